import { Alert } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The conflict route in plain words. */
export function ConflictNotice() {
  const { t } = useTranslation();
  return (
    <Alert color="violet" icon={<IconShieldLock aria-hidden />} title={t('report.conflictTitle')}>
      {t('report.conflictText')}
    </Alert>
  );
}
