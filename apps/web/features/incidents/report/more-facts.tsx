import '../../../styles/inputs';
import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates';
import { fieldId } from '../../../ui/form-errors';
import type { StepProps } from './step-props';
import classes from './report.module.css';

const parties = ['PARENT', 'DIRECTOR', 'POLICE', 'HOSPITAL', 'OTHER'] as const;

/** What can be added now or later: closed by default, so that the form stays short. */
export function MoreFacts({ draft, update }: StepProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const toggle = (whom: (typeof parties)[number], isTold: boolean) => {
    const others = draft.told.filter((entry) => entry.whom !== whom);
    update({ told: isTold ? [...others, { whom, at: new Date().toISOString() }] : others });
  };
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
        <Stack gap="xs" role="group" aria-label={t('report.told')}>
          <Text fw={500}>{t('report.told')}</Text>
          {parties.map((whom) => {
            const told = draft.told.find((entry) => entry.whom === whom);
            return (
              <Checkbox
                key={whom}
                label={t(`told.${whom}`)}
                description={
                  told === undefined ? undefined : t('report.toldAt', { at: dates.instant(told.at) })
                }
                checked={told !== undefined}
                onChange={(event) => toggle(whom, event.currentTarget.checked)}
              />
            );
          })}
        </Stack>
      </Stack>
    </details>
  );
}
