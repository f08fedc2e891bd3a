import '../styles/inputs';
import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { isIsoDate } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Dialog } from './dialog';
import { ErrorSummary } from './error-summary';
import { fieldErrorsOf, fieldId } from './form-errors';
import { isSamePart, unlessShown } from './basis';
import { Newer } from './draft-notes';
import { isEmpty, rebase, type Field, type Value, type Values } from './form-values';
import { ThaiDateParts } from './thai-date-parts';

export interface FormDialogProps {
  title: string;
  button: string;
  fields: readonly Field[];
  initial?: Values;
  grave?: boolean;
  /** What will follow, above the fields. */
  lead?: string;
  send: (values: Values) => Promise<unknown>;
  onClose: () => void;
}

/** One dialog for whatever is written into a record: its fields, what is missing, what the server says. */
export function FormDialog({
  title,
  button,
  fields,
  initial = {},
  grave,
  lead,
  send,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: onClose,
    onError: () => setAttempt((count) => count + 1),
  });
  const { values, theirs, set, take, accept } = useTyped(initial, mutation.isPending);
  const missing = fields.filter(({ name, required }) => required && isEmpty(values[name]));
  const problem = mutation.isError ? asProblem(mutation.error) : null;
  const own = Object.fromEntries(missing.map(({ name, label }) => [name, t('form.fill', { field: label })]));
  const errors = attempt === 0 ? {} : { ...(problem ? fieldErrorsOf(problem) : {}), ...own };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0) return setAttempt((count) => count + 1);
    accept();
    mutation.mutate(values);
  };
  return (
    <Dialog title={title} onClose={onClose} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={errors} problem={unlessShown(problem, theirs)} attempt={attempt} />
          {theirs === null ? null : (
            <Newer fields={fields} theirs={theirs} hasRefused={problem?.status === 412} onTake={take} />
          )}
          {lead === undefined ? null : <Text>{lead}</Text>}
          {fields.length === 0 && lead === undefined ? (
            <Text>{t('action.confirm', { action: button })}</Text>
          ) : null}
          <FieldInputs fields={fields} values={values} errors={errors} onChange={set} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" color={grave ? 'red' : undefined} loading={mutation.isPending}>
              {theirs === null ? button : t('conflict.again')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What is typed over `initial`, which may be changed by somebody else meanwhile. */
function useTyped(initial: Values, isSending: boolean) {
  const [opened, setOpened] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const newer = isSending || isSamePart(initial, opened) ? null : rebase(opened, typed, initial);
  const values = newer?.values ?? typed;
  const set = (name: string, value: Value) => setTyped((present) => ({ ...present, [name]: value }));
  return {
    values,
    /** What they wrote in the fields that were typed in; null when nobody changed what the dialog shows. */
    theirs: newer?.both ?? null,
    set,
    take: (name: string) => set(name, initial[name] ?? null),
    /** Whoever sends has seen what is newer. */
    accept: () => {
      setOpened(initial);
      setTyped(values);
    },
  };
}

interface InputProps {
  field: Field;
  value: Value;
  error?: unknown;
  onChange: (value: Value) => void;
}

export function FieldInput({ field, value, error, onChange }: InputProps) {
  const { name, label, hint, kind, required = false, max } = field;
  const shown = typeof error === 'string' ? error : undefined;
  const text = typeof value === 'string' ? value : '';
  if (kind === 'day')
    return (
      <ThaiDateParts
        id={fieldId(name)}
        label={label}
        error={shown}
        value={isIsoDate(text) ? text : null}
        onChange={onChange}
      />
    );
  const common = { id: fieldId(name), label, error: shown, required, ...(hint ? { description: hint } : {}) };
  if (kind === 'line' || kind === 'text')
    return <TextLike kind={kind} value={text} max={max} onChange={onChange} common={common} />;
  return <Choosing field={field} value={value} onChange={onChange} common={common} />;
}

type Common = Pick<TextInputProps, 'id' | 'label' | 'error' | 'required' | 'description'>;

interface TextProps {
  kind: 'line' | 'text';
  value: string;
  max: number | undefined;
  onChange: (value: Value) => void;
  common: Common;
}

function TextLike({ kind, value, max, onChange, common }: TextProps) {
  const input = {
    ...common,
    value,
    ...(max === undefined ? {} : { maxLength: max }),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
  };
  return kind === 'line' ? <TextInput {...input} /> : <Textarea {...input} autosize minRows={3} />;
}

function Choosing({ field, value, onChange, common }: Omit<InputProps, 'error'> & { common: Common }) {
  const { kind, options = [], required = false, max } = field;
  if (kind === 'choices')
    return (
      <MultiSelect {...common} data={options} value={Array.isArray(value) ? value : []} onChange={onChange} />
    );
  if (kind === 'number')
    return (
      <NumberInput
        {...common}
        min={0}
        {...(max === undefined ? {} : { max })}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    );
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  return <Select {...common} data={options} value={chosen} onChange={onChange} clearable={!required} />;
}

interface FieldsProps {
  fields: readonly Field[];
  values: Values;
  errors?: Record<string, unknown>;
  onChange: (name: string, value: Value) => void;
}

export function FieldInputs({ fields, values, errors = {}, onChange }: FieldsProps) {
  return fields.map((field) => (
    <FieldInput
      key={field.name}
      field={field}
      value={values[field.name] ?? null}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}
