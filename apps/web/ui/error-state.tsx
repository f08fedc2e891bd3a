import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconMoodSad, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { useProblemText } from './problem-text';
import classes from './states.module.css';

/** A part of a page that could not be read: says why, and offers to try again what may succeed then. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const text = useProblemText(problem);
  const Icon = problem.isOffline ? IconCloudOff : IconMoodSad;
  return (
    <Stack className={classes.state} align="center" gap="xs" role="alert">
      <span className={classes.icon}>
        <Icon size={40} stroke={1.5} aria-hidden />
      </span>
      <Title order={2} className={classes.title}>
        {text.title}
      </Title>
      {text.hint === null ? null : <Text className={classes.text}>{text.hint}</Text>}
      {text.traceId === null ? null : (
        <Text className={classes.text}>
          {t('problem.traceId')} {text.traceId}
        </Text>
      )}
      {onRetry === undefined || !problem.isRetryable ? null : (
        <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Stack>
  );
}
