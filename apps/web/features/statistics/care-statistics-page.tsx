import '../../styles/inputs';
import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { BackToStatistics } from './back-link';
import { thisYear } from '../evaluation/evaluation-labels';
import { YearSelect } from '../evaluation/year-select';
import { schoolQuery } from '../organisation/organisation.api';
import { SchoolSelect } from '../organisation/school-select';
import { AgencyFigures, ClockFigures } from './care-clocks';
import { CaseFigures, DropoutFigures } from './care-outcomes';
import { careStatisticsQuery, type CareStatistics } from './care-statistics.api';
import classes from './statistics.module.css';

/** Clocks, cases, tracing and referrals of a year: of the district, or of one of its schools. */
export function CareStatisticsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/statistics/care' });
  const navigate = useNavigate({ from: '/statistics/care' });
  const year = search.year ?? thisYear();
  const query = useQuery(careStatisticsQuery(year, search.school));
  const goTo = (next: { year?: number; school?: string | undefined }) =>
    void navigate({ search: { ...search, ...next }, resetScroll: false });
  return (
    <Page
      title={t('careStatistics.title')}
      lead={t('careStatistics.lead')}
      width="wide"
      actions={<BackToStatistics />}
    >
      <Stack gap="md">
        <div className={classes.chooser}>
          <YearSelect year={year} onChange={(next) => goTo({ year: next })} />
          <OneSchool schoolId={search.school} onChange={(school) => goTo({ school })} />
        </div>
        <QueryView query={query}>{(figures) => <Figures figures={figures} />}</QueryView>
      </Stack>
    </Page>
  );
}

interface SchoolProps {
  schoolId: string | undefined;
  onChange: (schoolId: string | undefined) => void;
}

function OneSchool({ schoolId, onChange }: SchoolProps) {
  const { t } = useTranslation();
  const query = useQuery({ ...schoolQuery(schoolId ?? ''), enabled: schoolId !== undefined });
  const school = schoolId === undefined ? undefined : query.data;
  return (
    <>
      <SchoolSelect
        key={school?.id ?? ''}
        id="care-school"
        label={t('careStatistics.school')}
        value={school === undefined ? null : { id: school.id, nameTh: school.nameTh }}
        onChange={({ id }) => onChange(id)}
      />
      {schoolId === undefined ? null : (
        <Button variant="default" onClick={() => onChange(undefined)} className={classes.atFoot}>
          {t('careStatistics.allSchools')}
        </Button>
      )}
    </>
  );
}

function Figures({ figures }: { figures: CareStatistics }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { clocks, cases, dropouts, agencies, over, schoolId } = figures;
  const asked = agencies.filter(({ assigned }) => assigned > 0);
  if (clocks.length + cases.byType.length + dropouts.listed + asked.length === 0)
    return <EmptyState title={t('careStatistics.none')} text={t('careStatistics.noneText')} />;
  return (
    <>
      <Text c="dimmed">{t('careStatistics.asOf', { at: dates.instant(figures.asOf) })}</Text>
      <ClockFigures clocks={clocks} ofSchool={schoolId !== null} />
      <CaseFigures cases={cases} over={over} />
      <DropoutFigures dropouts={dropouts} />
      <AgencyFigures agencies={asked} />
    </>
  );
}
