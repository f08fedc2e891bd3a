import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { toAsciiDigits } from '#contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { fieldId } from '../../ui/form-errors';
import { JoinedSummary, useJoinedSubmit } from '../../ui/joined-form';
import { addRow, changeRow, keepRisk, removeRow, type Risk, type RiskRow } from './risk.api';
import { RowAnswerFields } from './row-answer-fields';
import { RowRatingFields } from './row-rating-fields';
import { RowWhatFields } from './row-what-fields';
import { useRowFields } from './row-fields';
import { bodyOf, valuesOfRow, type RowStart, type RowValues } from './row-form';

/** The row that is open in the editor: one that is there, or a new one with what proposed it. */
export interface OpenRow {
  row: RiskRow | null;
  start: RowStart;
  /** The field that a link of the missing parts points to. */
  field: string | null;
}

interface Props {
  risk: Risk;
  open: OpenRow;
  onClose: () => void;
}

function useRules() {
  const { t } = useTranslation();
  const written = (text: string) => (text.trim() === '' ? t('risk.needed') : null);
  return {
    code: written,
    area: written,
    place: written,
    happening: written,
    budgetBaht: (text: string) =>
      /^[\d,]*$/.test(toAsciiDigits(text.trim())) ? null : t('risk.budgetWrong'),
    raiseReason: (text: string, { raisedTo }: RowValues) => (raisedTo === '' ? null : written(text)),
    impactAfter: (impactAfter: string, { likelihoodAfter }: RowValues) =>
      (impactAfter === '') === (likelihoodAfter === '') ? null : t('risk.afterBoth'),
  };
}

/** After the dialog has put its own focus. */
function useFieldFocus(field: string | null): void {
  useEffect(() => {
    if (field === null) return undefined;
    const timer = setTimeout(() => {
      const target = document.getElementById(fieldId(field));
      target?.scrollIntoView({ block: 'center' });
      target?.focus();
    }, 300);
    return () => clearTimeout(timer);
  }, [field]);
}

/** One risk: what could happen, how often and how badly, and what the school does about it. */
export function RowDialog({ risk, open, onClose }: Props) {
  const { t } = useTranslation();
  const [key] = useState(() => uuid());
  const row = risk.rows.find(({ id }) => id === open.row?.id) ?? open.row;
  useFieldFocus(open.field);
  const fields = useRowFields(risk, row);
  const form = useForm<RowValues>({ initialValues: valuesOfRow(row, open.start), validate: useRules() });
  const submit = useJoinedSubmit({
    form,
    shown: row && valuesOfRow(row, open.start),
    send: (values) => {
      const body = bodyOf(values, row);
      return row === null ? addRow(risk, body, key) : changeRow(risk, row.id, body);
    },
    onDone: async (answer) => {
      await keepRisk(answer);
      onClose();
    },
  });
  return (
    <Dialog title={t(row === null ? 'risk.addRow' : 'risk.editRow')} onClose={onClose} size="xl">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="lg">
          <JoinedSummary submit={submit} fields={fields} />
          <RowWhatFields form={form} />
          <RowRatingFields form={form} risk={risk} />
          <RowAnswerFields form={form} risk={risk} row={row} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="lg" loading={submit.isPending}>
              {t(submit.theirs === null ? 'common.save' : 'conflict.again')}
            </Button>
          </Group>
          {row === null ? null : <RemoveRow risk={risk} rowId={row.id} onDone={onClose} />}
        </Stack>
      </form>
    </Dialog>
  );
}

function RemoveRow({ risk, rowId, onDone }: { risk: Risk; rowId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const removal = useMutation({
    mutationFn: () => removeRow(risk, rowId),
    onSuccess: async (answer) => {
      await keepRisk(answer);
      onDone();
    },
  });
  if (!isAsking)
    return (
      <Group>
        <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
          {t('risk.removeRow')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs">
      {removal.isError ? <ProblemAlert problem={asProblem(removal.error)} /> : null}
      <Text>{t('risk.removeConfirm')}</Text>
      <Group>
        <Button color="red" loading={removal.isPending} onClick={() => removal.mutate()}>
          {t('risk.removeRow')}
        </Button>
        <Button variant="default" onClick={() => setIsAsking(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
