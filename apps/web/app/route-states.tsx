import { Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { PageSkeleton } from '../ui/loading';
import { usePageTitle } from '../ui/page';
import { ButtonLink } from '../ui/links';

export function RoutePending() {
  return <PageSkeleton />;
}

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('states.notFoundTitle'));
  return (
    <main className="bare-page">
      <EmptyState title={t('states.notFoundTitle')} text={t('states.notFoundText')} headingLevel={1}>
        <ButtonLink to="/">{t('states.toWork')}</ButtonLink>
      </EmptyState>
    </main>
  );
}

/** Also shown when a part of the application could not be loaded, for example without signal. */
export function RouteErrorPage({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <Stack p="md">
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </Stack>
  );
}
