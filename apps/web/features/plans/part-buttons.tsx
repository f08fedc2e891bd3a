import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is changed or removed, for who hears the buttons. */
  name: string;
  /** Where a line of what is missing leads to. */
  id?: string;
  onChange: () => void;
  onRemove: () => void;
  children?: ReactNode;
}

/** Change and remove, beside a part of a draft. */
export function PartButtons({ name, id, onChange, onRemove, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {children}
      <Button
        {...(id === undefined ? {} : { id })}
        variant="default"
        size="md"
        aria-label={`${t('common.change')} ${name}`}
        onClick={onChange}
      >
        {t('common.change')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="md"
        aria-label={`${t('common.remove')} ${name}`}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </Group>
  );
}
