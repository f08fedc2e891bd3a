import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import classes from '../../ui/section.module.css';
import { keepPlan, writePlan, type Plan } from './plans.api';

export const TEXT_GROUPS = {
  SAFETY: [{ name: 'aims', fields: ['aims', 'communication', 'monitoring'] }],
  EMERGENCY: [
    { name: 'trigger', fields: ['trigger'] },
    { name: 'steps', fields: ['before', 'during', 'after'] },
    { name: 'ways', fields: ['routes', 'assemblyPoints', 'equipment'] },
    { name: 'handover', fields: ['handover'] },
  ],
} as const;
export type TextField = (typeof TEXT_GROUPS)[keyof typeof TEXT_GROUPS][number]['fields'][number];
type Group = (typeof TEXT_GROUPS)[keyof typeof TEXT_GROUPS][number];

/** The button that writes a group of texts; a missing text's line leads to it. */
export const textButtonId = (field: string): string => {
  const groups: readonly Group[] = [...TEXT_GROUPS.SAFETY, ...TEXT_GROUPS.EMERGENCY];
  const group = groups.find(({ fields }) => (fields as readonly string[]).includes(field));
  return `plan-write-${group?.name ?? field}`;
};

/** What is written in the plan, in the order in which it is needed. */
export function PlanTexts({ plan }: { plan: Plan }) {
  const groups: readonly Group[] = plan.kind === 'EMERGENCY' ? TEXT_GROUPS.EMERGENCY : TEXT_GROUPS.SAFETY;
  return groups.map((group) => <Texts key={group.name} plan={plan} group={group} />);
}

function Texts({ plan, group }: { plan: Plan; group: Group }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const title = t(`plan.group.${group.name}`);
  const fields: readonly TextField[] = group.fields;
  return (
    <section className={classes.section}>
      <Group justify="space-between">
        <Title order={2}>{title}</Title>
        {plan.availableActions.includes('change') ? (
          <Button
            id={`plan-write-${group.name}`}
            variant="default"
            size="md"
            leftSection={<IconPencil size={18} aria-hidden />}
            aria-label={`${t('common.change')} ${title}`}
            onClick={() => setOpen(true)}
          >
            {t('common.change')}
          </Button>
        ) : null}
      </Group>
      <dl className={classes.facts}>
        {fields.map((field) => (
          <div key={field}>
            {fields.length === 1 ? null : <dt>{t(`plan.text.${field}`)}</dt>}
            <dd>{plan.content[field] ?? <Text c="dimmed">{t('plan.notWritten')}</Text>}</dd>
          </div>
        ))}
      </dl>
      {isOpen ? (
        <FormDialog
          title={title}
          button={t('common.save')}
          initial={Object.fromEntries(fields.map((field) => [field, plan.content[field] ?? '']))}
          fields={fields.map((field) => ({
            ...{ name: field, kind: 'text' as const, label: t(`plan.text.${field}`) },
            ...{ hint: t(`plan.hint.${field}`) },
          }))}
          send={async (values) =>
            keepPlan(
              await writePlan(
                plan,
                Object.fromEntries(
                  fields.map((field) => [field, String(values[field] ?? '').trim() || null]),
                ),
              ),
            )
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
