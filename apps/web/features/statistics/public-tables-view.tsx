import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HiddenBecause, PublicTable } from '../../api/types';
import { useDates, useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import classes from './statistics.module.css';

type Row = PublicTable['rows'][number] & {
  studentsHidden?: HiddenBecause | null;
  eventsHidden?: HiddenBecause | null;
};

/** The total stands at the foot of the groups. */
type Cut = Exclude<PublicTable['cut'], 'total'>;

/** Tables as they go out; in a preview each hidden count says why it is hidden. */
export function PublicTablesView({ tables }: { tables: PublicTable[] }) {
  const { t } = useTranslation();
  const total = tables.find(({ cut }) => cut === 'total')?.rows[0];
  return (
    <div className={classes.cuts}>
      {tables.map(({ cut, countsEvents, rows }) =>
        cut === 'total' ? null : (
          <section key={cut} className={classes.section}>
            <Title order={2}>{t(`publicTables.cut.${cut}`)}</Title>
            <OneTable
              cut={cut}
              countsEvents={countsEvents}
              rows={rows}
              total={cut === 'group' ? total : undefined}
            />
          </section>
        ),
      )}
    </div>
  );
}

interface TableProps {
  cut: Cut;
  countsEvents: boolean;
  rows: Row[];
  /** What the rows add up to, at the foot of the first table. */
  total: Row | undefined;
}

function OneTable({ cut, countsEvents, rows, total }: TableProps) {
  const { t } = useTranslation();
  const nameOf = useRowName(cut);
  const counted = rows.filter(({ students, events }) => students !== 0 || (countsEvents && events !== 0));
  if (counted.length === 0) return <p>{t('publicTables.allZero')}</p>;
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t(`publicTables.cut.${cut}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.item')}</th>
            <th scope="col">{t('statistics.unit.students')}</th>
            <th scope="col">{t('statistics.percent')}</th>
            {countsEvents ? <th scope="col">{t('statistics.unit.events')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {counted.map((row) => (
            <OneRow key={row.key} row={row} name={nameOf(row)} countsEvents={countsEvents} />
          ))}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <OneRow row={total} name={t('statistics.sum')} countsEvents={countsEvents} />
          </tfoot>
        )}
      </table>
      {counted.length < rows.length ? (
        <p className={classes.note}>{t('publicTables.zeros', { count: rows.length - counted.length })}</p>
      ) : null}
    </>
  );
}

function OneRow({ row, name, countsEvents }: { row: Row; name: string; countsEvents: boolean }) {
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Count count={row.students} because={row.studentsHidden ?? null} />
      </td>
      <td>{numbers.percent(row.percent)}</td>
      {countsEvents ? (
        <td>
          <Count count={row.events} because={row.eventsHidden ?? null} />
        </td>
      ) : null}
    </tr>
  );
}

function Count({ count, because }: { count: number | null; because: HiddenBecause | null }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  if (count !== null) return <>{numbers.whole(count)}</>;
  return (
    <>
      <span aria-hidden>–</span>
      <span className={classes.hidden}>{t('publicTables.hidden')}</span>
      {because === null ? null : (
        <small className={classes.because}>{t(`publicTables.because.${because}`)}</small>
      )}
    </>
  );
}

function useRowName(cut: Cut): (row: Row) => string {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const sexes: Record<string, string> = { M: t('statistics.male'), F: t('statistics.female') };
  return ({ key, nameTh }) => {
    if (nameTh !== null) return nameTh;
    if (key === 'UNKNOWN') return t('statistics.unknown');
    if (cut === 'group') return labels.group(key);
    if (cut === 'subtype') return labels.hazard(key);
    if (cut === 'month') return dates.month(key);
    return cut === 'sex' ? (sexes[key] ?? t('statistics.unknown')) : labels.level(key);
  };
}
