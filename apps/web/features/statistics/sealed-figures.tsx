import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SealedView } from '../../api/types';
import { useDates } from '../../ui/dates';
import { ButtonLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { useStepLabels } from '../evaluation/evaluation-labels';
import { AgencyFigures, ClockFigures } from './care-clocks';
import { CaseFigures, DropoutFigures } from './care-outcomes';
import { CareSection, useCountColumn } from './care-section';
import { usePeriodName } from './sealed-periods';
import { sealedQuery, type SealedPeriod } from './seals.api';
import { StatisticsView } from './statistics-view';

type Care = NonNullable<SealedView['care']>;

/** One seal as it was made: figures to quote, without the lists behind them, which have moved on. */
export function SealedFigures({ of, revision }: { of: SealedPeriod; revision: number }) {
  const query = useQuery(sealedQuery(of, revision));
  return (
    <>
      <About of={of} revision={revision} sealed={query.data} />
      <QueryView query={query}>
        {({ report, care }) => (
          <>
            <StatisticsView statistics={report} />
            {care === null ? null : <CareOfPeriod care={care} />}
          </>
        )}
      </QueryView>
    </>
  );
}

interface AboutProps {
  of: SealedPeriod;
  revision: number;
  sealed: SealedView | undefined;
}

function About({ of, revision, sealed }: AboutProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = usePeriodName();
  return (
    <Alert color="indigo" icon={<IconLock aria-hidden />} title={t('seal.shown', { revision })}>
      <Text>{t('seal.shownText', { period: name(of) })}</Text>
      {sealed === undefined ? null : (
        <Text>
          {t('seal.shownDays', {
            from: dates.day(sealed.days.from),
            to: dates.day(sealed.days.to),
            at: dates.instant(sealed.seal.asOf),
          })}
        </Text>
      )}
      {sealed?.seal.reason ? <Text>{t('seal.because', { reason: sealed.seal.reason })}</Text> : null}
      <ButtonLink to="/statistics/seals" search={{ ...of }} variant="default" mt="sm">
        {t('seal.toSeals')}
      </ButtonLink>
    </Alert>
  );
}

function CareOfPeriod({ care }: { care: Care }) {
  return (
    <>
      <ZeroReports months={care.zeroReports} />
      <ClockFigures clocks={care.clocks} ofSchool={false} />
      <CaseFigures cases={care.cases} over />
      <DropoutFigures dropouts={care.dropouts} />
      <AgencyFigures agencies={care.agencies} />
      <StepsMet steps={care.steps} />
    </>
  );
}

function ZeroReports({ months }: { months: Care['zeroReports'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const count = useCountColumn();
  return (
    <CareSection title={t('seal.zeroReports')} text={t('seal.zeroReportsText')} isEmpty={months.length === 0}>
      <RecordTable
        records={months.map((row) => ({ ...row, id: row.month }))}
        columns={[
          { key: 'month', title: t('zeroReport.month'), render: ({ month }) => dates.month(month, 'full') },
          count('hasRecords', t('zeroReport.state.HAS_RECORDS')),
          count('confirmedZero', t('zeroReport.state.CONFIRMED_ZERO')),
          count('silent', t('zeroReport.state.SILENT')),
        ]}
      />
    </CareSection>
  );
}

function StepsMet({ steps }: { steps: Care['steps'] }) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const count = useCountColumn();
  return (
    <CareSection title={t('seal.steps')} text={t('seal.stepsText')} isEmpty={steps.length === 0}>
      <RecordTable
        records={steps.map((row) => ({ ...row, id: row.ruleKey }))}
        columns={[
          { key: 'rule', title: t('seal.rule'), render: ({ ruleKey }) => labels.rule(ruleKey) },
          count('met', t('seal.schoolsMet')),
        ]}
      />
    </CareSection>
  );
}
