import '../../styles/inputs';
import { Button, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { RosterImport } from '../../api/types';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldId } from '../../ui/form-errors';
import classes from './import.module.css';
import { useImportActions } from './use-import-action';

type Chosen = Record<string, number | null>;

/** Which column of the file is what; the server proposes, people mend. */
export function ImportMapping({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const fields = roster.mapping?.fields ?? [];
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(fields.map((field) => [field.field, field.columnIndex])),
  );
  const [attempt, setAttempt] = useState(0);
  const { map: saving, cancel: cancelling } = useImportActions(roster);
  const missing = fields.filter((field) => field.required && (chosen[field.field] ?? null) === null);
  const errors =
    attempt === 0
      ? {}
      : Object.fromEntries(
          missing.map(({ field, labelTh }) => [field, t('import.mapMissing', { field: labelTh })]),
        );
  const failure = saving.error ?? cancelling.error;
  const check = () => {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    const columns = Object.entries(chosen).filter((entry): entry is [string, number] => entry[1] !== null);
    saving.mutate(Object.fromEntries(columns));
  };
  return (
    <section className={classes.section}>
      <Title order={2}>{t('import.mapTitle')}</Title>
      <Text>{t('import.mapLead')}</Text>
      <ErrorSummary
        errors={errors}
        problem={failure === null ? null : asProblem(failure)}
        attempt={attempt}
      />
      <div className={classes.mapping}>
        {fields.map((field) => (
          <ColumnSelect
            key={field.field}
            roster={roster}
            field={field}
            value={chosen[field.field] ?? null}
            error={errors[field.field]}
            onChange={(index) => setChosen({ ...chosen, [field.field]: index })}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button onClick={check} loading={saving.isPending}>
          {t('import.mapDone')}
        </Button>
        {roster.availableActions.includes('cancel') ? (
          <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
            {t('import.cancel')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface ColumnProps {
  roster: RosterImport;
  field: { field: string; labelTh: string; required: boolean };
  value: number | null;
  error?: string;
  onChange: (index: number | null) => void;
}

function ColumnSelect({ roster, field, value, error, onChange }: ColumnProps) {
  const { t } = useTranslation();
  const columns = roster.mapping?.columns ?? [];
  return (
    <Select
      id={fieldId(field.field)}
      label={field.labelTh}
      required={field.required}
      clearable
      searchable
      placeholder={t('import.noColumn')}
      data={columns.map((column) => ({
        value: String(column.index),
        label: `${column.index + 1}. ${column.header}`,
      }))}
      value={value === null ? null : String(value)}
      error={error}
      onChange={(index) => onChange(index === null ? null : Number(index))}
    />
  );
}
