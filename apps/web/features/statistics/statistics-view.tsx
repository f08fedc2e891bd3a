import { Text, Title } from '@mantine/core';
import { LEVELS } from '#contracts';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../api/types';
import { useDates, useNumbers } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { ListSkeleton } from '../../ui/loading';
import { CountLink } from './count-link';
import type { Cut } from './statistics.api';
import { CutTable, type CutRow } from './cut-table';
import { GroupCards } from './group-cards';
import classes from './statistics.module.css';

const MonthChart = lazy(async () => ({ default: (await import('./month-chart')).MonthChart }));
const SchoolsTable = lazy(async () => ({ default: (await import('./schools-table')).SchoolsTable }));

export function StatisticsView({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const { base } = statistics;
  return (
    <>
      <Text>
        {t('statistics.base', {
          students: numbers.whole(base.students),
          schools: numbers.whole(base.schools),
        })}{' '}
        {statistics.asOf === null
          ? t('statistics.notCompiled')
          : t('statistics.asOf', { at: dates.instant(statistics.asOf) })}
      </Text>
      <GroupCards statistics={statistics} />
      <AreaEvents statistics={statistics} />
      <Suspense fallback={<ListSkeleton rows={1} height={360} />}>
        <MonthChart statistics={statistics} />
      </Suspense>
      <Cuts statistics={statistics} />
      <section className={classes.section}>
        <Title order={2}>{t('statistics.bySchool')}</Title>
        <Suspense fallback={<ListSkeleton rows={4} />}>
          <SchoolsTable schools={statistics.schools} />
        </Suspense>
      </section>
    </>
  );
}

/** Events with no harmed student, told apart: two schools hit by an earthquake are not two students. */
function AreaEvents({ statistics: { areaEvents } }: { statistics: Statistics }) {
  const { t } = useTranslation();
  if (areaEvents.events === 0) return null;
  const of = t('statistics.areaEvents');
  return (
    <section className={classes.area} aria-label={of}>
      <strong>{of}</strong>
      <span>
        <CountLink cut="area" cellKey="AREA" count={areaEvents.events} of={of} measure="events" />{' '}
        {t('statistics.unit.events')}
      </span>
      <span>
        <CountLink cut="area" cellKey="AREA" count={areaEvents.schools} of={of} measure="schools" />{' '}
        {t('statistics.unit.schoolsHit')}
      </span>
      <span>{t('statistics.areaNote')}</span>
    </section>
  );
}

function useCutRows(statistics: Statistics): { title: string; cut: Cut; rows: CutRow[] }[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const order = (code: string) => LEVELS.find((level) => level.code === code)?.order ?? LEVELS.length + 1;
  const bySize = [...statistics.subtypes].sort((a, b) => b.students - a.students || b.events - a.events);
  const byLevel = [...statistics.levels].sort((a, b) => order(a.code) - order(b.code));
  const sexes: Record<string, string> = { M: t('statistics.male'), F: t('statistics.female') };
  return [
    {
      title: t('statistics.bySubtype'),
      cut: 'subtype',
      rows: bySize.map((cell) => ({ ...cell, key: cell.code, name: labels.hazard(cell.code) })),
    },
    {
      title: t('statistics.byNetwork'),
      cut: 'network',
      rows: statistics.networks.map((cell) => ({ ...cell, key: cell.networkId, name: cell.nameTh })),
    },
    {
      title: t('statistics.byLevel'),
      cut: 'level',
      rows: byLevel.map((cell) => ({ ...cell, key: cell.code, name: labels.level(cell.code) })),
    },
    {
      title: t('statistics.bySex'),
      cut: 'sex',
      rows: statistics.sexes.map((cell) => ({
        ...cell,
        key: cell.code,
        name: sexes[cell.code] ?? t('statistics.unknown'),
      })),
    },
  ];
}

function Cuts({ statistics }: { statistics: Statistics }) {
  const cuts = useCutRows(statistics);
  return (
    <div className={classes.cuts}>
      {cuts.map((cut) => (
        <section key={cut.cut} className={classes.section}>
          <Title order={2}>{cut.title}</Title>
          <CutTable caption={cut.title} cut={cut.cut} rows={cut.rows} />
        </section>
      ))}
    </div>
  );
}
