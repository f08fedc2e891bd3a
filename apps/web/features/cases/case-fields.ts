import { CARE_GROUPS, CASE_CAUSES, CASE_TYPES, URGENCY_LEVELS } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from './case-words';
import type { Values, Field } from '../../ui/form-values';
import { isEmpty } from '../../ui/form-values';

/** Fields that several forms of a case share. */
export function useCaseFields() {
  const { t } = useTranslation();
  const words = useCaseWords();
  const story: Field[] = [
    {
      name: 'type',
      kind: 'choice',
      label: t('cases.type'),
      options: words.options(CASE_TYPES),
      required: true,
    },
    {
      name: 'urgency',
      kind: 'choice',
      label: t('cases.urgency'),
      options: words.options(URGENCY_LEVELS),
      required: true,
    },
    {
      name: 'problem',
      kind: 'text',
      label: t('cases.problem'),
      hint: t('cases.problemHint'),
      required: true,
    },
    { name: 'history', kind: 'text', label: t('cases.history') },
    { name: 'family', kind: 'text', label: t('cases.family') },
  ];
  const measure = (required: boolean): Field[] => [
    {
      name: 'careGroup',
      kind: 'choice',
      label: t('cases.group'),
      options: words.options(CARE_GROUPS),
      required,
    },
    { name: 'attendancePercent', kind: 'number', label: t('cases.attendance'), max: 100 },
    { name: 'scaleOf', kind: 'choice', label: t('cases.mainProblem'), options: words.options(CASE_CAUSES) },
    {
      name: 'scale',
      kind: 'choice',
      label: t('cases.scale'),
      options: ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
    },
  ];
  return { story, measure };
}

/** The outcome of the flat fields, as the API takes it; undefined while no group is chosen. */
export function measureOf({ careGroup, attendancePercent, scaleOf, scale }: Values) {
  if (isEmpty(careGroup)) return undefined;
  const scales = isEmpty(scaleOf) || isEmpty(scale) ? [] : [{ problem: scaleOf, scale: Number(scale) }];
  return { careGroup, scales, ...(isEmpty(attendancePercent) ? {} : { attendancePercent }) };
}

/** What was filled in, without the outcome's own fields. */
export function filled(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(
    names.flatMap((name) => (isEmpty(values[name]) ? [] : [[name, values[name] ?? null]])),
  );
}
