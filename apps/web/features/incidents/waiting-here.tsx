import { Alert } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from './outbox/use-outbox';
import { ButtonLink } from '../../ui/links';

/** Reports that are only on this device so far. */
export function WaitingHere() {
  const { t } = useTranslation();
  const unsent = (useOutbox() ?? []).filter(({ report }) => report.state !== 'sent');
  if (unsent.length === 0) return null;
  return (
    <Alert
      color="orange"
      icon={<IconDeviceMobile aria-hidden />}
      title={t('outbox.unsentCount', { count: unsent.length })}
    >
      <ButtonLink to="/outbox" variant="default">
        {t('sent.toOutbox')}
      </ButtonLink>
    </Alert>
  );
}
