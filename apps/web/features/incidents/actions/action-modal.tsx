import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, NewIncidentPerson } from '../../../api/types';
import { ErrorSummary } from '../../../ui/error-summary';
import { fieldErrorsOf } from '../../../ui/form-errors';
import { useFieldText } from '../field-text';
import { actOnIncident } from '../incidents.api';
import { ActionInput, type ActionValue } from './action-input';
import { actionFields, graveActions } from './action-fields';
import { useActionText } from './action-texts';
import { comparedOf, ConflictAlert } from './conflict-alert';
import { useIncidentChange } from './use-incident-change';
import { useBasis } from '../../../ui/basis';
import { Dialog } from '../../../ui/dialog';

interface Props {
  incident: Incident;
  action: string;
  onClose: () => void;
}

type Values = Record<string, ActionValue>;

function isMissing(value: ActionValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && value.trim() === '';
}

/** A person stands at the top of the body, everything else under its field's name. */
function bodyOf(values: Values): Record<string, unknown> {
  const { person, ...rest } = values;
  return person === undefined ? rest : { ...(person as NewIncidentPerson) };
}

function useActionForm({ incident, action, onClose }: Props) {
  const { t } = useTranslation();
  const fields = useFieldText();
  const [values, setValues] = useState<Values>({});
  const [checks, setChecks] = useState(0);
  const change = useIncidentChange(incident, (basis, body) => actOnIncident(basis, action, body));
  const inputs = actionFields[action] ?? [];
  const missing = inputs.filter(({ name, required }) => required && isMissing(values[name]));
  const own =
    checks === 0 ? [] : missing.map(({ name }) => [name, t('form.fill', { field: fields.name(name) })]);
  const server = change.problem === null ? {} : fieldErrorsOf(change.problem);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecks((count) => count + 1);
    if (missing.length === 0) change.mutation.mutate(bodyOf(values), { onSuccess: onClose });
  };
  const errors = { ...server, ...(Object.fromEntries(own) as Record<string, string>) };
  return { values, setValues, inputs, change, errors, attempt: checks + change.attempt, onSubmit };
}

export function ActionModal(props: Props) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const { action, onClose } = props;
  const incident = useBasis(props.incident, comparedOf);
  const { values, setValues, inputs, change, errors, attempt, onSubmit } = useActionForm({
    ...props,
    incident,
  });
  return (
    <Dialog onClose={onClose} title={`${actionText(action)} · ${incident.reference}`} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {change.newer === null ? (
            <ErrorSummary errors={errors} problem={change.problem} attempt={attempt} />
          ) : (
            <ConflictAlert seen={incident} newer={change.newer} mine={bodyOf(values)} />
          )}
          {inputs.length === 0 ? <Text>{t('action.confirm', { action: actionText(action) })}</Text> : null}
          {inputs.map((field) => (
            <ActionInput
              key={field.name}
              field={field}
              incident={incident}
              value={values[field.name] ?? null}
              error={errors[field.name]}
              onChange={(value) => setValues((present) => ({ ...present, [field.name]: value }))}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              color={graveActions.includes(action) ? 'red' : undefined}
              loading={change.mutation.isPending}
            >
              {change.newer === null ? actionText(action) : t('conflict.again')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
