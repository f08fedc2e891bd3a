import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import { ReportLink } from '../reports/report-link';
import { boardQuery, type BoardStep, type StepBoard } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { RemarkDialog } from './remark-dialog';
import { StepRule } from './step-rule';
import { StepStateTag } from './tags';
import classes from './evaluation.module.css';

/** The six steps of one school: what satisfies each rule, since when, and what is missing. Nothing to tick. */
export function SchoolSteps({ schoolId, year }: { schoolId: string; year: number }) {
  const query = useQuery(boardQuery(schoolId, year));
  return <QueryView query={query}>{(board) => <Board board={board} />}</QueryView>;
}

function Board({ board }: { board: StepBoard }) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const [remarkOn, setRemarkOn] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <Head board={board} />
      <nav aria-label={t('steps.title')} className={classes.strip}>
        {board.steps.map(({ step, state }) => (
          <Anchor key={step} href={`#${step}`} className={classes.stripStep} underline="never">
            <span>
              <strong>{t('steps.number', { number: stepNumber(step) })}</strong> {labels.step(step)}
            </span>
            <StepStateTag state={state} />
          </Anchor>
        ))}
      </nav>
      {board.steps.map((step) => (
        <Step key={step.step} board={board} step={step} onRemark={() => setRemarkOn(step.step)} />
      ))}
      {remarkOn === null ? null : (
        <RemarkDialog board={board} step={remarkOn} onClose={() => setRemarkOn(null)} />
      )}
    </Stack>
  );
}

function Head({ board }: { board: StepBoard }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const { satisfied, of, ruleVersion, asOf, changedAt } = board;
  return (
    <section className={classes.section}>
      <Group justify="space-between" gap="sm">
        <Title order={2}>{board.schoolNameTh}</Title>
        <StepStateTag state={board.state} />
      </Group>
      <Text>{t('steps.satisfiedOf', { satisfied: numbers.whole(satisfied), of: numbers.whole(of) })}</Text>
      <Text c="dimmed">
        {changedAt === null || asOf === null
          ? t('steps.notComputed')
          : t('steps.asOf', { at: dates.instant(asOf), version: ruleVersion })}
      </Text>
      <Text c="dimmed">{t('steps.byRecords')}</Text>
      <Group>
        <ReportLink kind="SCHOOL_STEPS" subject={board.schoolId} year={board.academicYear} />
      </Group>
    </section>
  );
}

function Step({ board, step, onRemark }: { board: StepBoard; step: BoardStep; onRemark: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useStepLabels();
  return (
    <section className={classes.section} id={step.step}>
      <Group justify="space-between" gap="sm">
        <Title order={2}>
          {t('steps.number', { number: stepNumber(step.step) })} {labels.step(step.step)}
        </Title>
        <StepStateTag state={step.state} />
      </Group>
      <Text c="dimmed">
        {t('steps.satisfiedOf', { satisfied: step.satisfied, of: step.of })} ·{' '}
        {t('steps.dueOn', { day: dates.day(step.dueOn) })}
      </Text>
      <ul className={classes.rules}>
        {step.rules.map((rule) => (
          <StepRule key={rule.key} rule={rule} />
        ))}
      </ul>
      <Remarks board={board} step={step.step} />
      {board.mayRemark ? (
        <div>
          <Button
            variant="default"
            leftSection={<IconMessagePlus size={20} aria-hidden />}
            onClick={onRemark}
          >
            {t('steps.remark')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Remarks({ board, step }: { board: StepBoard; step: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useStepLabels();
  const words = useLabels();
  const own = board.remarks.filter((remark) => remark.step === step);
  if (own.length === 0) return null;
  return (
    <div className={classes.remarks}>
      <Text fw={700}>{t('steps.remarks', { count: own.length })}</Text>
      {own.map(({ id, ruleKey, remark, writtenAt, role }) => (
        <div key={id}>
          {ruleKey === null ? null : <Text fw={700}>{labels.rule(ruleKey)}</Text>}
          <Text className={classes.written}>{remark}</Text>
          <Text c="dimmed">
            {words.role(role)} · {dates.instant(writtenAt)}
          </Text>
        </div>
      ))}
    </div>
  );
}
