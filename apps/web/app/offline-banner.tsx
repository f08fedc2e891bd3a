import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from './online';
import { useSigned } from './session';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const { t } = useTranslation();
  const { offline } = useSigned();
  const isOnline = useOnline();
  if (isOnline && !offline) return null;
  return (
    <div className={`${classes.banner} no-print`} role="status">
      <IconCloudOff size={20} aria-hidden />
      <span>{t('states.offlineBanner')}</span>
    </div>
  );
}
