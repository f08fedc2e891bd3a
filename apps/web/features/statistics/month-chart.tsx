import '@mantine/core/styles/ColorSwatch.layer.css';
import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { Title } from '@mantine/core';
import { HAZARD_GROUPS, label } from '#contracts';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../api/types';
import { useLanguage } from '../../i18n';
import { useDates } from '../../ui/dates';
import { CountLink } from './count-link';
import classes from './statistics.module.css';

const colours: Record<string, string> = {
  VIOLENCE: '#9c2b2b',
  ACCIDENT: '#c77700',
  RIGHT: '#7048a8',
  UNHEALTHINESS: '#2b8a57',
};

/** Events by month and group; the same numbers stand below as a table. */
export function MonthChart({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = useDates();
  const groups = HAZARD_GROUPS.map((group) => ({ code: group.code, name: label(group, language) }));
  const data = statistics.months.map((month) => ({
    month: dates.month(month.month, 'axis'),
    ...Object.fromEntries(groups.map(({ code, name }) => [name, month.byGroup[code] ?? 0])),
  }));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('statistics.byMonth')}</Title>
      <div aria-hidden className={classes.chart}>
        <BarChart
          h={300}
          data={data}
          dataKey="month"
          type="stacked"
          series={groups.map(({ code, name }) => ({ name, color: colours[code] ?? '#495057' }))}
          tickLine="y"
          gridAxis="x"
          withLegend
          barChartProps={{ accessibilityLayer: false }}
          legendProps={{ verticalAlign: 'bottom' }}
          yAxisProps={{ allowDecimals: false, width: 36 }}
          xAxisProps={{ interval: 'preserveStartEnd' }}
          maxBarWidth={44}
        />
      </div>
      <details className={classes.details}>
        <summary>{t('statistics.showTable')}</summary>
        <MonthTable statistics={statistics} groups={groups} />
      </details>
    </section>
  );
}

function MonthTable({
  statistics,
  groups,
}: {
  statistics: Statistics;
  groups: { code: string; name: string }[];
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('statistics.byMonth')}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('statistics.byMonth')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.month')}</th>
            {groups.map((group) => (
              <th scope="col" key={group.code}>
                {group.name}
              </th>
            ))}
            <th scope="col">{t('statistics.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {statistics.months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{dates.month(month.month)}</th>
              {groups.map((group) => (
                <td key={group.code}>{month.byGroup[group.code] ?? 0}</td>
              ))}
              <td>
                <CountLink
                  cut="month"
                  cellKey={month.month}
                  measure="events"
                  count={sum(month.byGroup)}
                  of={dates.month(month.month)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
