import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../ui/tag';
import { useRiskLabels } from './risk-labels';

const tones: Record<string, Tone> = {
  DRAFT: 'violet',
  SUBMITTED: 'info',
  RETURNED: 'urgent',
  APPROVED: 'good',
};

export function RiskStatusTag({ status }: { status: string | null }) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  if (status === null) return <Tag tone="quiet">{t('risk.notBegun')}</Tag>;
  return <Tag tone={tones[status] ?? 'quiet'}>{labels.status(status)}</Tag>;
}
