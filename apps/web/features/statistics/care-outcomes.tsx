import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { RecordTable } from '../../ui/record-table';
import { useCaseWords } from '../cases/case-words';
import { useDropoutLabels } from '../dropouts/dropout-labels';
import { CareSection, KeyFigures, useCountColumn } from './care-section';
import type { CareStatistics } from './care-statistics.api';
import classes from './statistics.module.css';

type Cases = CareStatistics['cases'];
type Dropouts = CareStatistics['dropouts'];

/** Cases opened, open and closed, by type and by how they ended. */
export function CaseFigures({ cases, over }: { cases: Cases; over: boolean }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const open = t(over ? 'careStatistics.openAtEnd' : 'careStatistics.openNow');
  return (
    <CareSection title={t('careStatistics.cases')} isEmpty={cases.byType.length === 0}>
      <KeyFigures
        figures={[
          [t('careStatistics.opened'), numbers.whole(cases.opened)],
          [open, numbers.whole(cases.openAtEnd)],
          [t('careStatistics.closed'), numbers.whole(cases.closed)],
        ]}
      />
      <div className={classes.cuts}>
        <CasesByType cases={cases} open={open} />
        <CasesByOutcome cases={cases} />
      </div>
    </CareSection>
  );
}

function CasesByType({ cases, open }: { cases: Cases; open: string }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const count = useCountColumn();
  return (
    <div className={classes.stack}>
      <Title order={3}>{t('careStatistics.byType')}</Title>
      <RecordTable
        records={cases.byType.map((row) => ({ ...row, id: row.type }))}
        columns={[
          { key: 'type', title: t('careStatistics.type'), render: ({ type }) => words.type(type) },
          count('opened', t('careStatistics.opened')),
          count('openAtEnd', open),
          count('closed', t('careStatistics.closed')),
        ]}
      />
    </div>
  );
}

function CasesByOutcome({ cases }: { cases: Cases }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const count = useCountColumn();
  return (
    <div className={classes.stack}>
      <Title order={3}>{t('careStatistics.byOutcome')}</Title>
      {cases.byOutcome.length === 0 ? (
        <Text>{t('careStatistics.noneClosed')}</Text>
      ) : (
        <RecordTable
          records={cases.byOutcome.map((row) => ({ ...row, id: row.outcome }))}
          columns={[
            {
              key: 'outcome',
              title: t('careStatistics.outcome'),
              render: ({ outcome }) => words.closeReason(outcome),
            },
            count('closed', t('careStatistics.closed')),
          ]}
        />
      )}
    </div>
  );
}

/** Followed until back in school, numerator beside denominator; what has no stated reason is a row of its own. */
export function DropoutFigures({ dropouts }: { dropouts: Dropouts }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useDropoutLabels();
  const share = (count: number, percent: number | null) =>
    `${numbers.whole(count)} (${numbers.percent(percent)}%)`;
  return (
    <CareSection title={t('careStatistics.dropouts')} isEmpty={dropouts.listed === 0}>
      <KeyFigures
        figures={[
          [t('careStatistics.listed'), numbers.whole(dropouts.listed)],
          [t('careStatistics.back'), share(dropouts.back, dropouts.backPercent)],
          [t('careStatistics.tracing'), numbers.whole(dropouts.open)],
          [t('careStatistics.unspecified'), share(dropouts.unspecified, dropouts.unspecifiedPercent)],
        ]}
      />
      <RecordTable
        records={dropouts.byReason.map((row) => ({ ...row, id: row.reason ?? '' }))}
        columns={[
          {
            key: 'reason',
            title: t('careStatistics.reason'),
            render: ({ reason }) =>
              reason === null ? t('careStatistics.unspecified') : labels.reason(reason),
          },
          {
            key: 'back',
            title: t('careStatistics.backOf'),
            align: 'right',
            render: ({ back, listed }) => `${numbers.whole(back)} / ${numbers.whole(listed)}`,
          },
        ]}
      />
    </CareSection>
  );
}
