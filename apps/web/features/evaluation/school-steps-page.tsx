import { Stack } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '../../api/live';
import { Page } from '../../ui/page';
import { STEPS } from './evaluation.api';
import { thisYear } from './evaluation-labels';
import { SchoolSteps } from './school-steps';
import { YearSelect } from './year-select';

/** One school's board, opened from the district's. */
export function SchoolStepsPage() {
  const { t } = useTranslation();
  const { schoolId } = useParams({ from: '/signed/steps/$schoolId' });
  const search = useSearch({ from: '/signed/steps/$schoolId' });
  const navigate = useNavigate({ from: '/steps/$schoolId' });
  const year = search.year ?? thisYear();
  useLiveQueries('step-board', STEPS);
  return (
    <Page title={t('steps.title')} width="wide">
      <Stack gap="md">
        <YearSelect
          year={year}
          onChange={(next) => void navigate({ search: { ...search, year: next }, resetScroll: false })}
        />
        <SchoolSteps schoolId={schoolId} year={year} />
      </Stack>
    </Page>
  );
}
