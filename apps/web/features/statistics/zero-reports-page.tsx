import '../../styles/inputs';
import { Button, Select, Stack, Text } from '@mantine/core';
import { academicYearOf, addDays, isoDate, monthKeyOf, partsOf, zeroReportMonths } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZeroReportSchool } from '../../api/types';
import { ChoiceChips } from '../../ui/choice-chips';
import { today, useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { schoolsOfMonthQuery } from './zero-reports.api';

const filters = ['SILENT', 'CONFIRMED_ZERO', 'HAS_RECORDS', 'ALL'] as const;
type Filter = (typeof filters)[number];

const TONES = { SILENT: 'urgent', CONFIRMED_ZERO: 'good', HAS_RECORDS: 'info', NOT_DUE: 'quiet' } as const;

/** The month before this one: the newest that a school can have answered for. */
function lastMonth(): string {
  const { year, month } = partsOf(today());
  return monthKeyOf(addDays(isoDate(year, month, 1), -1));
}

function recentMonths(): string[] {
  const year = academicYearOf(today());
  return [year - 1, year]
    .flatMap(zeroReportMonths)
    .filter((month) => month <= monthKeyOf(today()))
    .reverse();
}

/** Which schools have said of a month that nothing happened, which reported, and which said nothing. */
export function ZeroReportsPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const search = useSearch({ from: '/signed/zero-reports' });
  const navigate = useNavigate({ from: '/zero-reports' });
  const month = search.month ?? lastMonth();
  const filter = search.state ?? 'SILENT';
  return (
    <Page title={t('nav.zeroReports')} lead={t('zeroReport.lead')} width="wide">
      <Stack gap="md">
        <Select
          label={t('zeroReport.month')}
          maw={320}
          allowDeselect={false}
          data={recentMonths().map((key) => ({ value: key, label: dates.month(key, 'full') }))}
          value={month}
          onChange={(key) => void navigate({ search: { ...search, month: key ?? undefined } })}
        />
        <OneMonth
          month={month}
          filter={filter}
          onFilter={(state) => void navigate({ search: { ...search, state } })}
        />
      </Stack>
    </Page>
  );
}

interface MonthProps {
  month: string;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

function OneMonth({ month, filter, onFilter }: MonthProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const query = useQuery(schoolsOfMonthQuery(month));
  return (
    <QueryView query={query}>
      {({ counts, items, over }) => {
        const shown = filter === 'ALL' ? items : items.filter(({ state }) => state === filter);
        const count = {
          SILENT: counts.silent,
          CONFIRMED_ZERO: counts.confirmedZero,
          HAS_RECORDS: counts.hasRecords,
          ALL: items.length,
        };
        return (
          <Stack gap="md">
            {over ? null : <Text>{t('zeroReport.notOver')}</Text>}
            <ChoiceChips
              id="zero-report-filter"
              label={t('zeroReport.filter')}
              required={false}
              options={filters.map((value) => ({
                value,
                label: `${t(`zeroReport.state.${value}`)} ${numbers.whole(count[value])}`,
              }))}
              value={filter}
              onChange={onFilter}
            />
            {shown.length === 0 ? (
              <EmptyState title={t('zeroReport.none')} />
            ) : (
              <Schools key={`${month}-${filter}`} schools={shown} />
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

const SCHOOLS_AT_ONCE = 30;

function Schools({ schools }: { schools: ZeroReportSchool[] }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SCHOOLS_AT_ONCE);
  const dates = useDates();
  const numbers = useNumbers();
  return (
    <Stack gap="md">
      <RecordTable
        records={schools.slice(0, limit).map((school) => ({ ...school, id: school.schoolId }))}
        columns={[
          { key: 'nameTh', title: t('zeroReport.school'), render: ({ nameTh }) => nameTh },
          {
            key: 'state',
            title: t('zeroReport.stateTitle'),
            render: ({ state }) => <Tag tone={TONES[state]}>{t(`zeroReport.state.${state}`)}</Tag>,
          },
          {
            key: 'records',
            title: t('zeroReport.records'),
            align: 'right',
            render: ({ records }) => numbers.whole(records),
          },
          {
            key: 'confirmedAt',
            title: t('zeroReport.confirmedAt'),
            render: ({ confirmedAt }) => (confirmedAt === null ? '–' : dates.instant(confirmedAt)),
          },
        ]}
      />
      {schools.length > limit ? (
        <Button variant="default" onClick={() => setLimit(limit + SCHOOLS_AT_ONCE)}>
          {t('zeroReport.more', { count: schools.length - limit })}
        </Button>
      ) : null}
    </Stack>
  );
}
