import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconFlame,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRiskLabels } from './risk-labels';
import classes from './risk.module.css';

const icons: Record<string, typeof IconAlertCircle> = {
  LOW: IconCircleCheck,
  MEDIUM: IconAlertCircle,
  HIGH: IconAlertTriangle,
  VERY_HIGH: IconFlame,
};

export function LevelIcon({ level, size = 20 }: { level: string; size?: number }) {
  const Icon = icons[level] ?? IconCircleDashed;
  return <Icon size={size} aria-hidden />;
}

interface Props {
  level: string | null;
  likelihood?: number | null;
  impact?: number | null;
  /** Whether the school put it higher than the sum gives. */
  isRaised?: boolean;
}

/** A level by word, colour and icon, with the sum that led to it. */
export function LevelMark({ level, likelihood = null, impact = null, isRaised = false }: Props) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const isRated = likelihood !== null && impact !== null;
  return (
    <span className={classes.mark}>
      <span className={classes.level} data-level={level ?? 'NONE'}>
        <LevelIcon level={level ?? 'NONE'} />
        {level === null ? t('risk.notRated') : labels.level(level)}
      </span>
      {isRated ? (
        <span className={classes.sum}>
          {likelihood} × {impact} = {likelihood * impact}
          {isRaised ? ` · ${t('risk.raised')}` : ''}
        </span>
      ) : null}
    </span>
  );
}
