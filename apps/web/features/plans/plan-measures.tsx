import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { HAZARD_GROUPS, type HazardGroupCode, type IncidentPhaseCode, type Measure3pCode } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useDates, useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { Tag } from '../../ui/tag';
import { FormDialog } from '../../ui/form-dialog';
import type { Values, Field } from '../../ui/form-values';
import { LevelMark } from '../risk/level-mark';
import classes from '../../ui/section.module.css';
import { newest } from './newest';
import { PartButtons } from './part-buttons';
import { usePlanLabels } from './plan-labels';
import { ADD_MEASURE, partId } from './plan-missing';
import {
  keepPlan,
  planOwnersQuery,
  removeMeasure,
  saveMeasure,
  type Plan,
  type PlanMeasure,
} from './plans.api';

interface Opened {
  measure: PlanMeasure | null;
  isRemoval: boolean;
  key: string;
}

/** Measures under the 3 ป, and which high risks they answer. */
export function PlanMeasures({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Opened | null>(null);
  const canChange = plan.availableActions.includes('change');
  const openOne = (measure: PlanMeasure | null, isRemoval = false) =>
    setOpen({ measure, isRemoval, key: uuid() });
  return (
    <>
      <Coverage plan={plan} />
      <section className={classes.section}>
        <Group justify="space-between">
          <Title order={2}>{t('plan.measures')}</Title>
          {canChange ? (
            <Button
              id={ADD_MEASURE}
              variant="default"
              size="md"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => openOne(null)}
            >
              {t('plan.addMeasure')}
            </Button>
          ) : null}
        </Group>
        {plan.measures.length === 0 ? <Text c="dimmed">{t('plan.noMeasures')}</Text> : null}
        <ul className={classes.plain}>
          {plan.measures.map((measure) => (
            <Measure key={measure.id} measure={measure} {...(canChange ? { onOpen: openOne } : {})} />
          ))}
        </ul>
      </section>
      {open === null ? null : (
        <MeasureDialog plan={plan} {...open} saveKey={open.key} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Coverage({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const words = useLabels();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('plan.coverage')}</Title>
      {plan.risks.length === 0 ? <Text>{t('plan.noRisks')}</Text> : null}
      <ul className={classes.plain}>
        {plan.risks.map((risk) => (
          <li key={risk.id} className={classes.item}>
            <span>
              {words.hazard(risk.code)} · {risk.place} <LevelMark level={risk.level} />
            </span>
            <Tag tone={risk.covered ? 'good' : 'urgent'}>
              {t(risk.covered ? 'plan.covered' : 'plan.notCovered')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MeasureProps {
  measure: PlanMeasure;
  onOpen?: (measure: PlanMeasure, isRemoval?: boolean) => void;
}

function Measure({ measure, onOpen }: MeasureProps) {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = usePlanLabels();
  const dates = useDates();
  const numbers = useNumbers();
  const { ownerRole, ownerName, dueOn, budgetBaht } = measure;
  const owner =
    ownerRole === null ? t('plan.noOwner') : [words.role(ownerRole), ownerName].filter(Boolean).join(' · ');
  return (
    <li className={classes.item}>
      <div>
        <Text fw={700}>{measure.what}</Text>
        <Text>
          {labels.measure.of(measure.measure)} · {words.group(measure.hazardGroup)} ·{' '}
          {labels.phase.of(measure.phase)}
        </Text>
        <Text>
          {owner} · {dueOn === null ? t('plan.noDue') : t('risk.dueBy', { day: dates.day(dueOn) })}
          {budgetBaht === null ? '' : ` · ${t('plan.baht', { baht: numbers.whole(budgetBaht) })}`}
        </Text>
        {measure.risks.length === 0 ? null : (
          <Text c="dimmed">
            {measure.risks.map(({ code, place }) => `${words.hazard(code)} · ${place}`).join(', ')}
          </Text>
        )}
      </div>
      {onOpen === undefined ? null : (
        <PartButtons
          name={measure.what}
          id={partId(measure.id)}
          onChange={() => onOpen(measure)}
          onRemove={() => onOpen(measure, true)}
        />
      )}
    </li>
  );
}

interface DialogProps {
  plan: Plan;
  measure: PlanMeasure | null;
  isRemoval: boolean;
  saveKey: string;
  onClose: () => void;
}

function MeasureDialog(props: DialogProps) {
  const { t } = useTranslation();
  const { plan, measure, isRemoval, onClose } = props;
  if (!isRemoval || measure === null) return <MeasureForm {...props} />;
  return (
    <FormDialog
      title={t('plan.removeMeasure')}
      button={t('common.remove')}
      grave
      lead={measure.what}
      fields={[]}
      send={async () => keepPlan(await removeMeasure(plan, measure.id))}
      onClose={onClose}
    />
  );
}

function MeasureForm({ plan, measure, saveKey, onClose }: DialogProps) {
  const { t } = useTranslation();
  const fields = useMeasureFields(plan);
  return (
    <FormDialog
      title={t(measure === null ? 'plan.addMeasure' : 'plan.changeMeasure')}
      button={t('common.save')}
      initial={valuesOf(newest(plan.measures, measure))}
      fields={fields}
      send={async (values) =>
        keepPlan(await saveMeasure(plan, { partId: measure?.id ?? null, key: saveKey, body: bodyOf(values) }))
      }
      onClose={onClose}
    />
  );
}

const valuesOf = (measure: PlanMeasure | null): Values =>
  measure === null
    ? {}
    : {
        ...{ what: measure.what, measure: measure.measure, phase: measure.phase, dueOn: measure.dueOn },
        ...{ hazardGroup: measure.hazardGroup, ownerPostId: measure.ownerPostId },
        ...{ budgetBaht: measure.budgetBaht, riskIds: measure.risks.map(({ id }) => id) },
      };

/** Choices are the codes that the dialog offered. */
const bodyOf = ({ what, measure, hazardGroup, phase, ...rest }: Values) => ({
  what: String(what).trim(),
  measure: measure as Measure3pCode,
  hazardGroup: hazardGroup as HazardGroupCode,
  phase: phase as IncidentPhaseCode,
  ownerPostId: typeof rest.ownerPostId === 'string' ? rest.ownerPostId : null,
  dueOn: typeof rest.dueOn === 'string' ? rest.dueOn : null,
  budgetBaht: typeof rest.budgetBaht === 'number' ? rest.budgetBaht : null,
  riskIds: Array.isArray(rest.riskIds) ? rest.riskIds : [],
});

function useMeasureFields(plan: Plan): Field[] {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = usePlanLabels();
  const owners = useOwners(plan.id);
  const groups = HAZARD_GROUPS.map(({ code }) => ({ value: code, label: words.group(code) }));
  const risks = plan.risks.map(({ id, code, place }) => ({
    value: id,
    label: `${words.hazard(code)} · ${place}`,
  }));
  const choice = { kind: 'choice' as const, required: true };
  return [
    { name: 'what', kind: 'text', label: t('plan.what'), required: true },
    { name: 'measure', ...choice, label: t('plan.measure'), options: labels.measure.options },
    { name: 'hazardGroup', ...choice, label: t('risk.group'), options: groups },
    { name: 'phase', ...choice, label: t('plan.phase'), options: labels.phase.options },
    {
      name: 'riskIds',
      kind: 'choices',
      label: t('plan.answers'),
      options: risks,
      hint: t('plan.answersHint'),
    },
    { name: 'ownerPostId', kind: 'choice', label: t('risk.owner'), options: owners },
    { name: 'dueOn', kind: 'day', label: t('risk.dueOn') },
    { name: 'budgetBaht', kind: 'number', label: t('risk.budget') },
  ];
}

function useOwners(planId: string): { value: string; label: string }[] {
  const words = useLabels();
  const { data } = useQuery(planOwnersQuery(planId));
  return (data?.items ?? []).map(({ postId, role, displayName }) => ({
    value: postId,
    label: `${words.role(role)} · ${displayName}`,
  }));
}
