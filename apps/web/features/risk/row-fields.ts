import { HAZARDS, RISK_AREAS, RISK_LEVELS, RISK_RESPONSES } from '#contracts';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../ui/form-values';
import { useLabels } from '../../ui/labels';
import { useRiskLabels, type Rating } from './risk-labels';
import type { Risk, RiskRow } from './risk.api';
import { useOwners } from './row-answer-fields';

type Text =
  | 'place'
  | 'happening'
  | 'exposed'
  | 'controls'
  | 'raiseReason'
  | 'prevent'
  | 'cultivate'
  | 'suppress';

const optionsOf = <Code extends string>(entries: readonly { code: Code }[], of: (code: Code) => string) =>
  entries.map(({ code }) => ({ value: code, label: of(code) }));

/** How the fields of a risk are called, and how what stands in them reads. */
export function useRowFields(risk: Risk, row: RiskRow | null): Field[] {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = useRiskLabels();
  const owners = useOwners(risk, row).options;
  const text = (name: Text): Field => ({ name, kind: 'text', label: t(`risk.${name}`) });
  const rating = (
    name: 'likelihood' | 'impact' | 'likelihoodAfter' | 'impactAfter',
    scale: readonly Rating[],
  ): Field => ({
    ...{ name, kind: 'choice', label: t(`risk.${name}`) },
    options: scale.map(({ value, name: word }) => ({ value: String(value), label: `${value} · ${word}` })),
  });
  const choice = (name: string, label: string, options: Field['options'] = []): Field => ({
    ...{ name, kind: 'choice', label, options },
  });
  return [
    choice('code', t('risk.hazard'), optionsOf(HAZARDS, words.hazard)),
    choice('area', t('risk.area'), optionsOf(RISK_AREAS, labels.area)),
    ...(['place', 'happening', 'exposed', 'controls'] as const).map(text),
    rating('likelihood', labels.likelihoods),
    rating('impact', labels.impacts),
    choice('raisedTo', t('risk.raisedTo'), optionsOf(RISK_LEVELS, labels.level)),
    text('raiseReason'),
    choice('response', t('risk.response'), optionsOf(RISK_RESPONSES, labels.response)),
    ...(['prevent', 'cultivate', 'suppress'] as const).map(text),
    choice('ownerPostId', t('risk.owner'), owners),
    { name: 'dueOn', kind: 'day', label: t('risk.dueOn') },
    { name: 'budgetBaht', kind: 'line', label: t('risk.budget') },
    rating('likelihoodAfter', labels.likelihoods),
    rating('impactAfter', labels.impacts),
  ];
}
