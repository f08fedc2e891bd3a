import '../../styles/inputs';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconCalendarX, IconClipboardText } from '@tabler/icons-react';
import { isLevelCode } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { classroomText } from '../../ui/labels';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { AbsenceDialog } from '../dropouts/absence-dialog';
import { StudentDropouts } from '../dropouts/student-dropouts';
import { ReferLink } from '../referrals/refer-link';
import classes from '../screenings/care.module.css';
import { StudentScreenings } from '../screenings/student-screenings';
import { studentQuery, type Student } from './students.api';
import { StudentSlots } from './student-slots';

/** One child: who it is, and everything that is known of the care for it. The name stands on the page alone. */
export function StudentPage() {
  const { t } = useTranslation();
  const { studentId } = useParams({ from: '/signed/students/$studentId' });
  const query = useQuery(studentQuery(studentId));
  return (
    <Page title={t('students.one')}>
      <QueryView query={query}>
        {(student) => (
          <>
            <Identity student={student} />
            <StudentDropouts studentId={student.id} />
            <StudentSlots studentId={student.id} />
            <StudentScreenings studentId={student.id} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Identity({ student }: { student: Student }) {
  const { t } = useTranslation();
  const dates = useDates();
  const can = useCan();
  const [isAbsent, setAbsent] = useState(false);
  const { id, displayName, level, room, schoolNameTh, birthDate, notStruckOff, missing } = student;
  return (
    <section className={classes.card}>
      <h2>{displayName}</h2>
      <p>
        {classroomText(level, room)} · {schoolNameTh}
        {birthDate === null ? '' : ` · ${t('students.born', { day: dates.day(birthDate) })}`}
      </p>
      <div className={classes.tags}>
        {notStruckOff ? <Tag tone="urgent">{t('students.notStruckOff')}</Tag> : null}
        {missing ? <Tag tone="urgent">{t('students.missing')}</Tag> : null}
      </div>
      <div className={classes.buttons}>
        {can('screening.record') && isLevelCode(level) ? (
          <ButtonLink
            to="/screenings/new"
            search={{ level, room, student: id }}
            leftSection={<IconClipboardText size={20} aria-hidden />}
          >
            {t('screening.screenOne')}
          </ButtonLink>
        ) : null}
        <ReferLink from={{ student: id }} />
        {can('absence.report') ? (
          <Button
            variant="default"
            leftSection={<IconCalendarX size={20} aria-hidden />}
            onClick={() => setAbsent(true)}
          >
            {t('dropout.absence')}
          </Button>
        ) : null}
      </div>
      {isAbsent ? <AbsenceDialog studentId={id} onClose={() => setAbsent(false)} /> : null}
    </section>
  );
}
