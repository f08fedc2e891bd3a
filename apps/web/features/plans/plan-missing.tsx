import { useTranslation } from 'react-i18next';
import { useLabels } from '../../ui/labels';
import { MissingList } from '../../ui/missing-list';
import { textButtonId, TEXT_GROUPS, type TextField } from './plan-texts';
import type { Plan, PlanMissing } from './plans.api';

const CODES = [
  ...(['risk-not-covered', 'owner-missing', 'owner-ended', 'due-missing', 'measure-missing'] as const),
  ...(['command-missing', 'coordinator-missing', 'agency-missing', 'contact-not-checked'] as const),
] as const;

export const ADD_MEASURE = 'plan-add-measure';
export const ADD_COMMAND = 'plan-add-command';
export const ADD_CONTACT = 'plan-add-contact';
export const partId = (id: string): string => `plan-part-${id}`;

const FIELDS: readonly TextField[] = [...TEXT_GROUPS.SAFETY, ...TEXT_GROUPS.EMERGENCY].flatMap(
  ({ fields }): readonly TextField[] => fields,
);

/** The control that mends it. */
function targetOf({ code, pointer }: PlanMissing): string {
  const [, list, id = ''] = pointer.split('/');
  if (code === 'text-missing') return textButtonId(id);
  if (code === 'command-missing') return ADD_COMMAND;
  if (code === 'coordinator-missing' || code === 'agency-missing') return ADD_CONTACT;
  if (list === 'risks' || code === 'measure-missing') return ADD_MEASURE;
  return partId(id);
}

/** What the plan lacks before it can be submitted; each line leads to where it is mended. */
export function PlanMissingList({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const words = useLabels();
  const textOf = ({ code, pointer }: PlanMissing): string => {
    const [, , id = ''] = pointer.split('/');
    if (code === 'text-missing') {
      const field = FIELDS.find((one) => one === id);
      return field === undefined
        ? t('common.unknownCode')
        : t('plan.missing.text-missing', { name: t(`plan.text.${field}`) });
    }
    const known = CODES.find((one) => one === code);
    if (known === undefined) return t('common.unknownCode');
    const risk = plan.risks.find((one) => one.id === id);
    const name =
      risk === undefined
        ? (plan.measures.find((one) => one.id === id)?.what ??
          plan.contacts.find((one) => one.id === id)?.name ??
          '')
        : `${words.hazard(risk.code)} · ${risk.place}`;
    return t(`plan.missing.${known}`, { name });
  };
  const follow = (missing: PlanMissing) => {
    const target = document.getElementById(targetOf(missing));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <MissingList
      title={t('risk.missingTitle')}
      items={plan.missing.map((missing) => ({
        key: missing.pointer + missing.code,
        text: textOf(missing),
        ...(plan.availableActions.includes('change') ? { onFollow: () => follow(missing) } : {}),
      }))}
    />
  );
}
