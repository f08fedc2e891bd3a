import { IconAlertTriangle, IconCircleCheck, IconUrgent } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { GROUP_TONE, useCareLabels } from './care-labels';
import type { Light } from './screenings.api';

const ICON = { NORMAL: IconCircleCheck, AT_RISK: IconAlertTriangle, PROBLEM: IconUrgent } as const;

/** A group in words, with an icon; its colour never stands alone. */
export function GroupTag({ group, of }: { group: string; of?: string | undefined }) {
  const labels = useCareLabels();
  const Icon = ICON[group as keyof typeof ICON];
  const text = labels.group(group);
  return (
    <Tag tone={GROUP_TONE[group] ?? 'quiet'} icon={<Icon size={18} aria-hidden />}>
      {of === undefined ? text : `${of}: ${text}`}
    </Tag>
  );
}

export function Lights({ lights }: { lights: readonly Light[] }) {
  const labels = useCareLabels();
  return lights.map(({ kind, overall }) => <GroupTag key={kind} group={overall} of={labels.kind(kind)} />);
}
