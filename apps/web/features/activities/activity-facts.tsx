import { Title } from '@mantine/core';
import { HEAD_GROUPS } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import classes from '../../ui/section.module.css';
import { useActivityLabels } from './activity-labels';
import type { Activity } from './activities.api';

/** What it was about, with whom, and how many came. */
export function ActivityFacts({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = useActivityLabels();
  const { scenario, drillType, minutesToClear, guidanceArea, hazardGroups, note } = activity;
  const partners = [...activity.agencies.map(({ nameTh }) => nameTh), ...activity.partnerNames];
  const facts: [string, ReactNode][] = [
    [t('activity.scenario'), scenario && labels.scenario(scenario)],
    [t('activity.drillType'), drillType && labels.drillType(drillType)],
    [t('activity.minutesToClear'), minutesToClear],
    [t('activity.guidanceArea'), guidanceArea && labels.area(guidanceArea)],
    [t('activity.hazardGroups'), hazardGroups.map(words.group).join(', ')],
    [t('activity.agencyIds'), partners.join(', ')],
    [t('activity.leadTeachers'), activity.leadTeachers ? t('activity.yes') : null],
    [t('activity.note'), note],
  ];
  const told = facts.filter(([, value]) => value !== null && value !== '');
  return (
    <>
      {told.length === 0 ? null : (
        <section className={classes.section}>
          <dl className={classes.facts}>
            {told.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {activity.status === 'PLANNED' ? null : <Heads activity={activity} />}
      <Cascade activity={activity} />
    </>
  );
}

function Heads({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useActivityLabels();
  return (
    <section>
      <Title order={3} mb="xs">
        {t('activity.heads')}
      </Title>
      <RecordTable
        records={activity.schools.map((school) => ({ ...school, id: school.schoolId }))}
        columns={[
          { key: 'school', title: t('activity.school'), render: ({ schoolNameTh }) => schoolNameTh },
          { key: 'group', title: t('activity.group'), render: ({ group }) => labels.group(group) },
          ...HEAD_GROUPS.map(({ code }) => ({
            key: code,
            title: labels.head(code),
            align: 'right' as const,
            render: (school: Activity['schools'][number]) => numbers.whole(school[code]),
          })),
        ]}
      />
    </section>
  );
}

/** Lead teachers were taught, and taught their schools: both ways. */
function Cascade({ activity: { follows, followedBy } }: { activity: Activity }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (follows === null && followedBy.length === 0) return null;
  const link = (one: Activity['followedBy'][number]) => (
    <AnchorLink to="/activities/$activityId" params={{ activityId: one.id }}>
      {one.schoolNameTh ?? t('activity.office')} · {one.title} · {dates.day(one.happensOn)}
    </AnchorLink>
  );
  return (
    <section className={classes.section}>
      {follows === null ? null : (
        <div>
          <Title order={3}>{t('activity.follows')}</Title>
          {link(follows)}
        </div>
      )}
      {followedBy.length === 0 ? null : (
        <div>
          <Title order={3}>{t('activity.followedBy')}</Title>
          <ul className={classes.plain}>
            {followedBy.map((one) => (
              <li key={one.id}>{link(one)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
