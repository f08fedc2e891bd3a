import '../../styles/inputs';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { signOfAbsence, type IsoDate } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { today } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { ThaiDateField } from '../../ui/thai-date-field';
import { reportAbsence } from './dropouts.api';

const NUMBER = /^\d{1,3}$/;

/** Absence in school days; the limits stand beside the inputs. */
export function AbsenceDialog({ studentId, onClose }: { studentId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(() => uuid());
  const [seenOn, setSeenOn] = useState<IsoDate>(today());
  const [inRow, setInRow] = useState('');
  const [inMonth, setInMonth] = useState('');
  const isWhole = NUMBER.test(inRow) && NUMBER.test(inMonth) && Number(inMonth) <= 31;
  const send = useMutation({
    mutationFn: () =>
      reportAbsence({ studentId, seenOn, consecutiveDays: Number(inRow), daysInMonth: Number(inMonth) }, key),
  });
  const sign = isWhole ? signOfAbsence(Number(inRow), Number(inMonth)) : null;
  return (
    <Dialog title={t('dropout.absence')} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert problem={send.isError ? asProblem(send.error) : null} attempt={send.failureCount} />
        <ThaiDateField
          id="absence-day"
          label={t('dropout.seenOn')}
          value={seenOn}
          onChange={setSeenOn}
          required
        />
        <TextInput
          label={t('dropout.consecutive')}
          description={t('dropout.consecutiveText')}
          inputMode="numeric"
          value={inRow}
          onChange={({ currentTarget: { value } }) => setInRow(value)}
        />
        <TextInput
          label={t('dropout.inMonth')}
          description={t('dropout.inMonthText')}
          inputMode="numeric"
          value={inMonth}
          onChange={({ currentTarget: { value } }) => setInMonth(value)}
        />
        {sign === null ? null : <Text role="status">{t('dropout.willList')}</Text>}
        {send.isSuccess ? (
          <Alert color="green" role="status" title={t('dropout.absenceSaved')} />
        ) : (
          <Button size="lg" loading={send.isPending} disabled={!isWhole} onClick={() => send.mutate()}>
            {t('dropout.save')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
