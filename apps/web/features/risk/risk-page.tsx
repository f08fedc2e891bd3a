import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconBellRinging, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Checklist } from './checklist';
import { RiskHistory } from './risk-history';
import { RiskMissingList } from './risk-missing';
import { RiskRows } from './risk-rows';
import { RiskSteps } from './risk-steps';
import { riskQuery, type Risk } from './risk.api';
import { RowDialog, type OpenRow } from './row-dialog';
import { RowFactsDialog } from './row-facts-dialog';
import { RiskStatusTag } from './status-tag';
import sections from '../../ui/section.module.css';

/** One assessment of a school and year. */
export function RiskPage() {
  const { t } = useTranslation();
  const { riskId } = useParams({ from: '/signed/risks/$riskId' });
  const query = useQuery(riskQuery(riskId));
  return (
    <Page title={t('risk.title')} width="wide">
      <QueryView query={query}>{(risk) => <Assessment key={risk.id} risk={risk} />}</QueryView>
    </Page>
  );
}

/** Whole, and read by somebody at the school who may not submit it. */
const isReady = ({ availableActions, missing }: Risk): boolean =>
  availableActions.includes('change') && missing.length === 0 && !availableActions.includes('submit');

function Assessment({ risk }: { risk: Risk }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenRow | null>(null);
  const canChange = risk.availableActions.includes('change');
  const lacksContent = risk.missing.some(({ code }) => code !== 'ranking-not-fixed');
  const close = () => setOpen(null);
  return (
    <Stack gap="md">
      <Head risk={risk} />
      <Notes risk={risk} />
      {risk.missing.length === 0 ? null : <RiskMissingList risk={risk} onOpen={setOpen} />}
      <RiskSteps risk={risk} />
      {isReady(risk) ? <Text>{t('risk.ready')}</Text> : null}
      <Group justify="space-between">
        <Title order={2}>{t('risk.rows')}</Title>
        {canChange ? (
          <Button
            size="lg"
            variant={lacksContent ? 'filled' : 'default'}
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setOpen({ row: null, start: {}, field: null })}
          >
            {t('risk.addRow')}
          </Button>
        ) : null}
      </Group>
      {canChange ? <Checklist onAdd={(start) => setOpen({ row: null, start, field: 'place' })} /> : null}
      {risk.rows.length === 0 ? (
        <EmptyState title={t('risk.noRows')} {...(canChange ? { text: t('risk.noRowsText') } : {})} />
      ) : (
        <RiskRows risk={risk} onOpen={(row) => setOpen({ row, start: {}, field: null })} />
      )}
      <RiskHistory id={risk.id} />
      {open === null ? null : <OpenedRow risk={risk} open={open} onClose={close} canChange={canChange} />}
    </Stack>
  );
}

interface OpenedProps {
  risk: Risk;
  open: OpenRow;
  canChange: boolean;
  onClose: () => void;
}

function OpenedRow({ risk, open, canChange, onClose }: OpenedProps) {
  if (canChange) return <RowDialog risk={risk} open={open} onClose={onClose} />;
  return open.row === null ? null : <RowFactsDialog row={open.row} onClose={onClose} />;
}

function Head({ risk }: { risk: Risk }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const words = useLabels();
  const { submittedAt, submittedByRole, approvedAt, approvedByRole } = risk;
  const by = (role: string | null) => (role === null ? '–' : words.role(role));
  return (
    <div className={sections.section}>
      <Text fw={700}>
        {risk.schoolNameTh} · {t('risk.yearOf', { year: dates.year(risk.academicYear) })} ·{' '}
        {t('risk.numberOf', { number: risk.number })}
      </Text>
      <Group gap="sm">
        <RiskStatusTag status={risk.status} />
        <span>
          {t('risk.counts', { rows: numbers.whole(risk.rowCount), high: numbers.whole(risk.highCount) })}
        </span>
      </Group>
      {submittedAt === null ? null : (
        <Text>{t('risk.submitted', { at: dates.instant(submittedAt), by: by(submittedByRole) })}</Text>
      )}
      {approvedAt === null ? null : (
        <Text>{t('risk.approved', { at: dates.instant(approvedAt), by: by(approvedByRole) })}</Text>
      )}
      <Text c="dimmed">{t('risk.proposal')}</Text>
    </div>
  );
}

/** Why it came back, why it was opened, where its rows came from, and that a new incident asks for a look. */
function Notes({ risk }: { risk: Risk }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      {risk.status === 'RETURNED' && risk.returnReason !== null ? (
        <Alert color="orange" c="dark" icon={<IconArrowBackUp aria-hidden />} title={t('risk.returned')}>
          {risk.returnReason}
        </Alert>
      ) : null}
      {risk.reviewAskedAt === null ? null : (
        <Alert color="orange" c="dark" icon={<IconBellRinging aria-hidden />} title={t('risk.reviewAsked')}>
          {t('risk.reviewText', { at: dates.instant(risk.reviewAskedAt) })}
        </Alert>
      )}
      {risk.openedReason === null ? null : <Text>{t('risk.opened', { reason: risk.openedReason })}</Text>}
      {risk.previousId === null || risk.previousYear === null ? null : (
        <AnchorLink to="/risks/$riskId" params={{ riskId: risk.previousId }}>
          {t('risk.previous', { year: dates.year(risk.previousYear) })}
        </AnchorLink>
      )}
    </>
  );
}
