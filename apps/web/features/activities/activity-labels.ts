import {
  academicYearOf,
  ACTIVITY_KINDS,
  ACTIVITY_STATUS_LABELS,
  SCENARIOS,
  DRILL_TYPES,
  GUIDANCE_AREAS,
  HEAD_GROUPS,
  label,
  STUDENT_GROUPS,
  type VocabularyEntry,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { today } from '../../ui/dates';

/** Words of activities in the language of the screen; an unknown code of a newer server gets "unknown item". */
export function useActivityLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const of =
      (entries: readonly VocabularyEntry[]) =>
      (code: string | null): string => {
        const entry = entries.find((one) => one.code === code);
        return entry ? label(entry, language) : unknown;
      };
    const options = <Code extends string>(entries: readonly (VocabularyEntry & { readonly code: Code })[]) =>
      entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
    return {
      kind: of(ACTIVITY_KINDS),
      status: of(ACTIVITY_STATUS_LABELS),
      scenario: of(SCENARIOS),
      drillType: of(DRILL_TYPES),
      area: of(GUIDANCE_AREAS),
      group: of(STUDENT_GROUPS),
      head: of(HEAD_GROUPS),
      kinds: options(ACTIVITY_KINDS),
      statuses: options(ACTIVITY_STATUS_LABELS),
      scenarios: options(SCENARIOS),
      drillTypes: options(DRILL_TYPES),
      areas: options(GUIDANCE_AREAS),
      groups: options(STUDENT_GROUPS),
    };
  }, [language, unknown]);
}

export const thisYear = (): number => academicYearOf(today());
