import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { useRiskLabels } from '../risk/risk-labels';
import type { SummaryFigures } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { StepCounts } from './step-counts';
import { StepStateTag } from './tags';
import classes from './evaluation.module.css';

/** What the records say of the year: steps, events, risks before and after, activities. */
export function SummaryFiguresView({ figures }: { figures: SummaryFigures }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const labels = useStepLabels();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('summary.figures')}</Title>
      <Text c="dimmed">
        {t('steps.asOf', { at: dates.instant(figures.asOf), version: figures.ruleVersion })}
      </Text>
      <Text>
        {t('steps.satisfiedOf', {
          satisfied: numbers.whole(figures.satisfied),
          of: numbers.whole(figures.of),
        })}{' '}
        · {t('steps.remarks', { count: figures.remarks })}
        {figures.schools > 1
          ? ` · ${t('summary.acceptedCount', { count: figures.acceptedSummaries })}`
          : ''}{' '}
        · {t('summary.practices', { count: figures.chosenPractices })}
      </Text>
      {figures.steps.length === 0 ? null : (
        <ul className={classes.rules}>
          {figures.steps.map(({ step, state, satisfied, of }) => (
            <li key={step}>
              {t('steps.number', { number: stepNumber(step) })} {labels.step(step)}{' '}
              <StepStateTag state={state} /> {satisfied}/{of}
            </li>
          ))}
        </ul>
      )}
      {figures.stepCounts.length === 0 ? null : (
        <StepCounts counts={figures.stepCounts} schools={figures.schools} />
      )}
      <div className={classes.columns}>
        <Events figures={figures} />
        <Risks figures={figures} />
        <Activities figures={figures} />
      </div>
    </section>
  );
}

function Events({ figures }: { figures: SummaryFigures }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useStepLabels();
  if (figures.events.length === 0) return null;
  return (
    <Table>
      <caption className={classes.caption}>{t('summary.events')}</caption>
      <Table.Tbody>
        {figures.events.map(({ group, events }) => (
          <Table.Tr key={group}>
            <Table.Th scope="row">{labels.group(group)}</Table.Th>
            <Table.Td ta="right">{numbers.whole(events)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Risks({ figures }: { figures: SummaryFigures }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { level: word } = useRiskLabels();
  return (
    <Table>
      <caption className={classes.caption}>{t('summary.risks')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('risk.level')}</Table.Th>
          <Table.Th scope="col">{t('summary.before')}</Table.Th>
          <Table.Th scope="col">{t('summary.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.risks.map(({ level, before, after }) => (
          <Table.Tr key={level}>
            <Table.Th scope="row">{word(level)}</Table.Th>
            <Table.Td ta="right">{numbers.whole(before)}</Table.Td>
            <Table.Td ta="right">{numbers.whole(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Activities({ figures }: { figures: SummaryFigures }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useStepLabels();
  if (figures.activities.length === 0) return null;
  return (
    <Table>
      <caption className={classes.caption}>{t('summary.activities')}</caption>
      <Table.Tbody>
        {figures.activities.map(({ key, have, of }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{labels.rule(key)}</Table.Th>
            <Table.Td ta="right">
              {of === null
                ? numbers.whole(have)
                : t('steps.haveOf', { have: numbers.whole(have), of: numbers.whole(of) })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
