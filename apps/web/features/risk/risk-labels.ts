import {
  academicYearOf,
  isRiskAreaCode,
  isRiskLevelCode,
  isRiskResponseCode,
  isRiskStatus,
  label,
  RISK_IMPACTS,
  RISK_LIKELIHOODS,
  riskAreaByCode,
  riskLevelByCode,
  riskResponseByCode,
  riskStatusByCode,
  type RiskScaleEntry,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { today } from '../../ui/dates';

export interface Rating {
  value: number;
  name: string;
  rule: string;
}

/** Words of the assessment in the language of the screen; an unknown code of a newer server gets "unknown item". */
export function useRiskLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const rating = (entry: RiskScaleEntry): Rating => ({
      value: entry.value,
      name: entry[language],
      rule: language === 'th' ? entry.ruleTh : entry.ruleEn,
    });
    return {
      level: (code: string) => (isRiskLevelCode(code) ? label(riskLevelByCode(code), language) : unknown),
      area: (code: string) => (isRiskAreaCode(code) ? label(riskAreaByCode(code), language) : unknown),
      status: (code: string) => (isRiskStatus(code) ? label(riskStatusByCode(code), language) : unknown),
      response: (code: string) =>
        isRiskResponseCode(code) ? label(riskResponseByCode(code), language) : unknown,
      likelihoods: RISK_LIKELIHOODS.map(rating),
      impacts: RISK_IMPACTS.map(rating),
    };
  }, [language, unknown]);
}

export const thisYear = (): number => academicYearOf(today());
