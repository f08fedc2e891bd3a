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

export function ActionInput(props: Props) {
  const fields = useFieldText();
  const { field, incident, value, error, onChange } = props;
  const common = { id: fieldId(field.name), label: fields.name(field.name), error, required: field.required };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'long':
      return (
        <Textarea
          {...common}
          value={text}
          maxLength={4000}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={60}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'day':
      return <ThaiDateParts {...common} value={isIsoDate(value) ? value : null} onChange={onChange} />;
    case 'urgency':
      return <UrgencyInput {...common} value={text} onChange={onChange} />;
    case 'hazard':
      return <HazardInput {...common} value={text} onChange={onChange} />;
    case 'assignee':
      return <AssigneeInput {...common} value={text} onChange={onChange} />;
    case 'incident':
      return <IncidentInput {...common} exceptId={incident.id} value={text} onChange={onChange} />;
    case 'person':
      return <PersonInput error={error} schoolId={incident.schools[0]?.id} onChange={onChange} />;
  }
}

interface CodeInputProps {
  id: string;
  label: string;
  error?: ReactNode;
  required: boolean;
  value: string;
  onChange: (value: string | null) => void;
}

function UrgencyInput({ id, value, onChange, ...group }: CodeInputProps) {
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

function HazardInput({ value, ...select }: CodeInputProps) {
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

function AssigneeInput({ value, ...select }: CodeInputProps) {
  const query = useQuery(assigneesQuery);
  const data = (query.data?.items ?? []).map((post) => ({ value: post.postId, label: post.nameTh }));
  return <Select {...select} searchable data={data} value={value || null} />;
}

/** The report that stays, by its number, the newest first. */
function IncidentInput({ exceptId, value, ...select }: CodeInputProps & { exceptId: string }) {
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
