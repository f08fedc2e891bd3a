import '../../../styles/inputs';
import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core';
import { HARM_LEVELS, INCIDENT_PERSON_ROLES, isHarmLevelCode, label } from '#contracts';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n';
import { ChoiceChips } from '../../../ui/choice-chips';
import { fieldId } from '../../../ui/form-errors';
import { useLabels } from '../../../ui/labels';
import type { DraftPerson } from './report-draft';
import classes from './report.module.css';

interface Props {
  person: DraftPerson;
  index: number;
  errorAt: (path: string) => string | undefined;
  onChange: (patch: Partial<DraftPerson>) => void;
  onRemove: () => void;
}

/** One person: own role, and for whoever was harmed how badly. */
export function PersonEditor({ person, index, errorAt, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `persons.${index}`;
  return (
    <div className={classes.person}>
      <PersonHead person={person} index={index} errorAt={errorAt} onChange={onChange} onRemove={onRemove} />
      <ChoiceChips
        id={fieldId(`${path}.role`)}
        label={t('report.role')}
        options={INCIDENT_PERSON_ROLES.map((role) => ({ value: role.code, label: label(role, language) }))}
        value={person.role}
        onChange={(role) => onChange({ role })}
        error={errorAt(`${path}.role`)}
      />
      {person.role === 'HARMED' ? (
        <NativeSelect
          id={fieldId(`${path}.harmLevel`)}
          size="md"
          label={t('report.harm')}
          data={[
            ...(person.harmLevel === null ? [{ value: '', label: '–' }] : []),
            ...HARM_LEVELS.map((level) => ({ value: level.code, label: label(level, language) })),
          ]}
          value={person.harmLevel ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ harmLevel: isHarmLevelCode(value) ? value : null })
          }
          error={errorAt(`${path}.harmLevel`)}
        />
      ) : null}
    </div>
  );
}

function PersonHead({ person, index, errorAt, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const labels = useLabels();
  const isLinked = person.studentId !== undefined || person.staffPersonId !== undefined;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        {isLinked ? (
          <strong>{person.displayName}</strong>
        ) : (
          <TextInput
            id={fieldId(`persons.${index}.displayName`)}
            label={t('report.typedName')}
            value={person.displayName}
            error={errorAt(`persons.${index}.displayName`)}
            maxLength={120}
            onChange={(event) => onChange({ displayName: event.currentTarget.value })}
          />
        )}
        <div>
          {labels.personKind(person.kind)} {person.note ?? ''}
        </div>
      </div>
      <ActionIcon
        variant="default"
        aria-label={`${t('common.remove')} ${person.displayName}`}
        onClick={onRemove}
      >
        <IconX size={22} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
