import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { useLabels } from '../../ui/labels';
import { LevelMark } from './level-mark';
import { OwnIncidents } from './own-incidents';
import { useRiskLabels } from './risk-labels';
import type { RiskRow } from './risk.api';
import { OwnerAndDue } from './risk-rows';
import sections from '../../ui/section.module.css';

const TEXTS = ['exposed', 'controls', 'prevent', 'cultivate', 'suppress'] as const;

/** One risk to read: for whoever does not draw the assessment up, and for what is submitted or approved. */
export function RowFactsDialog({ row, onClose }: { row: RiskRow; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = useRiskLabels();
  const numbers = useNumbers();
  const facts = [
    [t('risk.area'), labels.area(row.area)],
    [t('risk.happening'), row.happening],
    ...TEXTS.map((path) => [t(`risk.${path}`), row[path] ?? '–'] as const),
    [t('risk.response'), row.response === null ? '–' : labels.response(row.response)],
    [t('risk.budget'), row.budgetBaht === null ? '–' : numbers.whole(row.budgetBaht)],
  ] as const;
  return (
    <Dialog title={`${words.hazard(row.code)} · ${row.place}`} onClose={onClose} size="lg">
      <dl className={sections.facts}>
        <dt>{t('risk.level')}</dt>
        <dd>
          <LevelMark
            level={row.level}
            likelihood={row.likelihood}
            impact={row.impact}
            isRaised={row.raisedTo !== null}
          />
          {row.raiseReason === null ? null : (
            <div>
              {t('risk.raiseReason')}: {row.raiseReason}
            </div>
          )}
        </dd>
        <dt>{t('risk.incidentsTitle')}</dt>
        <dd>
          <OwnIncidents incidents={row.incidents} likelihood={row.likelihood} />
        </dd>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{t('risk.ownerAndDue')}</dt>
        <dd>
          <OwnerAndDue row={row} />
        </dd>
        <dt>{t('risk.levelAfter')}</dt>
        <dd>
          {row.levelAfter === null ? (
            '–'
          ) : (
            <LevelMark level={row.levelAfter} likelihood={row.likelihoodAfter} impact={row.impactAfter} />
          )}
        </dd>
      </dl>
    </Dialog>
  );
}
