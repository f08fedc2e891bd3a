import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import { Tag, type Tone } from '../../ui/tag';
import { useActivityLabels } from './activity-labels';
import type { ActivityLine } from './activities.api';

const TONES: Record<string, Tone> = { PLANNED: 'info', HELD: 'good' };

export function ActivityStatusTag({ status }: { status: string }) {
  const labels = useActivityLabels();
  return <Tag tone={TONES[status] ?? 'quiet'}>{labels.status(status)}</Tag>;
}

export function ActivityList({ lines, withSchool }: { lines: ActivityLine[]; withSchool: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const labels = useActivityLabels();
  const keeperOf = ({ schoolNameTh }: ActivityLine) => schoolNameTh ?? t('activity.office');
  return (
    <RecordTable
      records={lines}
      columns={[
        {
          key: 'title',
          title: t('activity.one'),
          render: (line) => (
            <AnchorLink to="/activities/$activityId" params={{ activityId: line.id }}>
              {line.title}
            </AnchorLink>
          ),
        },
        { key: 'kind', title: t('activity.kind'), render: ({ kind }) => labels.kind(kind) },
        { key: 'day', title: t('activity.happensOn'), render: ({ happensOn }) => dates.day(happensOn) },
        {
          key: 'status',
          title: t('activity.state'),
          render: ({ status }) => <ActivityStatusTag status={status} />,
        },
        ...(withSchool ? [{ key: 'school', title: t('activity.keeper'), render: keeperOf }] : []),
        {
          key: 'students',
          title: t('activity.students'),
          align: 'right',
          render: ({ students }) => numbers.whole(students),
        },
        {
          key: 'staff',
          title: t('activity.staff'),
          align: 'right',
          render: ({ staff }) => numbers.whole(staff),
        },
        {
          key: 'findings',
          title: t('activity.openFindings'),
          align: 'right',
          render: ({ openFindings }) => numbers.whole(openFindings),
        },
      ]}
    />
  );
}
