import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { newReportId } from '../outbox/reports';
import { ReportForm } from './report-form';
import { SentView } from './sent-view';
import { useReportDraft } from './use-report-draft';

/** Every report has its id in the address from the first moment, so that a reload finds its draft again. */
export function ReportPage() {
  const { draft } = useSearch({ from: '/signed/report' });
  const navigate = useNavigate({ from: '/report' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (draft === undefined) void navigate({ search: { draft: newReportId(), step: 1 }, replace: true });
  }, [draft, navigate]);
  if (draft === undefined) return null;
  return <OneReport key={`${draft} ${round}`} id={draft} onReopen={() => setRound(round + 1)} />;
}

/** The form, or what became of the report; reopening reads the device again. */
function OneReport({ id, onReopen }: { id: string; onReopen: () => void }) {
  const { t } = useTranslation();
  const handle = useReportDraft(id);
  const [isQueued, setQueued] = useState(false);
  if (handle.content === undefined) {
    return (
      <Page title={t('report.title')} width="narrow">
        <ListSkeleton />
      </Page>
    );
  }
  const isOnItsWay = isQueued || (handle.stored !== null && handle.stored.state !== 'draft');
  if (isOnItsWay) return <SentView id={id} onReopen={onReopen} />;
  return <ReportForm id={id} handle={handle} content={handle.content} onQueued={() => setQueued(true)} />;
}
