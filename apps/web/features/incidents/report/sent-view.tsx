import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCircleCheck, IconClockHour4, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { useDates } from '../../../ui/dates';
import { HotlineBar } from '../../../ui/hotline-bar';
import { ListSkeleton } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { IncidentFiles } from '../incident-files';
import { newReportId, takeBack } from '../outbox/reports';
import { flush } from '../outbox/sender';
import type { StoredReport } from '../outbox/db';
import { useOutbox, useSendingId } from '../outbox/use-outbox';
import { ButtonLink } from '../../../ui/links';

/** What became of the report, and nothing more than is true: "sent" only after the number came back. */
export function SentView({ id, onReopen }: { id: string; onReopen: () => void }) {
  const { t } = useTranslation();
  const report = useOutbox()?.find((open) => open.report.id === id)?.report;
  const isSending = useSendingId() === id;
  return (
    <Page title={t('report.title')} width="narrow">
      <div role="status">
        {report === undefined ? (
          <ListSkeleton rows={1} />
        ) : (
          <Outcome report={report} isSending={isSending} onReopen={onReopen} />
        )}
      </div>
      {report !== undefined && takesFiles(report) ? <IncidentFiles id={id} canAdd /> : null}
      <HotlineBar />
    </Page>
  );
}

/** While the reporter still stands there. What went past the school is out of the reporter's sight too. */
const takesFiles = ({ state, receipt }: StoredReport): boolean =>
  state === 'sent' && receipt?.route === 'school';

interface OutcomeProps {
  report: StoredReport;
  isSending: boolean;
  onReopen: () => void;
}

function Outcome({ report, isSending, onReopen }: OutcomeProps) {
  if (report.state === 'sent' && report.receipt !== null) return <Sent report={report} />;
  if (report.state === 'rejected') return <Refused report={report} onReopen={onReopen} />;
  return <Waiting report={report} isSending={isSending} />;
}

function Sent({ report }: { report: StoredReport }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate({ from: '/report' });
  const { receipt } = report;
  if (receipt === null) return null;
  return (
    <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t('sent.title')}>
      <Stack gap="sm">
        <Text fz="xl" fw={700}>
          {t('sent.reference', { reference: receipt.reference })}
        </Text>
        <Text>{t('sent.at', { at: dates.instant(receipt.recordedAt) })}</Text>
        <Text>{t(receipt.route === 'district' ? 'sent.routeDistrict' : 'sent.routeSchool')}</Text>
        <Group gap="sm">
          <ButtonLink to="/my-reports/$reportId" params={{ reportId: report.id }}>
            {t('sent.follow')}
          </ButtonLink>
          <Button
            variant="default"
            onClick={() => void navigate({ search: { draft: newReportId(), step: 1 } })}
          >
            {t('sent.another')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Waiting({ report, isSending }: { report: StoredReport; isSending: boolean }) {
  const { t } = useTranslation();
  const personId = useMe().person.id;
  return (
    <Alert
      color="orange"
      icon={isSending ? <Loader size={20} /> : <IconClockHour4 aria-hidden />}
      title={t(isSending ? 'outbox.sending' : 'outbox.waiting')}
    >
      <Stack gap="sm">
        <Text>{t(report.tries > 0 && !isSending ? 'sent.waitingTried' : 'sent.waitingText')}</Text>
        <Group gap="sm">
          <Button loading={isSending} onClick={() => void flush(personId)}>
            {t('outbox.sendNow')}
          </Button>
          <ButtonLink to="/outbox" variant="default">
            {t('sent.toOutbox')}
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
}

function Refused({ report, onReopen }: Pick<OutcomeProps, 'report' | 'onReopen'>) {
  const { t } = useTranslation();
  const mend = () => takeBack(report.id).then(onReopen);
  return (
    <Alert color="red" icon={<IconPencil aria-hidden />} title={t('outbox.rejected')}>
      <Stack gap="sm">
        <Text>{report.refusal?.title}</Text>
        {report.refusal?.errors.map(({ path, detail }) => (
          <Text key={path}>{detail}</Text>
        ))}
        <div>
          <Button onClick={() => void mend()}>{t('outbox.mend')}</Button>
        </div>
      </Stack>
    </Alert>
  );
}
