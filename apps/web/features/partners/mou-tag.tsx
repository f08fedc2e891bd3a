import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { Tag, type Tone } from '../../ui/tag';
import { usePartnerWords } from './partner-words';

const tones: Record<string, Tone> = {
  ACTIVE: 'good',
  EXPIRING: 'urgent',
  EXPIRED: 'critical',
  DRAFT: 'violet',
};

export function MouTag({ status, lastOn }: { status: string; lastOn: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = usePartnerWords();
  const hasEnd = status === 'ACTIVE' || status === 'EXPIRING' || status === 'EXPIRED';
  return (
    <Tag tone={tones[status] ?? 'quiet'}>
      {words.mouStatus(status)}
      {hasEnd ? ` · ${t('partner.until', { day: dates.day(lastOn) })}` : ''}
    </Tag>
  );
}
