import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDevices, IconKey, IconLanguage, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from '../api/client';
import { asProblem } from '../api/problem';
import { setLanguage, useLanguage } from '../i18n';
import { ProblemAlert } from '../ui/error-summary';
import { useMe } from './session';
import classes from './shell.module.css';
import { ButtonLink, MenuItemLink } from '../ui/links';

const device = () => import('../features/incidents/outbox/device');

/** Leaves the server first, then wipes what this device holds of the person, then forgets the memory of the page. */
async function signOut(personId: string): Promise<void> {
  await unwrap(client.DELETE('/sessions/{id}', { params: { path: { id: 'current' } } })).catch(
    (error: unknown) => {
      if (asProblem(error).status !== 401) throw error;
    },
  );
  await (await device()).wipePerson(personId);
  window.location.assign('/sign-in');
}

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const [unsent, setUnsent] = useState<number | null>(null);
  const leaving = useMutation({ mutationFn: () => signOut(me.person.id) });
  const ask = async () => {
    const count = await (await device()).countUnsent(me.person.id).catch(() => 0);
    if (count > 0) setUnsent(count);
    else leaving.mutate();
  };
  return (
    <div className={classes.account}>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon aria-label={t('nav.account')} loading={leaving.isPending}>
            <IconUserCircle size={28} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.person.displayName}</Menu.Label>
          <Menu.Item
            leftSection={<IconLanguage size={20} aria-hidden />}
            onClick={() => void setLanguage(language === 'th' ? 'en' : 'th')}
            lang={language === 'th' ? 'en' : 'th'}
          >
            {language === 'th' ? 'English' : 'ภาษาไทย'}
          </Menu.Item>
          <MenuItemLink to="/devices" leftSection={<IconDevices size={20} aria-hidden />}>
            {t('nav.devices')}
          </MenuItemLink>
          <MenuItemLink to="/change-password" leftSection={<IconKey size={20} aria-hidden />}>
            {t('nav.changePassword')}
          </MenuItemLink>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={20} aria-hidden />} onClick={() => void ask()}>
            {t('nav.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={unsent !== null || leaving.isError}
        onClose={() => {
          setUnsent(null);
          leaving.reset();
        }}
        title={t('signOut.title')}
      >
        <Stack>
          {leaving.isError ? <ProblemAlert problem={asProblem(leaving.error)} /> : null}
          {unsent === null ? null : <Text>{t('signOut.warning', { count: unsent })}</Text>}
          <Group justify="flex-end">
            <ButtonLink to="/outbox" variant="default" onClick={() => setUnsent(null)}>
              {t('signOut.seeOutbox')}
            </ButtonLink>
            <Button color="red" loading={leaving.isPending} onClick={() => leaving.mutate()}>
              {t('signOut.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  );
}
