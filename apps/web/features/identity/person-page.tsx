import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Person } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useCan, useMe } from '../../app/session';
import { ProblemAlert } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { AddPostModal } from './add-post-modal';
import { FactorReset } from './factor-reset';
import { makeRecoverySlip, personQuery, setDisabled } from './identity.api';
import { PostList } from './post-list';
import { RecoverySlip } from './recovery-slip';
import { Dialog } from '../../ui/dialog';

export function PersonPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/signed/people/$personId' });
  const query = useQuery(personQuery(personId));
  return (
    <Page title={t('people.one')} width="narrow">
      <QueryView query={query}>{(person) => <PersonView person={person} />}</QueryView>
    </Page>
  );
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ['people'] });

function PersonView({ person }: { person: Person }) {
  const { t } = useTranslation();
  const me = useMe();
  const canManage = useCan()('person.manage');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Paper withBorder p="lg" className="no-print">
        <Stack gap="xs">
          <Title order={2}>{person.displayName}</Title>
          <Text>
            {t('signIn.username')}: {person.username}
          </Text>
          <div>
            <Tag tone={person.disabled ? 'critical' : 'good'}>
              {t(person.disabled ? 'people.disabled' : 'people.enabled')}
            </Tag>
          </div>
        </Stack>
      </Paper>
      <Paper withBorder p="lg" className="no-print">
        <Stack gap="sm">
          <Title order={2}>{t('people.posts')}</Title>
          <PostList posts={person.posts} canEnd={canManage} onChanged={() => void refresh()} />
          <div hidden={!canManage}>
            <Button
              variant="default"
              leftSection={<IconPlus size={20} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('people.addPost')}
            </Button>
          </div>
        </Stack>
      </Paper>
      {canManage ? <Account person={person} /> : null}
      {canManage && person.id !== me.person.id ? <FactorReset person={person} /> : null}
      {isAdding ? (
        <AddPostModal person={person} onClose={() => setAdding(false)} onDone={() => void refresh()} />
      ) : null}
    </>
  );
}

function Account({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const slip = useMutation({ mutationFn: () => makeRecoverySlip(person.id) });
  const toggling = useMutation({
    mutationFn: () => setDisabled(person.id, !person.disabled),
    onSuccess: async () => {
      setAsking(false);
      await refresh();
    },
  });
  const failure = slip.error ?? toggling.error;
  return (
    <>
      <Paper withBorder p="lg" className="no-print">
        <Stack gap="sm">
          <Title order={2}>{t('people.account')}</Title>
          {failure === null ? null : <ProblemAlert problem={asProblem(failure)} />}
          <Text>{t('slip.lead')}</Text>
          <Group>
            <Button
              leftSection={<IconTicket size={20} aria-hidden />}
              loading={slip.isPending}
              disabled={person.disabled}
              onClick={() => slip.mutate()}
            >
              {t('slip.make')}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t(person.disabled ? 'people.enable' : 'people.disable')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      {slip.data === undefined ? null : <RecoverySlip slip={slip.data} />}
      {isAsking ? (
        <Dialog
          onClose={() => setAsking(false)}
          title={t(person.disabled ? 'people.enable' : 'people.disable')}
        >
          <Stack>
            <Text>{t(person.disabled ? 'people.enableText' : 'people.disableText')}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('common.cancel')}
              </Button>
              <Button
                color={person.disabled ? undefined : 'red'}
                loading={toggling.isPending}
                onClick={() => toggling.mutate()}
              >
                {t(person.disabled ? 'people.enable' : 'people.disable')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      ) : null}
    </>
  );
}
