import { Alert, List } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HotlineBar } from '../../../ui/hotline-bar';
import type { FirstHourAdvice } from './report-rules';

const lines = ['one', 'two', 'three', 'four', 'five'] as const;
const numbers: Record<FirstHourAdvice, string[]> = {
  sexual: ['191', '1669', '1300'],
  selfHarm: ['1669', '1323'],
};

/** What to do in the next hour, before any form. */
export function FirstHour({ advice }: { advice: FirstHourAdvice }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<IconHeartHandshake aria-hidden />} title={t(`firstHour.${advice}.title`)}>
      <List spacing={4} mb="sm">
        {lines.map((line) => (
          <List.Item key={line}>{t(`firstHour.${advice}.${line}`)}</List.Item>
        ))}
      </List>
      <HotlineBar numbers={numbers[advice]} label={t(`firstHour.${advice}.title`)} />
    </Alert>
  );
}
