import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconProgress,
  IconSend,
} from '@tabler/icons-react';
import { Tag, type Tone } from '../../ui/tag';
import { useStepLabels } from './evaluation-labels';

const STATES: Record<string, [Tone, typeof IconSend]> = {
  NOT_STARTED: ['quiet', IconCircleDashed],
  IN_PROGRESS: ['info', IconProgress],
  SUBMITTED: ['violet', IconSend],
  RETURNED: ['urgent', IconArrowBackUp],
  APPROVED: ['good', IconCircleCheck],
  OVERDUE: ['critical', IconAlertTriangle],
};

export function StepStateTag({ state }: { state: string }) {
  const labels = useStepLabels();
  const [tone, Icon] = STATES[state] ?? (['quiet', IconCircleDashed] as const);
  return (
    <Tag tone={tone} icon={<Icon size={18} aria-hidden />}>
      {labels.state(state)}
    </Tag>
  );
}

const SUMMARY_TONES: Record<string, Tone> = {
  DRAFT: 'violet',
  SUBMITTED: 'info',
  RETURNED: 'urgent',
  ACCEPTED: 'good',
};

export function SummaryTag({ status }: { status: string }) {
  const labels = useStepLabels();
  return <Tag tone={SUMMARY_TONES[status] ?? 'quiet'}>{labels.summary(status)}</Tag>;
}

export function PracticeTag({ status }: { status: string }) {
  const labels = useStepLabels();
  const tone: Tone = status === 'CHOSEN' ? 'good' : status === 'PROPOSED' ? 'info' : 'quiet';
  return <Tag tone={tone}>{labels.practice(status)}</Tag>;
}
