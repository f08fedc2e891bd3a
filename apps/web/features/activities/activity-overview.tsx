import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import classes from '../../ui/section.module.css';
import { useActivityLabels } from './activity-labels';
import type { SchoolActivities } from './activities.api';

type Share = SchoolActivities['students'];

function useShare() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return ({ have, of }: Share) => t('activity.haveOf', { have: numbers.whole(have), of: numbers.whole(of) });
}

/** One school's year: how many were reached, what was drilled, and what is missing. */
export function SchoolOverview({ school }: { school: SchoolActivities }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const share = useShare();
  const facts = [
    [t('activity.studentsReached'), share(school.students)],
    [t('activity.staffReached'), share(school.staff)],
    [t('activity.drillsDone'), share(school.drills)],
    [t('activity.findingsClosed'), share(school.findingsClosed)],
  ] as const;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('activity.overview')}</Title>
      <dl className={classes.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Missing school={school} />
      {school.findingsLate === 0 ? null : (
        <Group>
          <Tag tone="urgent">
            {t('activity.findingsLate', { findings: numbers.whole(school.findingsLate) })}
          </Tag>
        </Group>
      )}
      <Text c="dimmed">{t('activity.coverageRule')}</Text>
    </section>
  );
}

function Missing({ school }: { school: SchoolActivities }) {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const { missingScenarios, missingAreas } = school;
  return (
    <>
      {missingScenarios.length === 0 ? null : (
        <Text>
          {t('activity.notDrilled', { scenarios: missingScenarios.map(labels.scenario).join(', ') })}
        </Text>
      )}
      {missingAreas.length === 0 ? null : (
        <Text>{t('activity.notGuided', { areas: missingAreas.map(labels.area).join(', ') })}</Text>
      )}
    </>
  );
}

/** All schools side by side: those without any drill by name, the others with their figures. */
export function DistrictOverview({ schools }: { schools: SchoolActivities[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const none = schools.filter(({ lastDrillOn }) => lastDrillOn === null);
  const some = schools.filter(({ lastDrillOn }) => lastDrillOn !== null);
  return (
    <Stack gap="md">
      <section className={classes.section}>
        <Title order={2}>{t('activity.bySchool')}</Title>
        <Text>
          {t('activity.drilledOf', { some: numbers.whole(some.length), all: numbers.whole(schools.length) })}
        </Text>
        {none.length === 0 ? null : (
          <details className={classes.details}>
            <summary>{t('activity.noneYet', { schools: numbers.whole(none.length) })}</summary>
            <ul className={classes.names}>
              {none.map(({ schoolId, schoolNameTh }) => (
                <li key={schoolId}>{schoolNameTh}</li>
              ))}
            </ul>
          </details>
        )}
        {some.length === 0 ? null : (
          <details className={classes.details}>
            <summary>{t('activity.drilledSchools', { schools: numbers.whole(some.length) })}</summary>
            <DrilledSchools schools={some} />
          </details>
        )}
      </section>
    </Stack>
  );
}

function DrilledSchools({ schools }: { schools: SchoolActivities[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useActivityLabels();
  const share = useShare();
  const shareOf = (key: 'drills' | 'students' | 'staff' | 'findingsClosed', title: string) => ({
    ...{ key, title, render: (school: SchoolActivities) => share(school[key]) },
  });
  return (
    <RecordTable
      records={schools.map((school) => ({ ...school, id: school.schoolId }))}
      columns={[
        { key: 'school', title: t('activity.school'), render: ({ schoolNameTh }) => schoolNameTh },
        shareOf('drills', t('activity.drillsDone')),
        {
          key: 'missing',
          title: t('activity.missing'),
          render: ({ missingScenarios }) => missingScenarios.map(labels.scenario).join(', ') || '–',
        },
        {
          key: 'last',
          title: t('activity.lastDrill'),
          render: ({ lastDrillOn }) => (lastDrillOn === null ? '–' : dates.day(lastDrillOn)),
        },
        shareOf('students', t('activity.studentsReached')),
        shareOf('staff', t('activity.staffReached')),
        shareOf('findingsClosed', t('activity.findingsClosed')),
      ]}
    />
  );
}
