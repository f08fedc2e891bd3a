import {
  hazardGroupByCode,
  isHazardGroupCode,
  isMouStatusCode,
  isPartnerTypeCode,
  isServiceTypeCode,
  label,
  mouStatusByCode,
  partnerTypeByCode,
  serviceTypeByCode,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';

interface Texts {
  readonly th: string;
  readonly en: string;
}

export function usePartnerWords() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const of =
      <Code extends string>(has: (value: unknown) => value is Code, get: (code: Code) => Texts) =>
      (code: string): string =>
        has(code) ? label(get(code), language) : unknown;
    return {
      type: of(isPartnerTypeCode, partnerTypeByCode),
      service: of(isServiceTypeCode, serviceTypeByCode),
      mouStatus: of(isMouStatusCode, mouStatusByCode),
      group: of(isHazardGroupCode, hazardGroupByCode),
    };
  }, [language, unknown]);
}
