import { Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { NewIncidentPerson } from '../../../api/types';
import { ConflictNotice } from '../report/conflict-notice';
import { PersonEditor } from '../report/person-editor';
import { PersonPicker } from '../report/person-picker';
import { toNewPerson, type DraftPerson } from '../report/report-draft';

interface Props {
  schoolId: string | undefined;
  error?: ReactNode;
  onChange: (person: NewIncidentPerson | null) => void;
}

/** One more person for a report that exists. */
export function PersonInput({ schoolId, error, onChange }: Props) {
  const [person, setPerson] = useState<DraftPerson | null>(null);
  const set = (next: DraftPerson | null) => {
    setPerson(next);
    onChange(next === null ? null : toNewPerson(next));
  };
  return (
    <Stack gap="sm">
      {error === undefined ? null : <Text c="red.8">{error}</Text>}
      {person === null ? (
        <PersonPicker schoolId={schoolId} chosen={[]} onAdd={set} onRemove={() => set(null)} />
      ) : (
        <PersonEditor
          person={person}
          index={0}
          errorAt={() => undefined}
          onChange={(patch) => set({ ...person, ...patch })}
          onRemove={() => set(null)}
        />
      )}
      {person?.kind === 'STAFF' && person.role === 'ALLEGED' ? <ConflictNotice /> : null}
    </Stack>
  );
}
