import {
  CARE_GROUPS,
  CCT_STATUSES,
  HERO_COLOURS,
  label,
  SCREENING_ASPECTS,
  SCREENING_KINDS,
  SDQ_INFORMANTS,
  SDQ_SETS,
  type VocabularyEntry,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import type { Tone } from '../../ui/tag';

export const GROUP_TONE: Record<string, Tone> = { NORMAL: 'good', AT_RISK: 'urgent', PROBLEM: 'critical' };

/** Texts for a vocabulary's codes in the language of the screen; unknown ones are said to be unknown. */
export function useCodeText() {
  const language = useLanguage();
  const { t } = useTranslation();
  return (entries: readonly VocabularyEntry[], code: string | null): string => {
    const entry = entries.find((one) => one.code === code);
    return entry === undefined ? t('common.unknownCode') : label(entry, language);
  };
}

export function useCareLabels() {
  const { t } = useTranslation();
  const text = useCodeText();
  return {
    group: (code: string | null) => text(CARE_GROUPS, code),
    kind: (code: string) => text(SCREENING_KINDS, code),
    informant: (code: string) => text(SDQ_INFORMANTS, code),
    aspect: (code: string) => text(SCREENING_ASPECTS, code),
    colour: (code: string) => text(HERO_COLOURS, code),
    cct: (code: string) => text(CCT_STATUSES, code),
    /** The stamp of a set in words; null where the instrument brings its own result. */
    stamp: (stamp: string): string | null => {
      const [of, version = ''] = stamp.split('/');
      if (of === 'ASPECTS') return t('screening.aspectsStamp', { version });
      return SDQ_SETS.some(({ code }) => code === stamp) ? text(SDQ_SETS, stamp) : null;
    },
    scale: (code: string) =>
      t(`screening.scale.${code as 'emotional' | 'conduct' | 'hyperactivity' | 'peer' | 'prosocial'}`),
  };
}
