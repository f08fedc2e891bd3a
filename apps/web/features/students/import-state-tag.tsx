import { useTranslation } from 'react-i18next';
import type { RosterImportState } from '../../api/types';
import { Tag, type Tone } from '../../ui/tag';

const tones: Record<RosterImportState, Tone> = {
  READING: 'info',
  MAPPING: 'urgent',
  CHECKED: 'urgent',
  APPLYING: 'info',
  APPLIED: 'good',
  UNDOING: 'info',
  UNDONE: 'quiet',
  FAILED: 'critical',
  CANCELLED: 'quiet',
};

export function ImportStateTag({ state }: { state: RosterImportState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`import.state.${state}`)}</Tag>;
}
