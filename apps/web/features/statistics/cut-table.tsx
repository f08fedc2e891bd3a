import { useTranslation } from 'react-i18next';
import type { StatisticsCell } from '../../api/types';
import { useNumbers } from '../../ui/dates';
import { CountLink } from './count-link';
import type { Cut } from './statistics.api';
import classes from './statistics.module.css';

export interface CutRow extends StatisticsCell {
  key: string;
  name: string;
}

export function CutTable({ caption, cut, rows }: { caption: string; cut: Cut; rows: CutRow[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const shown = rows.filter((row) => row.events > 0 || row.students > 0);
  if (shown.length === 0) return <p>{t('statistics.noRows')}</p>;
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.item')}</th>
          <th scope="col">{t('statistics.unit.students')}</th>
          <th scope="col">{t('statistics.percent')}</th>
          <th scope="col">{t('statistics.unit.events')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>
              <CountLink cut={cut} cellKey={row.key} measure="students" count={row.students} of={row.name} />
            </td>
            <td>{numbers.percent(row.percent)}</td>
            <td>
              <CountLink cut={cut} cellKey={row.key} measure="events" count={row.events} of={row.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
