import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Person } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { resetFactors } from './identity.api';

/** For a lost phone. */
export function FactorReset({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const resetting = useMutation({
    mutationFn: () => resetFactors(person.id),
    onSettled: () => setAsking(false),
  });
  return (
    <Paper withBorder p="lg" className="no-print">
      <Stack gap="sm">
        <Title order={2}>{t('factors.stepTitle')}</Title>
        {resetting.isError ? <ProblemAlert problem={asProblem(resetting.error)} /> : null}
        {resetting.isSuccess ? <Text role="status">{t('factors.resetDone')}</Text> : null}
        <Text>{t('factors.resetText')}</Text>
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('factors.reset')}
          </Button>
        </div>
      </Stack>
      {isAsking ? (
        <Dialog onClose={() => setAsking(false)} title={t('factors.reset')}>
          <Stack>
            <Text>{t('factors.resetText')}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('common.cancel')}
              </Button>
              <Button color="red" loading={resetting.isPending} onClick={() => resetting.mutate()}>
                {t('factors.reset')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      ) : null}
    </Paper>
  );
}
