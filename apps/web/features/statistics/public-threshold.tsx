import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicThreshold } from '../../api/types';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { QueryView } from '../../ui/query-view';
import { refreshReleases, setThreshold, thresholdQuery } from './public-releases.api';
import classes from './statistics.module.css';

const LARGEST = 19;

/** The largest count that is hidden, and who set it when and why. */
export function ThresholdPanel() {
  const { t } = useTranslation();
  const query = useQuery(thresholdQuery);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('publicTables.threshold')}</Title>
      <QueryView query={query}>{(threshold) => <Threshold threshold={threshold} />}</QueryView>
    </section>
  );
}

function Threshold({ threshold }: { threshold: PublicThreshold }) {
  const { t } = useTranslation();
  const dates = useDates();
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  const { hidesUpTo, history } = threshold;
  return (
    <>
      <Text>{t('publicTables.thresholdNow', { upTo: hidesUpTo })}</Text>
      <Text c="dimmed">{t('publicTables.thresholdText')}</Text>
      {history.length === 0 ? <Text>{t('publicTables.thresholdDefault')}</Text> : null}
      <ul className={classes.seals}>
        {history.map(({ hidesUpTo: upTo, reason, setAt, setBy }) => (
          <li key={setAt}>
            {t('publicTables.thresholdChange', { upTo, at: dates.instant(setAt), by: setBy })}
            <Text size="sm">{reason}</Text>
          </li>
        ))}
      </ul>
      {can('public-tables.threshold') ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconAdjustments size={20} aria-hidden />}
            onClick={() => setIsOpen(true)}
          >
            {t('publicTables.thresholdSet')}
          </Button>
        </Group>
      ) : null}
      {isOpen ? <ThresholdDialog threshold={threshold} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function ThresholdDialog({ threshold, onClose }: { threshold: PublicThreshold; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t('publicTables.thresholdSet')}
      button={t('common.save')}
      lead={t('publicTables.thresholdLead')}
      initial={{ hidesUpTo: threshold.hidesUpTo, reason: '' }}
      fields={[
        {
          name: 'hidesUpTo',
          kind: 'number',
          label: t('publicTables.hidesUpTo'),
          hint: t('publicTables.hidesUpToHint', { largest: LARGEST }),
          required: true,
          max: LARGEST,
        },
        { name: 'reason', kind: 'text', label: t('publicTables.reason'), required: true },
      ]}
      send={async ({ hidesUpTo, reason }) => {
        await setThreshold(threshold.version, { hidesUpTo: Number(hidesUpTo), reason: String(reason) });
        await refreshReleases();
      }}
      onClose={onClose}
    />
  );
}
