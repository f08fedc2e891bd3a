import '../../../styles/inputs';
import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../ui/form-errors';
import { ToldInput } from '../told-input';
import type { StepProps } from './step-props';
import classes from './report.module.css';

/** What can be added now or later: closed by default, so that the form stays short. */
export function MoreFacts({ draft, update }: StepProps) {
  const { t } = useTranslation();
  return (
    <details className={classes.more} open={draft.immediateAction !== '' || draft.told.length > 0}>
      <summary>{t('report.more')}</summary>
      <Stack gap="md">
        <Textarea
          id={fieldId('immediateAction')}
          label={t('report.immediateAction')}
          value={draft.immediateAction}
          maxLength={2000}
          onChange={(event) => update({ immediateAction: event.currentTarget.value })}
        />
        <ToldInput told={draft.told} onChange={(told) => update({ told })} />
      </Stack>
    </details>
  );
}
