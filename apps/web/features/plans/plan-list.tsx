import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import classes from '../../ui/section.module.css';
import { RiskStatusTag } from '../risk/status-tag';
import { usePlanLabels } from './plan-labels';
import type { PlanLine } from './plans.api';

/** Plans one under the other, each with its year, version and state. */
export function PlanList({ lines, withSchool = false }: { lines: PlanLine[]; withSchool?: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = usePlanLabels();
  return (
    <ul className={classes.plain}>
      {lines.map((line) => (
        <li key={line.id} className={classes.item}>
          <AnchorLink to="/plans/$planId" params={{ planId: line.id }}>
            {withSchool ? `${line.schoolNameTh} · ` : ''}
            {labels.name(line)}
          </AnchorLink>
          <span>
            {t('risk.yearOf', { year: dates.year(line.academicYear) })} ·{' '}
            {t('risk.numberOf', { number: line.number })} <RiskStatusTag status={line.status} />
          </span>
        </li>
      ))}
    </ul>
  );
}
