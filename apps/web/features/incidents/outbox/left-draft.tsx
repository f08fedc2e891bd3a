import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../ui/form-values';
import { isSamePart } from '../../../ui/basis';
import { useValueText } from '../../../ui/draft-notes';
import classes from '../../../ui/draft-notes.module.css';
import { useDraft, type Start } from './use-draft';

interface Props {
  name: string;
  start: Start;
  fields: readonly Field[];
}

/** What was typed here over a record that takes no more changes: to be read, copied and thrown away. */
export function LeftDraft({ name, start, fields }: Props) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { values, isRestored, restart } = useDraft(name, start);
  if (!isRestored || values === undefined) return null;
  const left = fields.filter((field) => !isSamePart(values[field.name], start.values[field.name]));
  return (
    <Alert className="no-print" color="orange" c="dark" title={t('draft.left')}>
      <Stack gap="sm">
        {left.map((field) => (
          <div key={field.name}>
            <strong>{field.label}</strong>
            <Text className={classes.written}>{textOf(field, values[field.name])}</Text>
          </div>
        ))}
        <div>
          <Button variant="default" onClick={restart}>
            {t('draft.discard')}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
