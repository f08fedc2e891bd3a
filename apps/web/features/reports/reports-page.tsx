import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { ReportForm } from './report-form';
import { ReportList } from './report-list';
import classes from './reports.module.css';

/** Papers and files: asked for above, fetched below. */
export function ReportsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/reports' });
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <div className={classes.columns}>
        <ReportForm key={`${search.kind}${search.subject}`} search={search} />
        <ReportList />
      </div>
    </Page>
  );
}
