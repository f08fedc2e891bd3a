import '../../styles/inputs';
import { Button, NativeSelect, Stack, Text, TextInput, Textarea } from '@mantine/core';
import {
  DROPOUT_CAUSES,
  DROPOUT_OUTCOMES,
  DROPOUT_REASONS,
  dropoutCauseByCode,
  isDropoutCauseCode,
  missingEvidence,
  TRACING_KINDS,
  TRACING_RESULTS,
  type DropoutActionName,
  type DropoutEvidence,
  type DropoutOutcomeCode,
  type IsoDate,
} from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { useLabels } from '../../ui/labels';
import { ThaiDateField } from '../../ui/thai-date-field';
import { useCodeText } from '../screenings/care-labels';
import { actOnDropout, DROPOUTS, type Dropout } from './dropouts.api';

interface Props {
  entry: Dropout;
  action: DropoutActionName;
  onClose: () => void;
}

type Values = Record<string, string>;
type Set = (patch: Values) => void;

const STEPS: readonly DropoutActionName[] = ['trace', 'add-step', 'find'];

/** The form of one action, in the order of its table; what is missing is said before sending. */
export function ActionDialog({ entry, action, onClose }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>(() => startOf(action));
  const send = useMutation({
    mutationFn: () => actOnDropout(entry, action, withoutEmpty(values)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: DROPOUTS });
      onClose();
    },
  });
  const missing = missingOf(entry, action, values);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (missing === null) send.mutate();
  };
  return (
    <Dialog title={t(`dropout.action.${action}`)} onClose={onClose} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <ProblemAlert problem={send.isError ? asProblem(send.error) : null} attempt={send.failureCount} />
          <Fields
            entry={entry}
            action={action}
            values={values}
            set={(patch) => setValues({ ...values, ...patch })}
          />
          {missing === null ? null : <Text role="status">{t(`dropout.missing.${missing}`)}</Text>}
          <Button type="submit" size="lg" loading={send.isPending} disabled={missing !== null}>
            {t('dropout.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

function startOf(action: DropoutActionName): Values {
  return STEPS.includes(action)
    ? { kind: 'PHONE', doneOn: today(), ...(action === 'find' ? {} : { result: 'NOT_FOUND' }) }
    : {};
}

const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));

/** What the form still lacks; the server asks for the same. */
function missingOf(entry: Dropout, action: DropoutActionName, values: Values) {
  if (action === 'close') {
    if (!values.outcome) return 'outcome';
    const { document, newPlace } = withoutEmpty(values);
    const steps = entry.steps as DropoutEvidence['steps'];
    return missingEvidence(values.outcome as DropoutOutcomeCode, { steps, document, newPlace });
  }
  if (action === 'hand-over') return values.postId ? null : 'owner';
  if (action === 'set-reason') return values.reason ? null : 'reason';
  if (STEPS.includes(action)) return null;
  return values.explanation?.trim() ? null : 'explanation';
}

interface FieldsProps {
  entry: Dropout;
  action: DropoutActionName;
  values: Values;
  set: Set;
}

function Fields({ entry, action, values, set }: FieldsProps): ReactNode {
  if (STEPS.includes(action)) return <StepFields action={action} values={values} set={set} />;
  if (action === 'set-reason') return <ReasonFields values={values} set={set} />;
  if (action === 'hand-over') return <OwnerField entry={entry} values={values} set={set} />;
  if (action === 'close') return <CloseFields values={values} set={set} />;
  return <Explanation values={values} set={set} />;
}

function StepFields({ action, values, set }: { action: DropoutActionName; values: Values; set: Set }) {
  const { t } = useTranslation();
  const text = useCodeText();
  const results = TRACING_RESULTS.filter(({ code }) => action === 'add-step' || code !== 'FOUND');
  return (
    <>
      <NativeSelect
        label={t('dropout.stepKind')}
        value={values.kind}
        data={TRACING_KINDS.map(({ code }) => ({ value: code, label: text(TRACING_KINDS, code) }))}
        onChange={({ currentTarget: { value } }) => set({ kind: value })}
      />
      <ThaiDateField
        id="dropout-done-on"
        label={t('dropout.doneOn')}
        value={(values.doneOn ?? null) as IsoDate | null}
        onChange={(doneOn) => set({ doneOn })}
        required
      />
      {action === 'find' ? null : (
        <NativeSelect
          label={t('dropout.result')}
          value={values.result}
          data={results.map(({ code }) => ({ value: code, label: text(TRACING_RESULTS, code) }))}
          onChange={({ currentTarget: { value } }) => set({ result: value })}
        />
      )}
      <Textarea
        label={t('dropout.note')}
        rows={3}
        maxLength={2000}
        value={values.note ?? ''}
        onChange={({ currentTarget: { value } }) => set({ note: value })}
      />
    </>
  );
}

function OwnerField({ entry, values, set }: { entry: Dropout; values: Values; set: Set }) {
  const { t } = useTranslation();
  const words = useLabels();
  return (
    <NativeSelect
      label={t('dropout.newOwner')}
      description={t('dropout.newOwnerHelp')}
      value={values.postId ?? ''}
      data={[
        { value: '', label: t('dropout.choose') },
        ...entry.owners.map(({ postId, role, displayName }) => ({
          value: postId,
          label: `${words.role(role)} · ${displayName}`,
        })),
      ]}
      onChange={({ currentTarget: { value } }) => set({ postId: value })}
    />
  );
}

function ReasonFields({ values, set }: { values: Values; set: Set }) {
  const { t } = useTranslation();
  const text = useCodeText();
  return (
    <>
      <NativeSelect
        label={t('dropout.ownCause')}
        description={t('dropout.ownCauseText')}
        value={values.ownCause ?? ''}
        data={[
          { value: '', label: t('dropout.unspecified') },
          ...DROPOUT_CAUSES.map(({ code }) => ({ value: code as string, label: text(DROPOUT_CAUSES, code) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          set({
            ownCause: value,
            reason: isDropoutCauseCode(value) ? dropoutCauseByCode(value).moe : (values.reason ?? ''),
          })
        }
      />
      <NativeSelect
        label={t('dropout.reason')}
        description={t('dropout.reasonText')}
        value={values.reason ?? ''}
        data={[
          { value: '', label: t('dropout.choose') },
          ...DROPOUT_REASONS.map(({ code }) => ({
            value: code as string,
            label: text(DROPOUT_REASONS, code),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ reason: value })}
      />
    </>
  );
}

function CloseFields({ values, set }: { values: Values; set: Set }) {
  const { t } = useTranslation();
  const text = useCodeText();
  return (
    <>
      <NativeSelect
        label={t('dropout.outcome')}
        value={values.outcome ?? ''}
        data={[
          { value: '', label: t('dropout.choose') },
          ...DROPOUT_OUTCOMES.map(({ code }) => ({
            value: code as string,
            label: text(DROPOUT_OUTCOMES, code),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ outcome: value })}
      />
      <TextInput
        label={t('dropout.newPlace')}
        maxLength={200}
        value={values.newPlace ?? ''}
        onChange={({ currentTarget: { value } }) => set({ newPlace: value })}
      />
      <TextInput
        label={t('dropout.document')}
        maxLength={200}
        value={values.document ?? ''}
        onChange={({ currentTarget: { value } }) => set({ document: value })}
      />
    </>
  );
}

function Explanation({ values, set }: { values: Values; set: Set }) {
  const { t } = useTranslation();
  return (
    <Textarea
      required
      label={t('dropout.explanation')}
      rows={3}
      maxLength={1000}
      value={values.explanation ?? ''}
      onChange={({ currentTarget: { value } }) => set({ explanation: value })}
    />
  );
}
