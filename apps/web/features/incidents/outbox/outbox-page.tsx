import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { useDates } from '../../../ui/dates';
import { EmptyState } from '../../../ui/empty-state';
import { useLabels } from '../../../ui/labels';
import { ListSkeleton } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { ReportStateTag } from './report-state-tag';
import { discardReport, saveDraft, takeBack, type OpenReport } from './reports';
import { flush } from './sender';
import { useOutbox, useSendingId } from './use-outbox';
import { ButtonLink } from '../../../ui/links';

/** S3: everything of this person that has not arrived yet, and what arrived in the last seven days. */
export function OutboxPage() {
  const { t } = useTranslation();
  const personId = useMe().person.id;
  const reports = useOutbox();
  const sendingId = useSendingId();
  const waiting = (reports ?? []).some(({ report }) => report.state === 'waiting');
  return (
    <Page
      title={t('nav.outbox')}
      lead={t('outbox.lead')}
      width="narrow"
      actions={
        waiting ? (
          <Button
            leftSection={<IconSend size={20} aria-hidden />}
            loading={sendingId !== null}
            onClick={() => void flush(personId)}
          >
            {t('outbox.sendNow')}
          </Button>
        ) : null
      }
    >
      <Content reports={reports} />
    </Page>
  );
}

function Content({ reports }: { reports: OpenReport[] | null | undefined }) {
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<OpenReport | null>(null);
  if (reports === undefined) return <ListSkeleton rows={2} />;
  if (reports === null)
    return <EmptyState title={t('outbox.unavailable')} text={t('outbox.unavailableText')} />;
  return (
    <Stack gap="sm">
      {removed === null ? null : <Undo removed={removed} onDone={() => setRemoved(null)} />}
      {reports.length === 0 ? (
        <EmptyState title={t('outbox.empty')} text={t('outbox.emptyText')} />
      ) : (
        reports.map((open) => (
          <OutboxCard key={open.report.id} open={open} onRemoved={() => setRemoved(open)} />
        ))
      )}
    </Stack>
  );
}

/** A deleted draft can be had back: undo beats a question. */
function Undo({ removed, onDone }: { removed: OpenReport; onDone: () => void }) {
  const { t } = useTranslation();
  const undo = async () => {
    if (removed.content !== null)
      await saveDraft(removed.report.personId, removed.report.id, removed.content);
    onDone();
  };
  return (
    <Paper withBorder p="sm" role="status">
      <Group justify="space-between">
        <span>{t('outbox.deleted')}</span>
        <Button variant="default" onClick={() => void undo()}>
          {t('common.undo')}
        </Button>
      </Group>
    </Paper>
  );
}

function OutboxCard({ open: { report, content }, onRemoved }: { open: OpenReport; onRemoved: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useLabels();
  const isSending = useSendingId() === report.id;
  const what = content?.mainCode ? labels.hazard(content.mainCode) : t('outbox.untitled');
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <ReportStateTag report={report} isSending={isSending} />
        <Title order={2} fz="lg">
          {report.receipt === null ? what : report.receipt.reference}
        </Title>
        <Text c="dimmed">
          {t('outbox.changed', { at: dates.instant(new Date(report.updatedAt).toISOString()) })}
          {report.tries > 0 && report.state === 'waiting'
            ? ` · ${t('outbox.tries', { count: report.tries })}`
            : ''}
        </Text>
        {report.refusal === null ? null : <Text c="red.8">{report.refusal.title}</Text>}
        <CardActions report={report} onRemoved={onRemoved} />
      </Stack>
    </Paper>
  );
}

function CardActions({ report, onRemoved }: { report: OpenReport['report']; onRemoved: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edit = async () => {
    if (await takeBack(report.id)) await navigate({ to: '/report', search: { draft: report.id, step: 1 } });
  };
  const remove = async () => {
    await discardReport(report.id);
    onRemoved();
  };
  if (report.state === 'sent') {
    return (
      <div>
        <ButtonLink to="/my-reports/$reportId" params={{ reportId: report.id }} variant="default">
          {t('sent.follow')}
        </ButtonLink>
      </div>
    );
  }
  if (report.state === 'waiting' && report.tries > 0) return <Text>{t('sent.waitingTried')}</Text>;
  return (
    <Group gap="sm">
      <Button variant={report.state === 'rejected' ? 'filled' : 'default'} onClick={() => void edit()}>
        {t(report.state === 'rejected' ? 'outbox.mend' : 'outbox.continue')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => void remove()}
      >
        {t('common.delete')}
      </Button>
    </Group>
  );
}
