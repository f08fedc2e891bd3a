import { IconInfoCircle } from '@tabler/icons-react';
import { contradictsIncidents, leastLikelihood } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { useRiskLabels } from './risk-labels';
import classes from './risk.module.css';

interface Props {
  incidents: number;
  likelihood: number | null;
}

/** The school's own incidents of three years, and the likelihood that they speak for where it was put lower. */
export function OwnIncidents({ incidents, likelihood }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { likelihoods } = useRiskLabels();
  const least = leastLikelihood(incidents);
  const name = likelihoods.find(({ value }) => value === least)?.name ?? '';
  return (
    <span>
      {t('risk.incidents', { incidents: numbers.whole(incidents) })}
      {contradictsIncidents(likelihood, incidents) ? (
        <span className={classes.hint}>
          <IconInfoCircle size={20} aria-hidden />
          <span>{t('risk.contradicts', { least: `${least} · ${name}` })}</span>
        </span>
      ) : null}
    </span>
  );
}
