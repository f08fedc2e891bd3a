import { IconAlertOctagon, IconAlertTriangle, IconPoint } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLabels } from './labels';
import { Tag, type Tone } from './tag';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  CRITICAL: { tone: 'critical', icon: <IconAlertOctagon size={18} aria-hidden /> },
  URGENT: { tone: 'urgent', icon: <IconAlertTriangle size={18} aria-hidden /> },
};
const plain: { tone: Tone; icon: ReactNode } = { tone: 'quiet', icon: <IconPoint size={18} aria-hidden /> };

export function UrgencyBadge({ urgency }: { urgency: string }) {
  const labels = useLabels();
  const look = looks[urgency] ?? plain;
  return (
    <Tag tone={look.tone} icon={look.icon}>
      {labels.urgency(urgency)}
    </Tag>
  );
}
