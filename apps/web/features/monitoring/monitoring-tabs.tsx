import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';
import classes from './monitoring.module.css';

type Tab = 'plan' | 'overview' | 'findings' | 'tools';

/** The pages of monitoring that this reader may open. */
export function MonitoringTabs({ current }: { current: Tab }) {
  const { t } = useTranslation();
  const can = useCan();
  const variant = (tab: Tab) => (tab === current ? 'light' : 'subtle');
  return (
    <nav className={classes.tabs} aria-label={t('monitoring.tabs')}>
      <ButtonLink to="/monitoring" variant={variant('plan')}>
        {t('monitoring.plan')}
      </ButtonLink>
      {can('visit.compare') ? (
        <ButtonLink to="/monitoring/overview" variant={variant('overview')}>
          {t('monitoring.overview')}
        </ButtonLink>
      ) : null}
      <ButtonLink to="/monitoring/findings" variant={variant('findings')}>
        {t('monitoring.findings')}
      </ButtonLink>
      {can('monitoring-tool.read') ? (
        <ButtonLink to="/monitoring/tools" variant={variant('tools')}>
          {t('monitoring.tools')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
