import { useNavigate, useSearch } from '@tanstack/react-router';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '../../api/live';
import { useCan, useMe } from '../../app/session';
import { Page } from '../../ui/page';
import { DistrictSteps } from './district-steps';
import { STEPS } from './evaluation.api';
import { thisYear } from './evaluation-labels';
import { SchoolSteps } from './school-steps';
import { YearSelect } from './year-select';

/** A school sees its own six steps; who compares schools sees all of them side by side. */
export function StepsPage() {
  const { t } = useTranslation();
  const compares = useCan()('step-board.compare');
  const { place } = useMe().activePost;
  const search = useSearch({ from: '/signed/steps' });
  const navigate = useNavigate({ from: '/steps' });
  const year = search.year ?? thisYear();
  useLiveQueries('step-board', STEPS);
  return (
    <Page title={t('steps.title')} lead={t(compares ? 'steps.leadAll' : 'steps.lead')} width="wide">
      <Stack gap="md">
        <YearSelect
          year={year}
          onChange={(next) => void navigate({ search: { ...search, year: next }, resetScroll: false })}
        />
        {compares ? (
          <DistrictSteps year={year} search={search} />
        ) : (
          <SchoolSteps schoolId={place.id} year={year} />
        )}
      </Stack>
    </Page>
  );
}
