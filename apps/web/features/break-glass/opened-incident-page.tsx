import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { IncidentFacts } from '../incidents/incident-facts';
import { IncidentPersons } from '../incidents/incident-persons';
import { openedIncidentQuery } from './break-glass.api';

/** One report, to read and nothing else. */
export function OpenedIncidentPage() {
  const { t } = useTranslation();
  const { openingId } = useParams({ from: '/signed/break-glass/$openingId' });
  const query = useQuery(openedIncidentQuery(openingId));
  return (
    <Page title={t('nav.breakGlass')} width="narrow">
      <Alert color="orange">{t('breakGlass.reading')}</Alert>
      <QueryView query={query}>
        {(incident) => (
          <>
            <IncidentFacts incident={incident} />
            <IncidentPersons incident={incident} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
