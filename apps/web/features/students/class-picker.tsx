import { NativeSelect } from '@mantine/core';
import { isLevelCode, type LevelCode } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { classroomText } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import { SchoolSelect } from '../organisation/school-select';
import { schoolQuery } from '../organisation/organisation.api';
import classes from '../screenings/care.module.css';
import { classroomsQuery } from './students.api';

export interface ChosenClass {
  schoolId: string;
  level: LevelCode;
  room: string;
}

interface Choice {
  school?: string | undefined;
  level?: LevelCode | undefined;
  room?: string | undefined;
}

/** The class that an address means, at the school of the post unless another one is named. */
export function useChosenClass({ school, level, room }: Choice): ChosenClass | null {
  const { place, classroom } = useMe().activePost;
  const schoolId = school ?? (place.kind === 'school' ? place.id : undefined);
  if (schoolId === undefined) return null;
  if (level !== undefined) return { schoolId, level, room: room ?? '' };
  if (classroom && isLevelCode(classroom.level))
    return { schoolId, level: classroom.level, room: classroom.room };
  return null;
}

interface Props {
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** School (for the district's posts) and class. */
export function ClassPicker({ choice, onChange }: Props) {
  const { t } = useTranslation();
  const { place } = useMe().activePost;
  const own = place.kind === 'school' ? place.id : undefined;
  const schoolId = choice.school ?? own;
  return (
    <div className={classes.filters}>
      {own === undefined ? (
        <PickSchool schoolId={schoolId} onChange={(school) => onChange({ school })} />
      ) : null}
      {schoolId === undefined ? null : <PickRoom schoolId={schoolId} choice={choice} onChange={onChange} />}
      {schoolId === undefined ? <p>{t('students.pickSchool')}</p> : null}
    </div>
  );
}

function PickSchool({
  schoolId,
  onChange,
}: {
  schoolId: string | undefined;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const query = useQuery({ ...schoolQuery(schoolId ?? ''), enabled: schoolId !== undefined });
  const value = query.data === undefined ? null : { id: query.data.id, nameTh: query.data.nameTh };
  return (
    <SchoolSelect
      id="class-school"
      label={t('students.school')}
      value={value}
      onChange={({ id }) => onChange(id)}
    />
  );
}

function PickRoom({ schoolId, choice, onChange }: Props & { schoolId: string }) {
  const { t } = useTranslation();
  const chosen = useChosenClass(choice);
  const query = useQuery(classroomsQuery(schoolId));
  return (
    <QueryView query={query}>
      {({ items }) => (
        <NativeSelect
          label={t('students.class')}
          value={chosen ? `${chosen.level}/${chosen.room}` : ''}
          data={[
            ...(chosen ? [] : [{ value: '', label: t('students.pickClass') }]),
            ...items.map(({ level, room, students }) => ({
              value: `${level}/${room}`,
              label: `${classroomText(level, room)} · ${t('students.count', { count: students })}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const [level, room = ''] = value.split('/');
            if (isLevelCode(level)) onChange({ school: choice.school, level, room });
          }}
        />
      )}
    </QueryView>
  );
}
