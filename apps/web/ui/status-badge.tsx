import { useLabels } from './labels';
import { Tag, type Tone } from './tag';

const tones: Record<string, Tone> = {
  SUBMITTED: 'violet',
  ACKNOWLEDGED: 'info',
  IN_PROGRESS: 'info',
  ESCALATED: 'urgent',
  REOPENED: 'urgent',
  RESOLVED: 'good',
  CLOSED: 'good',
};

export function StatusBadge({ status }: { status: string }) {
  const labels = useLabels();
  return <Tag tone={tones[status] ?? 'quiet'}>{labels.status(status)}</Tag>;
}
