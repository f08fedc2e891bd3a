import {
  ERRORS,
  label,
  REPORT_KINDS,
  REPORT_PURPOSES,
  REPORT_STATE_LABELS,
  type VocabularyEntry,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';

/** Words for the codes of reports in the language of the screen. */
export function useReportWords() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const word = (entries: readonly VocabularyEntry[]) => (code: string) => {
      const entry = entries.find((one) => one.code === code);
      return entry ? label(entry, language) : unknown;
    };
    return {
      kind: word(REPORT_KINDS),
      purpose: word(REPORT_PURPOSES),
      state: word(REPORT_STATE_LABELS),
      failure: (code: string) =>
        code in ERRORS ? label(ERRORS[code as keyof typeof ERRORS], language) : unknown,
    };
  }, [language, unknown]);
}
