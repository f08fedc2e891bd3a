import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyReport } from '../../api/types';
import { useDates } from '../../ui/dates';
import { StatusBadge } from '../../ui/status-badge';
import classes from './my-work.module.css';

/** Number and state: a reporter's list says no more. */
export function MyReportCard({ report }: { report: MyReport }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Link to="/my-reports/$reportId" params={{ reportId: report.id }} className={classes.card}>
      <span className={classes.cardHead}>
        <strong>{report.reference}</strong>
        <StatusBadge status={report.status} />
      </span>
      <span>{t('work.reportedAt', { at: dates.instant(report.recordedAt) })}</span>
      <span>{t('work.changedAt', { at: dates.instant(report.lastChangedAt) })}</span>
    </Link>
  );
}
