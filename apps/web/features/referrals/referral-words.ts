import {
  dataClassByCode,
  isDataClassCode,
  isReferralBasisCode,
  isReferralDeclineReasonCode,
  isReferralPurposeCode,
  isReferralReasonCode,
  isReferralStatusCode,
  isServiceTypeCode,
  isUrgencyCode,
  label,
  referralBasisByCode,
  referralDeclineReasonByCode,
  referralPurposeByCode,
  referralReasonByCode,
  referralStatusByCode,
  serviceTypeByCode,
  urgencyByCode,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';

interface Texts {
  readonly th: string;
  readonly en: string;
}

/** The words of referrals in the language of the screen; a code is never shown alone. */
export function useReferralWords() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(() => {
    const of =
      <Code extends string>(has: (value: unknown) => value is Code, get: (code: Code) => Texts) =>
      (code: string | null | undefined): string =>
        has(code) ? label(get(code), language) : unknown;
    return {
      status: of(isReferralStatusCode, referralStatusByCode),
      reason: of(isReferralReasonCode, referralReasonByCode),
      purpose: of(isReferralPurposeCode, referralPurposeByCode),
      basis: of(isReferralBasisCode, referralBasisByCode),
      dataClass: of(isDataClassCode, dataClassByCode),
      decline: of(isReferralDeclineReasonCode, referralDeclineReasonByCode),
      service: of(isServiceTypeCode, serviceTypeByCode),
      urgency: of(isUrgencyCode, urgencyByCode),
    };
  }, [language, unknown]);
}
