import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { CaseBadges } from '../cases/case-card';
import { CasePlan } from '../cases/case-plan';
import { CaseMeetings, CaseStory, CaseVisits, Section } from '../cases/case-sections';
import type { Case } from '../cases/cases.api';
import { openedCaseQuery } from './break-glass.api';

/** One case, to read and nothing else; of notes the headlines. */
export function OpenedCasePage() {
  const { t } = useTranslation();
  const { openingId } = useParams({ from: '/signed/break-glass/$openingId/case' });
  const query = useQuery(openedCaseQuery(openingId));
  return (
    <Page title={t('nav.breakGlass')} width="narrow">
      <Alert color="orange">{t('breakGlass.reading')}</Alert>
      <QueryView query={query}>
        {(one) => (
          <>
            <CaseBadges line={one} />
            <Text fw={700}>
              {one.reference} · {one.student?.displayName ?? t('cases.studentMoved')} · {one.schoolNameTh}
            </Text>
            <CaseStory one={one} />
            <CasePlan one={one} />
            <CaseVisits one={one} />
            <CaseMeetings one={one} />
            <Headlines one={one} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Headlines({ one }: { one: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (one.notes.length === 0) return null;
  return (
    <Section title={t('cases.notes')}>
      <ul>
        {one.notes.map(({ id, headline, writtenAt }) => (
          <li key={id}>
            {headline} · {dates.instant(writtenAt)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
