import { Button, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecoverySlip as Slip } from '../../api/types';
import { useDates } from '../../ui/dates';
import classes from './people.module.css';
import { QrCode } from './qr-code';

/** After the `#`, so that neither server nor log ever sees it. */
function addressOf(slip: Slip): string {
  const parts = new URLSearchParams({ u: slip.username, c: slip.code });
  return `${window.location.origin}/recover#${parts.toString()}`;
}

/** Shown once: 24 hours, single use. The admin never sees a password. */
export function RecoverySlip({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const dates = useDates();
  const spaced = `${slip.code.slice(0, 4)} ${slip.code.slice(4)}`;
  return (
    <Stack gap="md">
      <Text className="no-print">{t('slip.once')}</Text>
      <section className={classes.slip} aria-label={t('slip.title')}>
        <QrCode text={addressOf(slip)} label={t('slip.qr')} />
        <dl>
          <dt>{t('signIn.username')}</dt>
          <dd>{slip.username}</dd>
          <dt>{t('recover.code')}</dt>
          <dd className={classes.code}>{spaced}</dd>
          <dt>{t('slip.expires')}</dt>
          <dd>{dates.instant(slip.expiresAt)}</dd>
          <dt>{t('slip.how')}</dt>
          <dd>{`${window.location.origin}/recover`}</dd>
        </dl>
      </section>
      <div className="no-print">
        <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
          {t('slip.print')}
        </Button>
      </div>
    </Stack>
  );
}
