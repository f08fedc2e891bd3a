import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/types';
import { useLabels } from '../../../ui/labels';
import { QueryView } from '../../../ui/query-view';
import { ReferenceLink } from '../../../ui/reference-link';
import { ActionModal } from '../actions/action-modal';
import { IncidentActions } from '../actions/incident-actions';
import { IncidentBadges } from '../incident-badges';
import { IncidentClocks } from '../incident-clocks';
import { IncidentFacts } from '../incident-facts';
import { IncidentHistory } from '../incident-history';
import { IncidentPersons } from '../incident-persons';
import { incidentQuery } from '../incidents.api';
import classes from '../incident.module.css';

interface Props {
  incidentId: string;
  /** Action asked for by a key. */
  requested: string | null;
  onRequestDone: () => void;
}

export function QueueDetail({ incidentId, requested, onRequestDone }: Props) {
  const query = useQuery(incidentQuery(incidentId));
  return (
    <QueryView query={query}>
      {(incident) => <Detail incident={incident} requested={requested} onRequestDone={onRequestDone} />}
    </QueryView>
  );
}

interface DetailProps {
  incident: Incident;
  requested: string | null;
  onRequestDone: () => void;
}

function Detail({ incident, requested, onRequestDone }: DetailProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const isOpen = requested !== null && (incident.availableActions as readonly string[]).includes(requested);
  return (
    <Stack gap="sm">
      <section className={classes.identity} aria-label={t('incident.title')}>
        <Title order={2}>
          <ReferenceLink id={incident.id} reference={incident.reference} />
        </Title>
        <IncidentBadges incident={incident} />
        <p className={classes.what}>{labels.hazard(incident.mainCode)}</p>
        <p>{incident.schools.map((school) => school.nameTh).join(', ')}</p>
        <IncidentActions incident={incident} />
      </section>
      <IncidentFacts incident={incident} />
      <IncidentPersons incident={incident} />
      <IncidentClocks incident={incident} />
      <IncidentHistory incidentId={incident.id} />
      {isOpen ? <ActionModal incident={incident} action={requested} onClose={onRequestDone} /> : null}
    </Stack>
  );
}
