import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics, StatisticsCell } from '../../api/types';
import { useNumbers } from '../../ui/dates';
import { GroupIcon } from '../../ui/group-icon';
import { useLabels } from '../../ui/labels';
import { CountLink } from './count-link';
import type { Cut } from './statistics.api';
import classes from './statistics.module.css';

/** The office's own table: the whole and four groups, counts beside percentages. */
export function GroupCards({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <div className={classes.cards}>
      <Card
        name={t('statistics.total')}
        cell={statistics.total}
        cut="total"
        cellKey="ALL"
        note={
          <>
            <CountLink
              cut="total"
              cellKey="ALL"
              measure="schools"
              count={statistics.schoolsAffected}
              of={t('statistics.total')}
            />{' '}
            {t('statistics.unit.schools')}
          </>
        }
      />
      {statistics.groups.map((group) => (
        <Card
          key={group.code}
          name={labels.group(group.code)}
          cell={group}
          cut="group"
          cellKey={group.code}
        />
      ))}
    </div>
  );
}

interface CardProps {
  name: string;
  cell: StatisticsCell;
  cut: Cut;
  cellKey: string;
  note?: ReactNode;
}

function Card({ name, cell, cut, cellKey, note }: CardProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <section className={classes.card} data-group={cellKey} aria-label={name}>
      <h2 className={classes.cardName}>
        {cut === 'group' ? <GroupIcon group={cellKey} size={26} /> : null}
        <span>{name}</span>
      </h2>
      <p className={classes.figure}>
        <CountLink cut={cut} cellKey={cellKey} measure="students" count={cell.students} of={name} />{' '}
        <small>{t('statistics.unit.students')}</small>
      </p>
      <p className={classes.percent}>
        {t('statistics.percentOf', { percent: numbers.percent(cell.percent) })}
      </p>
      <p>
        <CountLink cut={cut} cellKey={cellKey} measure="events" count={cell.events} of={name} />{' '}
        {t('statistics.unit.events')}
      </p>
      {note === undefined ? null : <p>{note}</p>}
    </section>
  );
}
