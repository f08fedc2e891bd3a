import {
  detailTagByCode,
  harmLevelByCode,
  hazardByCode,
  hazardGroupByCode,
  incidentKindByCode,
  incidentPersonRoleByCode,
  incidentStatusByCode,
  isDetailTagCode,
  isHarmLevelCode,
  isHazardCode,
  isHazardGroupCode,
  isIncidentKindCode,
  isIncidentPersonRoleCode,
  isIncidentStatusCode,
  isLevelCode,
  isLocationTypeCode,
  isPersonKindCode,
  isRoleCode,
  isUrgencyCode,
  label,
  levelByCode,
  locationTypeByCode,
  personKindByCode,
  roleByCode,
  urgencyByCode,
  type Language,
} from '#contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';

interface Texts {
  readonly th: string;
  readonly en: string;
}

interface HeldPost {
  role: string | null;
  nameTh: string | null;
  level?: string | null;
  room?: string | null;
}

/** A code of a newer server must not break an older screen: it gets the words "unknown item". */
function labeller<Code extends string>(
  has: (value: unknown) => value is Code,
  get: (code: Code) => Texts,
  language: Language,
  unknown: string,
): (code: string | null) => string {
  return (code) => (has(code) ? label(get(code), language) : unknown);
}

/** Texts for codes in the language of the screen; a code is never shown alone. */
export function useLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  const withdrawn = t('status.withdrawn');
  return useMemo(() => {
    const status = labeller(isIncidentStatusCode, incidentStatusByCode, language, unknown);
    const role = labeller(isRoleCode, roleByCode, language, unknown);
    return {
      hazard: labeller(isHazardCode, hazardByCode, language, unknown),
      group: labeller(isHazardGroupCode, hazardGroupByCode, language, unknown),
      urgency: labeller(isUrgencyCode, urgencyByCode, language, unknown),
      status: (code: string | null) => (code === 'WITHDRAWN' ? withdrawn : status(code)),
      kind: labeller(isIncidentKindCode, incidentKindByCode, language, unknown),
      personRole: labeller(isIncidentPersonRoleCode, incidentPersonRoleByCode, language, unknown),
      personKind: labeller(isPersonKindCode, personKindByCode, language, unknown),
      harm: labeller(isHarmLevelCode, harmLevelByCode, language, unknown),
      location: labeller(isLocationTypeCode, locationTypeByCode, language, unknown),
      tag: labeller(isDetailTagCode, detailTagByCode, language, unknown),
      level: labeller(isLevelCode, levelByCode, language, unknown),
      role,
      /** Whoever holds a post: by name where the reader may know it, with the role, since some hold two. */
      holder: ({ role: code, nameTh, level, room }: HeldPost) => {
        if (code === null) return nameTh ?? '';
        const what = `${role(code)}${level ? ` ${classroomText(level, room ?? '')}` : ''}`;
        return nameTh === null ? what : `${nameTh} (${what})`;
      },
    };
  }, [language, unknown, withdrawn]);
}

/** "ป.4/2": the short grade and the room, as a class is called in a school. */
export function classroomText(level: string, room: string): string {
  const short = isLevelCode(level) ? levelByCode(level).short : '';
  return room === '' ? short : `${short}/${room}`;
}
