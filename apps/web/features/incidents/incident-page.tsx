import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { concerns, useLiveEvents, type LiveChange } from '../../api/live';
import type { Incident } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { useLabels } from '../../ui/labels';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { IncidentActions } from './actions/incident-actions';
import { IncidentBadges } from './incident-badges';
import { IncidentClocks } from './incident-clocks';
import { IncidentFiles } from './incident-files';
import { IncidentFacts } from './incident-facts';
import { IncidentHistory } from './incident-history';
import { IncidentPersons } from './incident-persons';
import classes from './incident.module.css';
import { incidentQuery } from './incidents.api';
import { ButtonLink } from '../../ui/links';
import { ReferLink } from '../referrals/refer-link';

export function IncidentPage() {
  const { t } = useTranslation();
  const { incidentId } = useParams({ from: '/signed/incidents/$incidentId' });
  const query = useQuery(incidentQuery(incidentId));
  useLiveEvents(
    'incident',
    useCallback(
      (change: LiveChange) => {
        if (concerns(change, incidentId)) {
          void queryClient.invalidateQueries({ queryKey: incidentQuery(incidentId).queryKey });
        }
      },
      [incidentId],
    ),
  );
  return (
    <Page title={query.data?.reference ?? t('incident.title')} width="wide">
      <QueryView query={query}>{(incident) => <IncidentView incident={incident} />}</QueryView>
    </Page>
  );
}

function IncidentView({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const can = useCan();
  const labels = useLabels();
  return (
    <>
      <section className={classes.identity}>
        <IncidentBadges incident={incident} />
        <p className={classes.what}>{labels.hazard(incident.mainCode)}</p>
        <p>{incident.schools.map((school) => school.nameTh).join(', ')}</p>
        <div className={classes.buttons}>
          <IncidentActions incident={incident} />
          <ReferLink from={{ incident: incident.id, ...onlyStudentOf(incident) }} />
          <ButtonLink
            to="/incidents/$incidentId/msc-sheet"
            params={{ incidentId: incident.id }}
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
          >
            {t('msc.sheet')}
          </ButtonLink>
          {can('case.open') ? (
            <ButtonLink to="/cases/new" search={{ incident: incident.id }} variant="default">
              {t('common.openCase')}
            </ButtonLink>
          ) : null}
        </div>
      </section>
      <div className={classes.columns}>
        <div className={classes.column}>
          <IncidentFacts incident={incident} />
          <IncidentPersons incident={incident} />
          <IncidentFiles id={incident.id} canAdd={incident.availableActions.includes('edit')} />
        </div>
        <div className={classes.column}>
          <IncidentClocks incident={incident} />
          <IncidentHistory incidentId={incident.id} />
        </div>
      </div>
    </>
  );
}

/** Of several children the composer asks for one. */
function onlyStudentOf({ persons }: Incident): { student?: string } {
  const ids = persons.flatMap(({ studentId }) => studentId ?? []);
  return ids.length === 1 && ids[0] !== undefined ? { student: ids[0] } : {};
}
