import { HAZARD_GROUPS, HEAD_GROUPS, isCascadeKind, type ActivityKind } from '#contracts';
import { useTranslation } from 'react-i18next';
import type { Field, Value } from '../../ui/form-values';
import { useLabels } from '../../ui/labels';
import type { SchoolValues } from './activity-form-values';
import { useActivityLabels } from './activity-labels';
import { useSchoolNames } from './head-fields';
import { useAgencyOptions, useTrainingOptions } from './partner-fields';

/** How the fields of an activity are called, and how what stands in them reads. */
export function useActivityFields(kind: ActivityKind): Field[] {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = useActivityLabels();
  const [agencies, trainings] = [useAgencyOptions(), useTrainingOptions(isCascadeKind(kind))];
  const headsOf = useHeadsText();
  const groups = HAZARD_GROUPS.map(({ code }) => ({ value: code, label: words.group(code) }));
  return [
    { name: 'happensOn', kind: 'day', label: t('activity.happensOn') },
    { name: 'scenario', kind: 'choice', label: t('activity.scenario'), options: labels.scenarios },
    { name: 'drillType', kind: 'choice', label: t('activity.drillType'), options: labels.drillTypes },
    { name: 'title', kind: 'line', label: t('activity.title') },
    { name: 'guidanceArea', kind: 'choice', label: t('activity.guidanceArea'), options: labels.areas },
    { name: 'followsId', kind: 'choice', label: t('activity.follows'), options: trainings },
    { name: 'schools', kind: 'choices', label: t('activity.heads'), textOf: headsOf },
    { name: 'minutesToClear', kind: 'line', label: t('activity.minutesToClear') },
    { name: 'agencyIds', kind: 'choices', label: t('activity.agencyIds'), options: agencies },
    { name: 'partnerNames', kind: 'text', label: t('activity.partnerNames') },
    { name: 'hazardGroups', kind: 'choices', label: t('activity.hazardGroups'), options: groups },
    {
      ...{ name: 'leadTeachers', kind: 'choice', label: t('activity.leadTeachers') },
      textOf: (value) => t(String(value) === 'true' ? 'activity.yes' : 'draft.nothing'),
    },
    { name: 'note', kind: 'text', label: t('activity.note') },
  ];
}

/** Who came, school by school. */
function useHeadsText(): (value: Value) => string {
  const labels = useActivityLabels();
  const names = useSchoolNames();
  const textOf = (school: SchoolValues): string => {
    const name = names.find(({ value }) => value === school.schoolId)?.label;
    const heads = HEAD_GROUPS.filter(({ code }) => school[code] !== '').map(
      ({ code }) => `${labels.head(code)} ${school[code]}`,
    );
    return [...(name === undefined ? [] : [name]), ...heads, labels.group(school.group)].join(' · ');
  };
  return (value) => (value as unknown as SchoolValues[]).map(textOf).join('\n');
}
