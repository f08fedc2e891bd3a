import { Button, Group, Stack, Text } from '@mantine/core';
import { SUMMARY_TEXTS } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { unlessShown } from '../../ui/basis';
import { DraftNotes } from '../../ui/draft-notes';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldInputs } from '../../ui/form-dialog';
import { fieldErrorsOf } from '../../ui/form-errors';
import type { Values, Field } from '../../ui/form-values';
import { ListSkeleton } from '../../ui/loading';
import { LeftDraft } from '../incidents/outbox/left-draft';
import { useDraft, type Draft, type Start } from '../incidents/outbox/use-draft';
import { changeSummary, keepSummary, type Summary } from './evaluation.api';
import classes from './evaluation.module.css';

/** The four texts of a summary; what is empty can be written later and is asked for before submitting. */
export function SummaryForm({ summary }: { summary: Summary }) {
  const draft = useDraft(...draftOf(summary));
  if (draft.values === undefined) return <ListSkeleton />;
  return <Texts summary={summary} draft={draft} values={draft.values} />;
}

/** What was typed over a summary that takes no more changes. */
export function LeftSummary({ summary }: { summary: Summary }) {
  const [name, start] = draftOf(summary);
  return <LeftDraft name={name} start={start} fields={useTextFields()} />;
}

/** Name and beginning of what is typed over it. */
const draftOf = (summary: Summary): [string, Start] => [
  `summary/${summary.id}`,
  {
    version: summary.version,
    values: Object.fromEntries(SUMMARY_TEXTS.map((text) => [text, summary[text]])),
  },
];

function useTextFields(): Field[] {
  const { t } = useTranslation();
  return SUMMARY_TEXTS.map((text) => ({
    ...{ name: text, kind: 'text', max: 4000 },
    label: t(`summary.text.${text}`),
    hint: t(`summary.textHelp.${text}`),
  }));
}

interface Props {
  summary: Summary;
  draft: Draft;
  values: Values;
}

function Texts({ summary, draft, values }: Props) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const fields = useTextFields();
  const saving = useMutation({
    mutationFn: async (typed: Values) => {
      const told = SUMMARY_TEXTS.map((text) => [text, textOf(typed[text])]);
      const changed = await changeSummary(summary, Object.fromEntries(told));
      await draft.saved(typed);
      await keepSummary(changed);
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const refused = saving.isError ? asProblem(saving.error) : null;
  const problem = unlessShown(refused, draft.theirs);
  const errors = problem === null ? {} : fieldErrorsOf(problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(values);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.section}>
      <Stack gap="md">
        <ErrorSummary errors={errors} problem={problem} attempt={attempt} />
        <DraftNotes fields={fields} draft={draft} problem={refused} />
        <Text c="dimmed">{t('summary.noNames')}</Text>
        <FieldInputs fields={fields} values={values} errors={errors} onChange={draft.set} />
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={saving.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function textOf(value: Values[string] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
