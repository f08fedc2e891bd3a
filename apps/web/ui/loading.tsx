import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey lines in the place of what is coming; read out once as "loading". */
export function ListSkeleton({ rows = 4, height = 84 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}

export function PageSkeleton() {
  return (
    <Stack p="md" gap="md">
      <Skeleton height={34} width="45%" />
      <ListSkeleton rows={3} height={110} />
    </Stack>
  );
}
