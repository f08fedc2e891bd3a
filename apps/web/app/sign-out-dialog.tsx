import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from '../api/client';
import { asProblem } from '../api/problem';
import { countUnsent, wipePerson } from '../features/incidents/outbox/device';
import { ProblemAlert } from '../ui/error-summary';
import { ButtonLink } from '../ui/links';
import { useMe } from './session';
import { Dialog } from '../ui/dialog';

/** Leaves the server first, then wipes what this device holds of the person, then forgets the memory of the page. */
async function signOut(personId: string): Promise<void> {
  await unwrap(client.DELETE('/sessions/current')).catch((error: unknown) => {
    if (asProblem(error).status !== 401) throw error;
  });
  await wipePerson(personId).catch(() => undefined);
  window.location.assign('/sign-in');
}

/** Goes at once when nothing would be lost; asks when reports wait on this device. */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const personId = useMe().person.id;
  const [unsent, setUnsent] = useState<number | null>(null);
  const leaving = useMutation({ mutationFn: () => signOut(personId) });
  const { mutate } = leaving;
  useEffect(() => {
    void countUnsent(personId)
      .catch(() => 0)
      .then((count) => (count > 0 ? setUnsent(count) : mutate()));
  }, [personId, mutate]);
  if (unsent === null && !leaving.isError) return null;
  return (
    <Dialog onClose={onClose} title={t('signOut.title')}>
      <Stack>
        {leaving.isError ? <ProblemAlert problem={asProblem(leaving.error)} /> : null}
        {unsent === null ? null : <Text>{t('signOut.warning', { count: unsent })}</Text>}
        <Group justify="flex-end">
          <ButtonLink to="/outbox" variant="default" onClick={onClose}>
            {t('signOut.seeOutbox')}
          </ButtonLink>
          <Button color="red" loading={leaving.isPending} onClick={() => mutate()}>
            {t('signOut.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
