import { Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface Props {
  title: string;
  text?: string;
  icon?: ReactNode;
  headingLevel?: 1 | 2 | 3;
  /** What to do next: one button or link. */
  children?: ReactNode;
}

export function EmptyState({ title, text, icon, headingLevel = 2, children }: Props) {
  return (
    <Stack className={classes.state} align="center" gap="xs">
      <span className={classes.icon}>{icon ?? <IconInbox size={40} stroke={1.5} aria-hidden />}</span>
      <Title order={headingLevel} className={classes.title}>
        {title}
      </Title>
      {text === undefined ? null : <Text className={classes.text}>{text}</Text>}
      {children}
    </Stack>
  );
}
