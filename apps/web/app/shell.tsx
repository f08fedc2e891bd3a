import { Anchor } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu';
import { OfflineBanner } from './offline-banner';
import { PhoneBar } from './phone-bar';
import { navigationFor } from './navigation';
import { PostSwitcher } from './post-switcher';
import { UpdateBanner } from './update-banner';
import { useCan, useMe } from './session';
import classes from './shell.module.css';

const OutboxBadge = lazy(async () => ({
  default: (await import('../features/incidents/outbox/outbox-badge')).OutboxBadge,
}));

const Bell = lazy(async () => ({ default: (await import('../features/tasks/bell')).Bell }));

/** What is typed waits on the device; one place starts sending it whenever somebody is signed in. */
function useOutboxSender(personId: string): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('../features/incidents/outbox/sender').then(({ startSender }) => {
      if (!isGone) stop = startSender(personId);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [personId]);
}

export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  useOutboxSender(me.person.id);
  const isFocusedTask = pathname === '/report';
  return (
    <div className={classes.shell} data-focused={isFocusedTask || undefined}>
      <Anchor href="#main" className={classes.skip}>
        {t('nav.skip')}
      </Anchor>
      <header className={`${classes.header} no-print`}>
        <Link to="/" className={classes.brand} aria-label={t('common.product')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('common.product')}</span>
        </Link>
        <PostSwitcher />
        <Suspense fallback={<span className={classes.bellPlace} />}>
          <Bell />
        </Suspense>
        <AccountMenu />
      </header>
      <SideNavigation />
      <main id="main" className={classes.main} tabIndex={-1}>
        <OfflineBanner />
        <UpdateBanner />
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      {isFocusedTask ? null : <PhoneBar badge={<Badge />} />}
    </div>
  );
}

function Badge() {
  return (
    <Suspense fallback={null}>
      <OutboxBadge />
    </Suspense>
  );
}

function SideNavigation() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <nav className={`${classes.side} no-print`} aria-label={t('nav.main')}>
      {navigationFor(can).map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className={classes.sideLink}
          activeProps={{ 'data-active': true }}
          activeOptions={{ exact: item.to === '/' }}
        >
          <item.icon size={22} stroke={1.7} aria-hidden />
          <span>{t(item.label)}</span>
          {item.to === '/outbox' ? <Badge /> : null}
        </Link>
      ))}
    </nav>
  );
}
