import { Button, Group, Text, Title } from '@mantine/core';
import type { HelpKindCode } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { isSamePart } from '../../ui/basis';
import { FormDialog } from '../../ui/form-dialog';
import type { Values, Field } from '../../ui/form-values';
import classes from '../../ui/section.module.css';
import { PartButtons } from './part-buttons';
import { usePlanLabels } from './plan-labels';
import { ADD_COMMAND } from './plan-missing';
import { keepPlan, writePlan, type Plan, type PlanContentChange } from './plans.api';

const lineOf = (value: Values[string] | undefined): string | null => String(value ?? '').trim() || null;

interface OpenLine {
  index: number;
  isRemoval: boolean;
}

interface LinesProps<Line> {
  plan: Plan;
  title: string;
  lead?: string;
  add: string;
  addId: string;
  lines: readonly Line[];
  show: (line: Line) => string;
  fields: readonly Field[];
  valuesOf: (line: Line) => Values;
  lineOf: (values: Values) => Line;
  bodyOf: (lines: Line[]) => PlanContentChange;
}

/** A short list inside the plan, which is written as a whole: one line is added, changed or removed at a time. */
function Lines<Line>(props: LinesProps<Line>) {
  const { plan, title, lead, lines, show } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenLine | null>(null);
  const canChange = plan.availableActions.includes('change');
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {lead === undefined ? null : <Text c="dimmed">{lead}</Text>}
      {lines.length === 0 ? <Text c="dimmed">{t('plan.notWritten')}</Text> : null}
      <ul className={classes.plain}>
        {lines.map((line, index) => (
          <li key={index} className={classes.item}>
            <span>{show(line)}</span>
            {canChange ? (
              <PartButtons
                name={show(line)}
                onChange={() => setOpen({ index, isRemoval: false })}
                onRemove={() => setOpen({ index, isRemoval: true })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {canChange ? (
        <Group>
          <Button
            id={props.addId}
            variant="default"
            size="md"
            onClick={() => setOpen({ index: lines.length, isRemoval: false })}
          >
            {props.add}
          </Button>
        </Group>
      ) : null}
      {open === null ? null : <LineDialog {...props} open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function LineDialog<Line>(props: LinesProps<Line> & { open: OpenLine; onClose: () => void }) {
  const { plan, lines, open, show, onClose } = props;
  const { t } = useTranslation();
  const [line] = useState(lines[open.index]);
  /** Where it stands now: somebody else may have written into the list. */
  const index = line === undefined ? -1 : lines.findIndex((one) => isSamePart(one, line));
  const write = async (next: Line[]) => keepPlan(await writePlan(plan, props.bodyOf(next)));
  if (open.isRemoval && line !== undefined)
    return (
      <FormDialog
        title={t('common.remove')}
        button={t('common.remove')}
        grave
        lead={show(line)}
        fields={[]}
        send={() => write(lines.filter((_, at) => at !== index))}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title={props.title}
      button={t('common.save')}
      initial={line === undefined ? {} : props.valuesOf(line)}
      fields={props.fields}
      // What somebody else changed or removed meanwhile stays as they left it, beside this one.
      send={(values) => write(lines.toSpliced(index < 0 ? lines.length : index, 1, props.lineOf(values)))}
      onClose={onClose}
    />
  );
}

/** Who commands, and who stands in when that person is not there. */
export function PlanCommand({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <Lines
      plan={plan}
      title={t('plan.command')}
      add={t('plan.addCommand')}
      addId={ADD_COMMAND}
      lines={plan.content.command}
      show={({ duty, holder, standIn }) =>
        `${duty}: ${holder}${standIn === null ? '' : ` (${t('plan.standInIs', { name: standIn })})`}`
      }
      fields={[
        { name: 'duty', kind: 'line', label: t('plan.duty'), required: true },
        { name: 'holder', kind: 'line', label: t('plan.holder'), required: true },
        { name: 'standIn', kind: 'line', label: t('plan.standIn') },
      ]}
      valuesOf={({ duty, holder, standIn }) => ({ duty, holder, standIn })}
      lineOf={({ duty, holder, standIn }) => ({
        ...{ duty: String(duty), holder: String(holder), standIn: lineOf(standIn) },
      })}
      bodyOf={(command) => ({ command })}
    />
  );
}

/** How many need help to leave, and who helps: never who they are. */
export function PlanHelp({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = usePlanLabels();
  return (
    <Lines
      plan={plan}
      title={t('plan.help')}
      lead={t('plan.helpLead')}
      add={t('plan.addHelp')}
      addId="plan-add-help"
      lines={plan.content.helpNeeds}
      show={({ kind, count, helper }) =>
        `${labels.help.of(kind)} ${t('plan.persons', { heads: numbers.whole(count) })}${
          helper === null ? '' : ` · ${t('plan.helperIs', { name: helper })}`
        }`
      }
      fields={[
        {
          name: 'kind',
          kind: 'choice',
          label: t('plan.helpKind'),
          options: labels.help.options,
          required: true,
        },
        { name: 'count', kind: 'number', label: t('plan.helpCount'), required: true },
        { name: 'helper', kind: 'line', label: t('plan.helper'), hint: t('plan.helperHint') },
      ]}
      valuesOf={({ kind, count, helper }) => ({ kind, count, helper })}
      lineOf={({ kind, count, helper }) => ({
        ...{ kind: String(kind), count: Number(count), helper: lineOf(helper) },
      })}
      bodyOf={(helpNeeds) => ({
        helpNeeds: helpNeeds.map((need) => ({
          ...need,
          kind: need.kind as HelpKindCode,
        })),
      })}
    />
  );
}
