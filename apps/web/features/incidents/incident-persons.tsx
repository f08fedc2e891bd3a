import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident, IncidentPerson } from '../../api/types';
import { useLabels } from '../../ui/labels';
import { Tag } from '../../ui/tag';
import classes from './incident.module.css';

export function IncidentPersons({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('incident.persons')}</Title>
      {incident.persons.length === 0 ? (
        <Text>{t('incident.noPersons')}</Text>
      ) : (
        <ul className={classes.persons}>
          {incident.persons.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A student of another school has no name here: each school sees its own. */
function PersonRow({ person }: { person: IncidentPerson }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <li>
      <strong>{person.displayName ?? t('incident.otherSchoolStudent')}</strong>
      <span>
        {labels.personKind(person.kind)}
        {person.schoolNameTh === null ? '' : ` · ${person.schoolNameTh}`}
      </span>
      <span className={classes.badges}>
        <Tag tone={person.role === 'HARMED' ? 'urgent' : 'quiet'}>{labels.personRole(person.role)}</Tag>
        {person.harmLevel === null ? null : <Tag tone="quiet">{labels.harm(person.harmLevel)}</Tag>}
      </span>
    </li>
  );
}
