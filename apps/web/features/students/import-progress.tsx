import '../../styles/inputs';
import { Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterImport } from '../../api/types';
import { useNumbers } from '../../ui/dates';
import classes from './import.module.css';

export function ImportProgress({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { done = 0, total = 0 } = roster.progress ?? {};
  const share = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <section className={classes.section}>
      <Title order={2}>{t(`import.state.${roster.state}`)}</Title>
      <Progress.Root size="xl">
        <Progress.Section value={share} aria-label={t('import.progress')} animated striped />
      </Progress.Root>
      <Text role="status">
        {total === 0
          ? t('common.loading')
          : t('import.progressOf', { done: numbers.whole(done), total: numbers.whole(total) })}
      </Text>
      <Text c="dimmed">{t('import.mayClose')}</Text>
    </section>
  );
}
