import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useLanguage } from '../../i18n';
import { today, useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { firstOf, holidaysOn, lastOf, shiftMonth, weeksOf, type CalendarDay } from './calendar';
import { visitsQuery, type VisitLine } from './monitoring.api';
import { MonitoringTabs } from './monitoring-tabs';
import { VisitTag } from './tags';
import classes from './monitoring.module.css';

/** Visits by month: a calendar on a desk, an agenda on a phone. */
export function PlanPage() {
  const { t } = useTranslation();
  const can = useCan();
  const search = useSearch({ from: '/signed/monitoring' });
  const month = search.month ?? today().slice(0, 7);
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const query = useInfiniteQuery(visitsQuery({ from: firstOf(month), to: lastOf(month) }));
  return (
    <Page
      title={t('monitoring.title')}
      lead={t('monitoring.lead')}
      width="wide"
      actions={
        can('visit.plan') ? (
          <ButtonLink to="/monitoring/visits/new" size="lg" leftSection={<IconPlus size={20} aria-hidden />}>
            {t('monitoring.newVisit')}
          </ButtonLink>
        ) : undefined
      }
    >
      <MonitoringTabs current="plan" />
      <MonthBar month={month} />
      <InfiniteView
        query={query}
        empty={
          isWide ? (
            <MonthTable month={month} visits={[]} />
          ) : (
            <EmptyState title={t('monitoring.noVisits')} text={t('monitoring.noVisitsText')} />
          )
        }
      >
        {(visits) => (isWide ? <MonthTable month={month} visits={visits} /> : <Agenda visits={visits} />)}
      </InfiniteView>
    </Page>
  );
}

function MonthBar({ month }: { month: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const go = (by: -1 | 1) =>
    void navigate({ to: '/monitoring', search: { month: shiftMonth(month, by) }, replace: true });
  return (
    <Group justify="space-between" mb="md" wrap="nowrap">
      <Button variant="default" aria-label={t('monitoring.previousMonth')} onClick={() => go(-1)} px="sm">
        <IconChevronLeft size={20} aria-hidden />
      </Button>
      <Title order={2}>{dates.month(month)}</Title>
      <Button variant="default" aria-label={t('monitoring.nextMonth')} onClick={() => go(1)} px="sm">
        <IconChevronRight size={20} aria-hidden />
      </Button>
    </Group>
  );
}

function MonthTable({ month, visits }: { month: string; visits: VisitLine[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = useDates();
  const weeks = weeksOf(month, language);
  return (
    <table className={classes.calendar}>
      <caption>
        <Text span c="dimmed">
          {t('monitoring.calendar')} · {dates.month(month)}
        </Text>
      </caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map(({ day }) => (
            <th key={day} scope="col">
              {dates.day(day, 'full').split(/ที่| /u)[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((one) => (
              <DayCell
                key={one.day}
                day={one}
                visits={visits.filter(({ plannedOn }) => plannedOn === one.day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, visits }: { day: CalendarDay; visits: VisitLine[] }) {
  const isToday = day.day === today();
  if (!day.inMonth) return <td className={classes.free} />;
  return (
    <td className={day.free ? classes.free : undefined}>
      <span className={isToday ? classes.today : undefined}>{Number(day.day.slice(8))}</span>
      {day.holidays.map((name) => (
        <span key={name} className={classes.holiday}>
          {name}
        </span>
      ))}
      {visits.map((visit) => (
        <span key={visit.id} className={classes.entry}>
          <VisitLink visit={visit} />
          <br />
          <VisitTag status={visit.status} overdue={visit.overdue} />
        </span>
      ))}
    </td>
  );
}

function VisitLink({ visit }: { visit: VisitLine }) {
  return (
    <AnchorLink to="/monitoring/visits/$visitId" params={{ visitId: visit.id }}>
      {visit.schoolNameTh}
    </AnchorLink>
  );
}

function Agenda({ visits }: { visits: VisitLine[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const language = useLanguage();
  const days = [...new Set(visits.map(({ plannedOn }) => plannedOn))];
  return (
    <Stack gap="md">
      {days.map((day) => (
        <section key={day} className={classes.card}>
          <Title order={3}>{dates.day(day, 'full')}</Title>
          {holidaysOn(day, language).map((name) => (
            <span key={name} className={classes.holiday}>
              {name}
            </span>
          ))}
          {visits
            .filter(({ plannedOn }) => plannedOn === day)
            .map((visit) => (
              <div key={visit.id}>
                <VisitLink visit={visit} />
                <div className={classes.tags}>
                  <VisitTag status={visit.status} overdue={visit.overdue} />
                  <Text span c="dimmed">
                    {visit.reference}
                    {visit.mine ? ` · ${t('monitoring.mine')}` : ''}
                  </Text>
                </div>
              </div>
            ))}
        </section>
      ))}
    </Stack>
  );
}
