import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBell,
  IconDevices,
  IconKey,
  IconLanguage,
  IconLogout,
  IconShieldLock,
  IconUserCircle,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../i18n';
import { MenuItemLink } from '../ui/menu-item-link';
import { useMe } from './session';
import classes from './shell.module.css';

const SignOutDialog = lazy(async () => ({ default: (await import('./sign-out-dialog')).SignOutDialog }));

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const [isLeaving, setLeaving] = useState(false);
  const other = language === 'th' ? 'en' : 'th';
  return (
    <div className={classes.account}>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon aria-label={t('nav.account')} loading={isLeaving}>
            <IconUserCircle size={28} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.person.displayName}</Menu.Label>
          <Menu.Item
            lang={other}
            leftSection={<IconLanguage size={20} aria-hidden />}
            onClick={() => void setLanguage(other)}
          >
            {other === 'en' ? 'English' : 'ภาษาไทย'}
          </Menu.Item>
          <MenuItemLink to="/security" leftSection={<IconShieldLock size={20} aria-hidden />}>
            {t('nav.security')}
          </MenuItemLink>
          <MenuItemLink to="/devices" leftSection={<IconDevices size={20} aria-hidden />}>
            {t('nav.devices')}
          </MenuItemLink>
          <MenuItemLink to="/notice-settings" leftSection={<IconBell size={20} aria-hidden />}>
            {t('nav.noticeSettings')}
          </MenuItemLink>
          <MenuItemLink to="/change-password" leftSection={<IconKey size={20} aria-hidden />}>
            {t('nav.changePassword')}
          </MenuItemLink>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={20} aria-hidden />} onClick={() => setLeaving(true)}>
            {t('nav.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{isLeaving ? <SignOutDialog onClose={() => setLeaving(false)} /> : null}</Suspense>
    </div>
  );
}
