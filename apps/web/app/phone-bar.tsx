import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { navigationFor } from './navigation';
import { useCan } from './session';
import classes from './shell.module.css';
import { MenuItemLink } from '../ui/menu-item-link';

/** The bar under the thumb on a phone: what is used daily, the rest one tap away. */
export function PhoneBar({ badge }: { badge: ReactNode }) {
  const { t } = useTranslation();
  const can = useCan();
  const items = navigationFor(can);
  const rest = items.filter((item) => item.short === undefined);
  return (
    <nav className={`${classes.phoneBar} no-print`} aria-label={t('nav.main')}>
      {items
        .filter((item) => item.short !== undefined)
        .map((item) => (
          <Link
            key={item.to}
            to={item.to}
            className={classes.phoneLink}
            activeProps={{ 'data-active': true }}
            activeOptions={{ exact: item.to === '/' }}
          >
            <item.icon size={24} stroke={1.7} aria-hidden />
            <span>{t(item.short ?? item.label)}</span>
            {item.to === '/outbox' ? badge : null}
          </Link>
        ))}
      {rest.length === 0 ? null : (
        <Menu position="top-end" width={260}>
          <Menu.Target>
            <UnstyledButton className={classes.phoneLink}>
              <IconDots size={24} stroke={1.7} aria-hidden />
              <span>{t('nav.more')}</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((item) => (
              <MenuItemLink
                key={item.to}
                to={item.to}
                leftSection={<item.icon size={22} stroke={1.7} aria-hidden />}
              >
                {t(item.label)}
              </MenuItemLink>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
