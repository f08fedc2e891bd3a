import '../../../styles/inputs';
import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { HAZARD_GROUPS, hazardsOfGroup, isIsoDate, label, URGENCY_LEVELS } from '#contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, NewIncidentPerson } from '../../../api/types';
import { useLanguage } from '../../../i18n';
import { fieldId } from '../../../ui/form-errors';
import { useLabels } from '../../../ui/labels';
import { ThaiDateParts } from '../../../ui/thai-date-parts';
import { useFieldText } from '../field-text';
import { assigneesQuery, incidentsQuery } from '../incidents.api';
import type { ActionField } from './action-fields';
import { PersonInput } from './person-input';

export type ActionValue = string | NewIncidentPerson | null;

interface Props {
  field: ActionField;
  incident: Incident;
  value: ActionValue;
  error?: ReactNode;
  onChange: (value: ActionValue) => void;
}

export function ActionInput({ field, incident, value, error, onChange }: Props) {
  const fields = useFieldText();
  const common = { id: fieldId(field.name), label: fields.name(field.name), error, required: field.required };
  if (field.kind === 'person') {
    return <PersonInput error={error} schoolId={incident.schools[0]?.id} onChange={onChange} />;
  }
  if (field.kind === 'day') {
    return <ThaiDateParts {...common} value={isIsoDate(value) ? value : null} onChange={onChange} />;
  }
  const Input = inputs[field.kind];
  const text = typeof value === 'string' ? value : '';
  return <Input {...common} exceptId={incident.id} value={text} onChange={onChange} />;
}

interface CodeInputProps {
  id: string;
  label: string;
  error?: ReactNode;
  required: boolean;
  value: string;
  onChange: (value: string | null) => void;
  /** The record that the dialog is about. */
  exceptId: string;
}

function LongInput({ onChange, exceptId: _exceptId, ...field }: CodeInputProps) {
  return <Textarea {...field} maxLength={4000} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function ShortInput({ onChange, exceptId: _exceptId, ...field }: CodeInputProps) {
  return <TextInput {...field} maxLength={60} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function UrgencyInput({ id, value, onChange, exceptId: _exceptId, ...group }: CodeInputProps) {
  const language = useLanguage();
  return (
    <Radio.Group {...group} value={value} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {URGENCY_LEVELS.map((level, index) => (
          <Radio
            key={level.code}
            id={index === 0 ? id : undefined}
            value={level.code}
            label={label(level, language)}
            description={language === 'th' ? level.ruleTh : level.ruleEn}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function HazardInput({ value, exceptId: _exceptId, ...select }: CodeInputProps) {
  const language = useLanguage();
  const data = HAZARD_GROUPS.map((group) => ({
    group: label(group, language),
    items: hazardsOfGroup(group.code).map((hazard) => ({
      value: hazard.code,
      label: label(hazard, language),
    })),
  }));
  return <Select {...select} searchable data={data} value={value || null} maxDropdownHeight={320} />;
}

function AssigneeInput({ value, exceptId: _exceptId, ...select }: CodeInputProps) {
  const { holder } = useLabels();
  const query = useQuery(assigneesQuery);
  const data = (query.data?.items ?? []).map((post) => ({ value: post.postId, label: holder(post) }));
  return <Select {...select} searchable data={data} value={value || null} />;
}

/** The report that stays, by its number, the newest first. */
function IncidentInput({ exceptId, value, ...select }: CodeInputProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const query = useInfiniteQuery(incidentsQuery({}));
  const data = (query.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((other) => other.id !== exceptId)
    .map((other) => ({ value: other.id, label: `${other.reference} · ${labels.hazard(other.mainCode)}` }));
  return (
    <Select
      {...select}
      searchable
      data={data}
      value={value || null}
      nothingFoundMessage={t('search.nothing')}
    />
  );
}

const inputs = {
  long: LongInput,
  text: ShortInput,
  urgency: UrgencyInput,
  hazard: HazardInput,
  assignee: AssigneeInput,
  incident: IncidentInput,
} as const;
