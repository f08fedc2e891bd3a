import '../../../styles/inputs';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { isIsoDate, label, LOCATION_TYPES, toAsciiDigits } from '#contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, Told } from '../../../api/types';
import { useLanguage } from '../../../i18n';
import { ErrorSummary } from '../../../ui/error-summary';
import { fieldErrorsOf, fieldId } from '../../../ui/form-errors';
import { ThaiDateParts } from '../../../ui/thai-date-parts';
import { TimeField } from '../../../ui/time-field';
import { useFieldText } from '../field-text';
import { editIncident } from '../incidents.api';
import { ToldInput } from '../told-input';
import { useActionText } from './action-texts';
import { ConflictAlert } from './conflict-alert';
import { useIncidentChange } from './use-incident-change';
import { useBasis } from '../../../ui/basis';
import { Dialog } from '../../../ui/dialog';

type Facts = Pick<
  Incident,
  | 'facts'
  | 'immediateAction'
  | 'locationType'
  | 'locationDetail'
  | 'happenedOn'
  | 'happenedTime'
  | 'told'
  | 'damageBaht'
  | 'lessonsStoppedDays'
>;

function factsOf(incident: Incident): Facts {
  const {
    facts,
    immediateAction,
    locationType,
    locationDetail,
    happenedOn,
    happenedTime,
    told,
    damageBaht,
    lessonsStoppedDays,
  } = incident;
  return {
    facts,
    immediateAction,
    locationType,
    locationDetail,
    happenedOn,
    happenedTime,
    told,
    damageBaht,
    lessonsStoppedDays,
  };
}

/** Only what was changed goes out, so that two people may mend different fields. An emptied text is taken away. */
function changesOf(seen: Incident, facts: Facts): Record<string, unknown> {
  const changed = Object.entries(facts).filter(
    ([field, value]) => (seen[field as keyof Facts] ?? '') !== (value ?? ''),
  );
  return Object.fromEntries(
    changed.map(([field, value]) => [field, value === '' && field !== 'facts' ? null : value]),
  );
}

export function EditModal({ incident: present, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const fields = useFieldText();
  const incident = useBasis(present, factsOf);
  const [facts, setFacts] = useState(() => factsOf(incident));
  const change = useIncidentChange(incident, editIncident);
  const mine = changesOf(incident, facts);
  const errors = change.problem === null ? {} : fieldErrorsOf(change.problem);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(mine).length === 0) onClose();
    else change.mutation.mutate(mine, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={`${actionText('edit')} · ${incident.reference}`} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {change.newer === null ? (
            <ErrorSummary
              errors={errors}
              labels={labelsFor(errors, fields.name)}
              problem={change.problem}
              attempt={change.attempt}
            />
          ) : (
            <ConflictAlert seen={incident} newer={change.newer} mine={mine} />
          )}
          <FactInputs facts={facts} errors={errors} onChange={(patch) => setFacts({ ...facts, ...patch })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.mutation.isPending}>
              {t(change.newer === null ? 'common.save' : 'conflict.again')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function labelsFor(errors: object, name: (field: string) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(errors).map((path) => [path, name(path)]));
}

/** What was typed as a whole number, in Thai digits too; null when nothing is left of it. */
function wholeNumber(typed: string): number | null {
  const digits = toAsciiDigits(typed).replace(/\D/gu, '').slice(0, 9);
  return digits === '' ? null : Number(digits);
}

interface InputsProps {
  facts: Facts;
  errors: ReturnType<typeof fieldErrorsOf>;
  onChange: (patch: Partial<Facts>) => void;
}

function FactInputs({ facts, errors, onChange }: InputsProps) {
  const fields = useFieldText();
  const language = useLanguage();
  const props = (field: keyof Facts) => ({
    id: fieldId(field),
    label: fields.name(field),
    error: errors[field],
  });
  return (
    <>
      <Textarea
        {...props('facts')}
        value={facts.facts}
        onChange={(event) => onChange({ facts: event.currentTarget.value })}
      />
      <Textarea
        {...props('immediateAction')}
        value={facts.immediateAction ?? ''}
        onChange={(event) => onChange({ immediateAction: event.currentTarget.value })}
      />
      <ThaiDateParts
        {...props('happenedOn')}
        value={isIsoDate(facts.happenedOn) ? facts.happenedOn : null}
        onChange={(day) => {
          if (day !== null) onChange({ happenedOn: day });
        }}
      />
      <TimeField
        {...props('happenedTime')}
        value={facts.happenedTime ?? ''}
        onChange={(time) => onChange({ happenedTime: time || null })}
      />
      <Select
        {...props('locationType')}
        data={LOCATION_TYPES.map((place) => ({ value: place.code, label: label(place, language) }))}
        value={facts.locationType}
        onChange={(locationType) => onChange({ locationType: locationType ?? facts.locationType })}
      />
      <TextInput
        {...props('locationDetail')}
        value={facts.locationDetail ?? ''}
        onChange={(event) => onChange({ locationDetail: event.currentTarget.value })}
      />
      <MoreInputs facts={facts} errors={errors} onChange={onChange} />
    </>
  );
}

function MoreInputs({ facts, errors, onChange }: InputsProps) {
  const fields = useFieldText();
  return (
    <>
      <ToldInput told={facts.told as Told[]} onChange={(told) => onChange({ told })} />
      {(['damageBaht', 'lessonsStoppedDays'] as const).map((field) => (
        <TextInput
          key={field}
          id={fieldId(field)}
          label={fields.name(field)}
          error={errors[field]}
          inputMode="numeric"
          value={facts[field] ?? ''}
          onChange={(event) => onChange({ [field]: wholeNumber(event.currentTarget.value) })}
        />
      ))}
    </>
  );
}
