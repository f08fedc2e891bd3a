import {
  CARERS,
  FAMILY_MEMBERS,
  GUARDIAN_RELATIONS,
  HELP_WANTED,
  HOUSE_STATES,
  HOUSEHOLD_BURDENS,
  HOUSING,
  PARENTS_STATUS,
  RELATION_VALUES,
  TRAVEL_MODES,
  VISIT_OUTCOMES,
  VISIT_WORRIES,
  label,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { useCaseWords } from './case-words';
import type { HomeVisit } from './cases.api';
import { isEmpty, type Values, type Field } from '../../ui/form-values';

export const VISIT_STEPS = ['outcome', 'home', 'family', 'life', 'words'] as const;
export type VisitStep = (typeof VISIT_STEPS)[number];

const FLAGS = ['hasToilet', 'hasVehicle', 'hasLand', 'childWorks'];

/** The fields of a visit by step. Only outcome and day must be told: a refused visit has nothing else. */
export function useVisitFields(): Record<VisitStep, readonly Field[]> {
  const { t } = useTranslation();
  const language = useLanguage();
  const { options } = useCaseWords();
  const yesNo = [
    { value: 'yes', label: t('visit.yes') },
    { value: 'no', label: t('visit.no') },
  ];
  const flag = (name: 'hasToilet' | 'hasVehicle' | 'hasLand' | 'childWorks'): Field => ({
    ...{ name, kind: 'choice', label: t(`visit.${name}`), options: yesNo },
  });
  return {
    outcome: [
      { name: 'visitedOn', kind: 'day', label: t('visit.visitedOn'), required: true },
      {
        name: 'outcome',
        kind: 'choice',
        label: t('visit.outcome'),
        options: options(VISIT_OUTCOMES),
        required: true,
      },
      {
        name: 'metRelation',
        kind: 'choice',
        label: t('visit.metRelation'),
        options: options(GUARDIAN_RELATIONS),
      },
    ],
    home: [
      { name: 'housing', kind: 'choice', label: t('visit.housing'), options: options(HOUSING) },
      { name: 'houseState', kind: 'choice', label: t('visit.houseState'), options: options(HOUSE_STATES) },
      flag('hasToilet'),
      flag('hasVehicle'),
      flag('hasLand'),
      { name: 'householdSize', kind: 'number', label: t('visit.householdSize'), max: 30 },
      { name: 'burdens', kind: 'choices', label: t('visit.burdens'), options: options(HOUSEHOLD_BURDENS) },
      { name: 'incomePerHead', kind: 'number', label: t('visit.incomePerHead'), max: 1_000_000 },
    ],
    family: [
      {
        name: 'parentsStatus',
        kind: 'choice',
        label: t('visit.parentsStatus'),
        options: options(PARENTS_STATUS),
      },
      { name: 'hoursTogether', kind: 'number', label: t('visit.hoursTogether'), max: 24 },
      { name: 'carer', kind: 'choice', label: t('visit.carer'), options: options(CARERS) },
      ...FAMILY_MEMBERS.map((member): Field => ({
        name: `relation-${member.code}`,
        kind: 'choice',
        label: `${t('visit.relations')}: ${label(member, language)}`,
        options: options(RELATION_VALUES),
      })),
    ],
    life: [
      { name: 'distanceKm', kind: 'number', label: t('visit.distanceKm'), max: 300 },
      { name: 'travelMinutes', kind: 'number', label: t('visit.travelMinutes'), max: 600 },
      { name: 'travelMode', kind: 'choice', label: t('visit.travelMode'), options: options(TRAVEL_MODES) },
      { name: 'allowanceADay', kind: 'number', label: t('visit.allowanceADay'), max: 10_000 },
      flag('childWorks'),
      { name: 'childWork', kind: 'line', label: t('visit.childWork') },
      { name: 'chores', kind: 'line', label: t('visit.chores') },
      { name: 'hobbies', kind: 'line', label: t('visit.hobbies') },
    ],
    words: [
      { name: 'parentsWorries', kind: 'text', label: t('visit.parentsWorries') },
      { name: 'worries', kind: 'choices', label: t('visit.worries'), options: options(VISIT_WORRIES) },
      { name: 'helpWanted', kind: 'choices', label: t('visit.helpWanted'), options: options(HELP_WANTED) },
      { name: 'aidReceived', kind: 'text', label: t('visit.aidReceived') },
      { name: 'remarks', kind: 'text', label: t('visit.remarks') },
    ],
  };
}

/** A saved form back in the fields, to be mended. */
export function valuesOfVisit({ relations = [], ...form }: HomeVisit): Values {
  const told = Object.entries(form).map(([name, value]) => [
    name,
    FLAGS.includes(name) ? (value ? 'yes' : 'no') : value,
  ]);
  const related = relations.map(({ member, value }) => [`relation-${member}`, value]);
  return Object.fromEntries([...told, ...related]) as Values;
}

/** The form as the API takes it: what was left empty is left out. */
export function visitOf(values: Values): Record<string, unknown> {
  const relations = FAMILY_MEMBERS.flatMap(({ code }) => {
    const value = values[`relation-${code}`];
    return isEmpty(value) ? [] : [{ member: code, value }];
  });
  const told = Object.entries(values)
    .filter(([name, value]) => !isEmpty(value) && !name.startsWith('relation-'))
    .map(([name, value]) => [name, FLAGS.includes(name) ? value === 'yes' : value]);
  return { ...(Object.fromEntries(told) as Values), ...(relations.length > 0 ? { relations } : {}) };
}
