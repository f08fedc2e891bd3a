import {
  CONTACT_KINDS,
  HELP_KINDS,
  INCIDENT_PHASES,
  label,
  MEASURES_3P,
  PLAN_KINDS,
  REGISTER_KINDS,
  SCENARIOS,
  type VocabularyEntry,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import type { PlanLine } from './plans.api';

/** Words of plans in the language of the screen; an unknown code of a newer server gets "unknown item". */
export function usePlanLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const words = (entries: readonly VocabularyEntry[]) => ({
      of: (code: string | null): string => {
        const entry = entries.find((one) => one.code === code);
        return entry ? label(entry, language) : unknown;
      },
      options: entries.map((entry) => ({ value: entry.code, label: label(entry, language) })),
    });
    const [kind, scenario] = [words(PLAN_KINDS), words(SCENARIOS)];
    return {
      kind,
      scenario,
      measure: words(MEASURES_3P),
      phase: words(INCIDENT_PHASES),
      contact: words(CONTACT_KINDS),
      help: words(HELP_KINDS),
      register: words(REGISTER_KINDS),
      /** «แผนเผชิญเหตุ: น้ำท่วม» */
      name: (plan: Pick<PlanLine, 'kind' | 'scenario'>): string =>
        plan.scenario === null ? kind.of(plan.kind) : `${kind.of(plan.kind)}: ${scenario.of(plan.scenario)}`,
    };
  }, [language, unknown]);
}
