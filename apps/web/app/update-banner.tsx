import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './offline-banner.module.css';
import { useUpdate } from './update';

export function UpdateBanner() {
  const { t } = useTranslation();
  const { isReady, take } = useUpdate();
  if (!isReady) return null;
  return (
    <div className={`${classes.banner} no-print`} role="status">
      <span>{t('states.newVersion')}</span>
      <Button variant="default" onClick={take}>
        {t('states.takeNewVersion')}
      </Button>
    </div>
  );
}
