import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { endSession, sessionsQuery } from './identity.api';

export function DevicesPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const query = useQuery(sessionsQuery);
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Page title={t('nav.devices')} lead={t('devices.lead')} width="narrow">
      {ending.isError ? <ProblemAlert problem={asProblem(ending.error)} /> : null}
      <QueryView query={query}>
        {(sessions) => (
          <Stack gap="sm">
            {sessions.items.map((session) => (
              <Paper withBorder p="md" key={session.id}>
                <Group wrap="nowrap" align="flex-start">
                  <IconDeviceMobile size={28} stroke={1.6} aria-hidden />
                  <Stack gap={4} flex={1}>
                    <Text fw={700}>{session.device}</Text>
                    <Text c="dimmed">{t('devices.started', { at: dates.instant(session.startedAt) })}</Text>
                    <Text c="dimmed">{t('devices.lastSeen', { at: dates.instant(session.lastSeenAt) })}</Text>
                    {session.current ? (
                      <div>
                        <Tag tone="good">{t('devices.current')}</Tag>
                      </div>
                    ) : (
                      <div>
                        <Button
                          variant="default"
                          loading={ending.isPending && ending.variables === session.id}
                          onClick={() => ending.mutate(session.id)}
                        >
                          {t('devices.end')}
                        </Button>
                      </div>
                    )}
                  </Stack>
                </Group>
              </Paper>
            ))}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}
