import {
  academicYearOf,
  evidenceKindByCode,
  hazardGroupByCode,
  indicatorByCode,
  isEvidenceKind,
  isHazardGroupCode,
  isIndicatorCode,
  isStepCode,
  isStepState,
  label,
  PRACTICE_STATUS_LABELS,
  STEP_RULES,
  stepByCode,
  stepStateByCode,
  SUMMARY_STATUS_LABELS,
  type VocabularyEntry,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { today } from '../../ui/dates';

/** Words of the six steps in the language of the screen; what a newer server calls otherwise is "unknown item". */
export function useStepLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const of = (entries: readonly VocabularyEntry[], code: string) => {
      const entry = entries.find((one) => one.code === code);
      return entry ? label(entry, language) : unknown;
    };
    const ruleOf = (key: string) => STEP_RULES.find((rule) => rule.key === key);
    return {
      step: (code: string) => (isStepCode(code) ? label(stepByCode(code), language) : unknown),
      state: (code: string) => (isStepState(code) ? label(stepStateByCode(code), language) : unknown),
      rule: (key: string) => ruleOf(key)?.[language] ?? unknown,
      todo: (key: string) => {
        const rule = ruleOf(key);
        return rule ? (language === 'th' ? rule.todoTh : rule.todoEn) : unknown;
      },
      record: (kind: string) => (isEvidenceKind(kind) ? label(evidenceKindByCode(kind), language) : unknown),
      indicator: (code: string) => (isIndicatorCode(code) ? label(indicatorByCode(code), language) : unknown),
      group: (code: string) => (isHazardGroupCode(code) ? label(hazardGroupByCode(code), language) : unknown),
      summary: (code: string) => of(SUMMARY_STATUS_LABELS, code),
      practice: (code: string) => of(PRACTICE_STATUS_LABELS, code),
    };
  }, [language, unknown]);
}

export const thisYear = (): number => academicYearOf(today());

/** "1" of `STEP1`. */
export const stepNumber = (step: string): string => step.replace('STEP', '');
