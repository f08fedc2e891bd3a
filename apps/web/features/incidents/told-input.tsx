import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../api/types';
import { useDates } from '../../ui/dates';

const parties = ['PARENT', 'DIRECTOR', 'POLICE', 'HOSPITAL', 'OTHER'] as const;

/** Who was told, each with the moment of the tick. */
export function ToldInput({ told, onChange }: { told: Told[]; onChange: (told: Told[]) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const toggle = (whom: (typeof parties)[number], isTold: boolean) => {
    const others = told.filter((entry) => entry.whom !== whom);
    onChange(isTold ? [...others, { whom, at: new Date().toISOString() }] : others);
  };
  return (
    <Stack gap="xs" role="group" aria-label={t('report.told')}>
      <Text fw={500}>{t('report.told')}</Text>
      {parties.map((whom) => {
        const entry = told.find((each) => each.whom === whom);
        return (
          <Checkbox
            key={whom}
            label={t(`told.${whom}`)}
            description={
              entry === undefined ? undefined : t('report.toldAt', { at: dates.instant(entry.at) })
            }
            checked={entry !== undefined}
            onChange={(event) => toggle(whom, event.currentTarget.checked)}
          />
        );
      })}
    </Stack>
  );
}
