import { Alert, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Brings the focus here when it becomes something else that is not empty: for whoever tried to save, not for whoever types. */
  focusOn?: unknown;
  children: ReactNode;
}

/** Somebody else saved first: what that means stands in it. */
export function NewerAlert({ focusOn, children }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusOn) box.current?.focus();
  }, [focusOn]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="orange"
      c="dark"
      icon={<IconUsers aria-hidden />}
      title={t('conflict.title')}
      role="alert"
    >
      <Stack gap="sm">{children}</Stack>
    </Alert>
  );
}
