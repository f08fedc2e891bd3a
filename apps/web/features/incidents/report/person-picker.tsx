import '../../../styles/inputs';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { label, PERSON_KINDS, type PersonKindCode } from '#contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { peopleSearchQuery } from '../../identity/identity.api';
import { useMe } from '../../../app/session';
import type { DraftPerson } from './report-draft';
import { ClassList } from './class-list';
import { studentSearchQuery } from '../../students/students.api';
import { useLanguage } from '../../../i18n';
import { classroomText } from '../../../ui/labels';
import { ToggleRow } from '../../../ui/toggle-row';
import { SearchSelect } from '../../../ui/search-select';

type PickedPerson = Omit<DraftPerson, 'key'>;

interface Props {
  schoolId: string | undefined;
  chosen: readonly DraftPerson[];
  onAdd: (person: DraftPerson) => void;
  onRemove: (key: string) => void;
}

type Way = 'class' | 'search' | 'staff' | 'typed';

/** Four ways to name somebody, the quickest first: own class, search, staff, or just a name. */
export function PersonPicker({ schoolId, chosen, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const { activePost, permissions } = useMe();
  const ways: Way[] = [
    ...(activePost.classroom === null ? [] : (['class'] as const)),
    ...(permissions.includes('student.read') ? (['search'] as const) : []),
    ...(permissions.includes('person.search') ? (['staff'] as const) : []),
    'typed',
  ];
  const [way, setWay] = useState<Way>(ways[0] ?? 'typed');
  const add = (person: PickedPerson) => {
    const isThere = chosen.some(
      (other) =>
        (person.studentId !== undefined && other.studentId === person.studentId) ||
        (person.staffPersonId !== undefined && other.staffPersonId === person.staffPersonId),
    );
    if (!isThere) onAdd({ ...person, key: uuid() });
  };
  return (
    <Stack gap="sm">
      <ToggleRow
        label={t('picker.how')}
        options={ways.map((each) => ({ value: each, label: t(`picker.${each}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'class' && activePost.classroom !== null ? (
        <ClassList
          schoolId={activePost.place.id}
          classroom={activePost.classroom}
          chosenIds={chosen.flatMap((person) => person.studentId ?? [])}
          onAdd={(student) => add(harmedStudent(student))}
          onRemove={(studentId) => {
            const key = chosen.find((person) => person.studentId === studentId)?.key;
            if (key !== undefined) onRemove(key);
          }}
        />
      ) : null}
      {way === 'search' ? <StudentSearch schoolId={schoolId} onChoose={add} /> : null}
      {way === 'staff' ? <StaffSearch schoolId={schoolId} onChoose={add} /> : null}
      {way === 'typed' ? <TypedPerson onChoose={add} /> : null}
    </Stack>
  );
}

function harmedStudent(student: { id: string; displayName: string; note?: string }): PickedPerson {
  const { id, displayName, note } = student;
  return { role: 'HARMED', kind: 'STUDENT', studentId: id, displayName, note, harmLevel: 'NONE' };
}

interface SearchProps {
  schoolId: string | undefined;
  onChoose: (person: PickedPerson) => void;
}

function StudentSearch({ schoolId, onChoose }: SearchProps) {
  const { t } = useTranslation();
  const useOptions = (query: string) =>
    useQuery({
      ...studentSearchQuery(query, schoolId),
      select: (page) =>
        page.items.map((student) => {
          const note = `${classroomText(student.level, student.room)} · ${student.studentCode ?? ''}`;
          const value = harmedStudent({ ...student, note: classroomText(student.level, student.room) });
          return { key: student.id, text: student.displayName, note, value };
        }),
    });
  return (
    <SearchSelect
      id="picker-student"
      label={t('picker.studentLabel')}
      description={t('picker.studentHint')}
      useOptions={useOptions}
      onChoose={onChoose}
    />
  );
}

function StaffSearch({ schoolId, onChoose }: SearchProps) {
  const { t } = useTranslation();
  const useOptions = (query: string) =>
    useQuery({
      ...peopleSearchQuery(query, schoolId),
      select: (page) =>
        page.items.map((person) => ({
          key: person.id,
          text: person.displayName,
          value: {
            role: 'ALLEGED' as const,
            kind: 'STAFF' as const,
            staffPersonId: person.id,
            displayName: person.displayName,
            harmLevel: null,
          },
        })),
    });
  return (
    <SearchSelect<PickedPerson>
      id="picker-staff"
      label={t('picker.staffLabel')}
      description={t('picker.staffHint')}
      useOptions={useOptions}
      onChoose={onChoose}
    />
  );
}

function TypedPerson({ onChoose }: { onChoose: (person: PickedPerson) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kind, setKind] = useState<PersonKindCode>('STUDENT');
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onChoose({
      role: kind === 'STUDENT' ? 'HARMED' : 'ALLEGED',
      kind,
      displayName: name.trim(),
      harmLevel: 'NONE',
    });
    setName('');
  };
  return (
    <Stack gap="sm">
      <ToggleRow
        label={t('picker.kind')}
        options={PERSON_KINDS.map((entry) => ({ value: entry.code, label: label(entry, language) }))}
        value={kind}
        onChange={setKind}
      />
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={t('picker.typedLabel')}
          description={t('picker.typedHint')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={add}>
          {t('picker.add')}
        </Button>
      </Group>
    </Stack>
  );
}
