import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useDates } from './dates';
import { isEmpty, type Value, type Values, type Field } from './form-values';
import classes from './draft-notes.module.css';
import { NewerAlert } from './newer-alert';

interface Props {
  fields: readonly Field[];
  draft: {
    isRestored: boolean;
    /** What somebody else wrote meanwhile in the fields that were typed in; null when nobody saved in between. */
    theirs: Values | null;
    takeTheirs: (name: string) => void;
    restart: () => void;
  };
  /** Why the last try to save it failed. */
  problem: Problem | null;
}

/** What has to be known of a draft before it is saved: that it came back, and that somebody else was faster. */
export function DraftNotes({ fields, draft: { isRestored, theirs, takeTheirs, restart }, problem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {isRestored ? (
        <Alert color="blue" role="status" title={t('draft.restored')}>
          <Button variant="default" onClick={restart}>
            {t('draft.discard')}
          </Button>
        </Alert>
      ) : null}
      {theirs === null ? null : (
        <Newer fields={fields} theirs={theirs} hasRefused={problem?.status === 412} onTake={takeTheirs} />
      )}
    </>
  );
}

interface NewerProps {
  fields: readonly Field[];
  theirs: Values;
  /** Whoever tried to save is led here; whoever types is not. */
  hasRefused: boolean;
  onTake: (name: string) => void;
}

/** What somebody else wrote in the same fields is shown, and written over by nobody unseen. */
export function Newer({ fields, theirs, hasRefused, onTake }: NewerProps) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const shown = fields.filter(({ name }) => name in theirs);
  return (
    <NewerAlert focusOn={hasRefused}>
      {t(shown.length === 0 ? 'draft.joined' : 'draft.both')}
      {shown.map((field) => (
        <div key={field.name}>
          <strong>{field.label}</strong>
          <Text className={classes.written}>
            {t('conflict.theirs')}: {textOf(field, theirs[field.name])}
          </Text>
          <Button variant="default" onClick={() => onTake(field.name)}>
            {t('draft.take')}
          </Button>
        </div>
      ))}
    </NewerAlert>
  );
}

/** A value as it reads. */
export function useValueText(): (field: Field, value: Value | undefined) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ kind, options = [], textOf }, value) => {
    if (value === undefined || value === null || isEmpty(value)) return t('draft.nothing');
    if (textOf !== undefined) return textOf(value);
    if (kind === 'day') return dates.day(String(value));
    const labelOf = (code: string): string => options.find((option) => option.value === code)?.label ?? code;
    return (Array.isArray(value) ? value : [String(value)]).map(labelOf).join(', ');
  };
}
