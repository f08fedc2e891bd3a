import '../../styles/tables';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { SUMMARY_TEXTS } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { summaryQuery, type Summary, type SummaryStep } from './evaluation.api';
import { ReasonDialog } from './reason-dialog';
import { SummaryFiguresView } from './summary-figures';
import { LeftSummary, SummaryForm } from './summary-form';
import { SummaryTag } from './tags';
import { takeSummaryStep } from './evaluation.api';
import classes from './evaluation.module.css';

/** One yearly summary: the figures of the year, what is said of them, and the decision. */
export function SummaryPage() {
  const { t } = useTranslation();
  const { summaryId } = useParams({ from: '/signed/yearly-summaries/$summaryId' });
  const query = useQuery(summaryQuery(summaryId));
  return (
    <Page title={t('summary.title')} width="wide">
      <QueryView query={query}>{(summary) => <One key={summary.id} summary={summary} />}</QueryView>
    </Page>
  );
}

const STEPS: readonly SummaryStep[] = ['submit', 'accept', 'return'];

function One({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<SummaryStep | null>(null);
  const offered = STEPS.filter((one) => summary.availableActions.includes(one));
  return (
    <Stack gap="md">
      <Head summary={summary} />
      {summary.status === 'RETURNED' && summary.returnReason !== null ? (
        <Alert color="orange" c="dark" icon={<IconArrowBackUp aria-hidden />} title={t('summary.returned')}>
          {summary.returnReason}
        </Alert>
      ) : null}
      {offered.length === 0 ? null : (
        <Group gap="sm">
          {offered.map((one, index) => (
            <Button
              key={one}
              size="lg"
              variant={index === 0 ? 'filled' : 'default'}
              disabled={one === 'submit' && summary.missing.length > 0}
              onClick={() => setStep(one)}
            >
              {t(`summary.step.${one}`)}
            </Button>
          ))}
        </Group>
      )}
      <SummaryFiguresView figures={summary.figures} />
      {summary.availableActions.includes('change') ? (
        <SummaryForm key={summary.id} summary={summary} />
      ) : (
        <>
          <LeftSummary summary={summary} />
          <Texts summary={summary} />
        </>
      )}
      <History summary={summary} />
      {step === null ? null : (
        <ReasonDialog
          title={t(`summary.step.${step}`)}
          text={t(`summary.stepText.${step}`)}
          wantsReason={step === 'return'}
          send={(reason) => takeSummaryStep(step, summary, reason)}
          onClose={() => setStep(null)}
        />
      )}
    </Stack>
  );
}

function Head({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <section className={classes.section}>
      <Group justify="space-between" gap="sm">
        <Title order={2}>
          {summary.schoolNameTh ?? t('summary.office')} ·{' '}
          {t('steps.yearOf', { year: dates.year(summary.academicYear) })}
        </Title>
        <SummaryTag status={summary.status} />
      </Group>
      {summary.acceptedAt === null ? null : (
        <Text>{t('summary.accepted', { at: dates.instant(summary.acceptedAt) })}</Text>
      )}
      {summary.missing.length === 0 ? null : (
        <Text>
          {t('summary.missing', {
            what: SUMMARY_TEXTS.filter((text) => summary.missing.includes(text))
              .map((text) => t(`summary.text.${text}`))
              .join(', '),
          })}
        </Text>
      )}
    </section>
  );
}

function Texts({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      {SUMMARY_TEXTS.map((text) => (
        <div key={text}>
          <Title order={3}>{t(`summary.text.${text}`)}</Title>
          <Text className={classes.written}>{summary[text] ?? '–'}</Text>
        </div>
      ))}
    </section>
  );
}

const EVENTS = ['begin', 'change', 'submit', 'return', 'accept'] as const;

function History({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const nameOf = (action: string) => {
    const known = EVENTS.find((event) => event === action);
    return known === undefined ? t('common.unknownCode') : t(`summary.event.${known}`);
  };
  return (
    <details className={classes.details}>
      <summary>{t('steps.history')}</summary>
      <ol className={classes.plain}>
        {summary.history.map(({ at, role, action, reason }) => (
          <li key={at + action}>
            <strong>{nameOf(action)}</strong> · {dates.instant(at)} · {words.role(role)}
            {reason === null ? null : <Text>{reason}</Text>}
          </li>
        ))}
      </ol>
    </details>
  );
}
