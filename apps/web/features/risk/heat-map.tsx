import { Text } from '@mantine/core';
import { RISK_LEVELS, RISK_RATINGS, riskLevel } from '#contracts';
import { useTranslation } from 'react-i18next';
import type { RiskSearch } from '../../app/risk-search';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { LevelIcon, LevelMark } from './level-mark';
import { useRiskLabels } from './risk-labels';
import type { CutPoints, RiskHeatMap } from './risk.api';
import sections from '../../ui/section.module.css';
import classes from './risk.module.css';

interface Props {
  cells: RiskHeatMap['cells'];
  cutPoints: CutPoints;
  search: RiskSearch;
}

const DOWNWARDS = [...RISK_RATINGS].reverse();

/** Likelihood upwards, impact to the right; a field shows its risks in the list below. */
export function HeatMap({ cells, cutPoints, search }: Props) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const shown = cells.filter(({ group }) => search.group === undefined || group === search.group);
  const count = (likelihood: number, impact: number) =>
    shown
      .filter((cell) => cell.likelihood === likelihood && cell.impact === impact)
      .reduce((sum, { risks }) => sum + risks, 0);
  const nameOf = (scale: typeof labels.impacts, value: number) => scale[value - 1]?.name ?? '';
  return (
    <>
      <table className={classes.heat}>
        <caption>{t('risk.heatCaption')}</caption>
        <thead>
          <tr>
            <td />
            {RISK_RATINGS.map((impact) => (
              <th key={impact} scope="col">
                <strong>{impact}</strong> <span>{nameOf(labels.impacts, impact)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DOWNWARDS.map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                <strong>{likelihood}</strong> <span>{nameOf(labels.likelihoods, likelihood)}</span>
              </th>
              {RISK_RATINGS.map((impact) => (
                <Cell
                  key={impact}
                  {...{ likelihood, impact, search }}
                  level={riskLevel(likelihood, impact, cutPoints) ?? 'NONE'}
                  risks={count(likelihood, impact)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
      <Text c="dimmed">{t('risk.heatNote')}</Text>
      <CountTable {...{ cutPoints, count }} />
    </>
  );
}

function Legend() {
  return (
    <div className={classes.legend}>
      {RISK_LEVELS.map(({ code }) => (
        <LevelMark key={code} level={code} />
      ))}
    </div>
  );
}

interface CellProps {
  likelihood: number;
  impact: number;
  level: string;
  risks: number;
  search: RiskSearch;
}

function Cell({ likelihood, impact, level, risks, search }: CellProps) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const numbers = useNumbers();
  const isChosen = search.likelihood === likelihood && search.impact === impact;
  const chosen = isChosen ? { likelihood: undefined, impact: undefined } : { likelihood, impact };
  if (risks === 0)
    return (
      <td data-level={level}>
        <span>
          <LevelIcon level={level} size={16} />
          <span className={classes.hidden}>{labels.level(level)} 0</span>
        </span>
      </td>
    );
  return (
    <td data-level={level}>
      <AnchorLink
        to="/risks"
        search={{ ...search, ...chosen }}
        resetScroll={false}
        aria-current={isChosen}
        aria-label={t('risk.cell', {
          level: labels.level(level),
          likelihood,
          impact,
          risks: numbers.whole(risks),
        })}
      >
        {numbers.whole(risks)}
        <LevelIcon level={level} size={16} />
      </AnchorLink>
    </td>
  );
}

interface CountProps {
  cutPoints: CutPoints;
  count: (likelihood: number, impact: number) => number;
}

function CountTable({ cutPoints, count }: CountProps) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const numbers = useNumbers();
  const filled = DOWNWARDS.flatMap((likelihood) =>
    [...RISK_RATINGS].reverse().map((impact) => ({ likelihood, impact, risks: count(likelihood, impact) })),
  )
    .filter(({ risks }) => risks > 0)
    .sort((a, b) => b.likelihood * b.impact - a.likelihood * a.impact || b.impact - a.impact);
  return (
    <details className={sections.details}>
      <summary>{t('risk.asTable')}</summary>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['level', 'likelihood', 'impact', 'rows'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`risk.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map(({ likelihood, impact, risks }) => (
              <tr key={`${likelihood}-${impact}`}>
                <td>
                  <LevelMark level={riskLevel(likelihood, impact, cutPoints)} />
                </td>
                <td>
                  {likelihood} · {labels.likelihoods[likelihood - 1]?.name}
                </td>
                <td>
                  {impact} · {labels.impacts[impact - 1]?.name}
                </td>
                <td>{numbers.whole(risks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
