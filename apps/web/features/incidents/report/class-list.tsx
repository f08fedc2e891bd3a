import '../../../styles/inputs';
import { Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import type { Classroom, StudentHit } from '../../../api/types';
import { useMe } from '../../../app/session';
import { ErrorState } from '../../../ui/error-state';
import { classroomText } from '../../../ui/labels';
import { ListSkeleton } from '../../../ui/loading';
import classes from './report.module.css';
import { keepCopy, readCopy } from '../outbox/device';
import { fetchClass } from '../../students/students.api';

interface Props {
  schoolId: string;
  classroom: Classroom;
  chosenIds: readonly string[];
  onAdd: (student: { id: string; displayName: string; note: string }) => void;
  onRemove: (studentId: string) => void;
}

type ClassName = Pick<StudentHit, 'id' | 'displayName'>;

/** From the server, and when there is no signal from the sealed copy on this device: names only. */
function useClassNames(schoolId: string, classroom: Classroom) {
  const personId = useMe().person.id;
  const copyName = `class ${schoolId} ${classroom.level} ${classroom.room}`;
  return useQuery({
    queryKey: ['students', 'class', schoolId, classroom.level, classroom.room],
    staleTime: 10 * 60_000,
    queryFn: async (): Promise<ClassName[]> => {
      try {
        const page = await fetchClass(schoolId, classroom);
        const items = page.items.map(({ id, displayName }) => ({ id, displayName }));
        await keepCopy(personId, copyName, items).catch(() => undefined);
        return items;
      } catch (error) {
        const items = asProblem(error).isOffline ? await readCopy<ClassName[]>(personId, copyName) : null;
        if (items === null) throw error;
        return items;
      }
    },
  });
}

export function ClassList({ schoolId, classroom, chosenIds, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const query = useClassNames(schoolId, classroom);
  const name = classroomText(classroom.level, classroom.room);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <ListSkeleton rows={3} height={44} />;
  if (query.data.length === 0) return <Text>{t('picker.classEmpty')}</Text>;
  return (
    <div className={classes.names} role="group" aria-label={t('picker.classOf', { name })}>
      {query.data.map((student) => (
        <Checkbox
          key={student.id}
          label={student.displayName}
          checked={chosenIds.includes(student.id)}
          onChange={(event) =>
            event.currentTarget.checked
              ? onAdd({ id: student.id, displayName: student.displayName, note: name })
              : onRemove(student.id)
          }
        />
      ))}
    </div>
  );
}
