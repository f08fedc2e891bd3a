import {
  academicYearOf,
  isMonitoringChoice,
  isMonitoringFindingLevel,
  isMonitoringFindingStatus,
  isMonitoringItemKind,
  isMonitoringToolStatus,
  isMonitoringVisitStatus,
  label,
  monitoringChoiceByCode,
  monitoringFindingLevelByCode,
  monitoringFindingStatusByCode,
  monitoringItemKindByCode,
  monitoringToolStatusByCode,
  monitoringVisitStatusByCode,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { today } from '../../ui/dates';

/** Words of monitoring in the language of the screen; an unknown code of a newer server gets "unknown item". */
export function useMonitoringLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return useMemo(
    () => ({
      visitStatus: (code: string) =>
        isMonitoringVisitStatus(code) ? label(monitoringVisitStatusByCode(code), language) : unknown,
      toolStatus: (code: string) =>
        isMonitoringToolStatus(code) ? label(monitoringToolStatusByCode(code), language) : unknown,
      findingStatus: (code: string) =>
        isMonitoringFindingStatus(code) ? label(monitoringFindingStatusByCode(code), language) : unknown,
      level: (code: string) =>
        isMonitoringFindingLevel(code) ? label(monitoringFindingLevelByCode(code), language) : unknown,
      choice: (code: string) =>
        isMonitoringChoice(code) ? label(monitoringChoiceByCode(code), language) : unknown,
      kind: (code: string) =>
        isMonitoringItemKind(code) ? label(monitoringItemKindByCode(code), language) : unknown,
    }),
    [language, unknown],
  );
}

export const thisYear = (): number => academicYearOf(today());
