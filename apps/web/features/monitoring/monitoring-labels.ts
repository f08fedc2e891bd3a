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
import { classroomText, useLabels } from '../../ui/labels';

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

interface PostLike {
  role: string | null;
  nameTh: string | null;
  level?: string | null;
  room?: string | null;
}

/** A post in words: its holder's name where the reader may know it, else role and class. */
export function usePostText(): (post: PostLike) => string {
  const words = useLabels();
  return ({ role, nameTh, level, room }) => {
    const place = level ? ` ${classroomText(level, room ?? '')}` : '';
    const what = role === null ? '' : `${words.role(role)}${place}`;
    return nameTh === null ? what : `${nameTh} (${what})`;
  };
}

export const thisYear = (): number => academicYearOf(today());
