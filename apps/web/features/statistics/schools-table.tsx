import '../../styles/tables';
import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { thaiFold } from '#contracts';
import { IconSearch } from '@tabler/icons-react';
import { DataTable, type DataTableSortStatus } from 'mantine-datatable';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCell } from '../../api/types';
import { useNumbers } from '../../ui/dates';
import { CountLink } from './count-link';
import classes from './statistics.module.css';

const pageSize = 20;

function sorted(
  schools: SchoolCell[],
  { columnAccessor, direction }: DataTableSortStatus<SchoolCell>,
): SchoolCell[] {
  const field = columnAccessor as keyof SchoolCell;
  const sign = direction === 'asc' ? 1 : -1;
  return [...schools].sort((a, b) => {
    const [left, right] = [a[field], b[field]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'th');
  });
}

/** All schools: a sortable table on a desk, cards on a phone. */
export function SchoolsTable({ schools }: { schools: SchoolCell[] }) {
  const { t } = useTranslation();
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<DataTableSortStatus<SchoolCell>>({
    columnAccessor: 'students',
    direction: 'desc',
  });
  const rows = useMemo(() => {
    const needle = thaiFold(search);
    return sorted(
      schools.filter((school) => thaiFold(school.nameTh).includes(needle)),
      sort,
    );
  }, [schools, search, sort]);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  return (
    <div className={classes.stack}>
      <TextInput
        label={t('statistics.findSchool')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setPage(1);
        }}
      />
      {isWide ? (
        <WideTable
          rows={shown}
          total={rows.length}
          page={page}
          onPage={setPage}
          sort={sort}
          onSort={setSort}
        />
      ) : (
        <Cards rows={rows} />
      )}
    </div>
  );
}

interface WideProps {
  rows: SchoolCell[];
  total: number;
  page: number;
  onPage: (page: number) => void;
  sort: DataTableSortStatus<SchoolCell>;
  onSort: (sort: DataTableSortStatus<SchoolCell>) => void;
}

function WideTable({ rows, total, page, onPage, sort, onSort }: WideProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <DataTable
      idAccessor="schoolId"
      records={rows}
      withTableBorder
      fz="md"
      verticalSpacing="xs"
      sortStatus={sort}
      onSortStatusChange={onSort}
      totalRecords={total}
      recordsPerPage={pageSize}
      page={page}
      onPageChange={onPage}
      paginationText={({ from, to, totalRecords }) => t('table.range', { from, to, total: totalRecords })}
      paginationSize="md"
      getPaginationControlProps={(control) => ({
        'aria-label': t(control === 'previous' ? 'table.previous' : 'table.next'),
      })}
      noRecordsText={t('search.nothing')}
      columns={[
        { accessor: 'nameTh', title: t('statistics.school'), sortable: true },
        {
          accessor: 'base',
          title: t('statistics.enrolled'),
          sortable: true,
          textAlign: 'right',
          render: ({ base }) => numbers.whole(base),
        },
        {
          accessor: 'students',
          title: t('statistics.unit.students'),
          sortable: true,
          textAlign: 'right',
          render: (school) => <SchoolCount school={school} measure="students" />,
        },
        {
          accessor: 'percent',
          title: t('statistics.percent'),
          sortable: true,
          textAlign: 'right',
          render: ({ percent }) => numbers.percent(percent),
        },
        {
          accessor: 'events',
          title: t('statistics.unit.events'),
          sortable: true,
          textAlign: 'right',
          render: (school) => <SchoolCount school={school} measure="events" />,
        },
      ]}
    />
  );
}

function SchoolCount({ school, measure }: { school: SchoolCell; measure: 'students' | 'events' }) {
  return (
    <CountLink
      cut="school"
      cellKey={school.schoolId}
      measure={measure}
      count={school[measure]}
      of={school.nameTh}
    />
  );
}

/** Some at a time; schools without a record do not fill a phone's screen: they are counted in one line. */
function Cards({ rows }: { rows: SchoolCell[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [most, setMost] = useState(pageSize);
  const withRecords = rows.filter((school) => school.events > 0);
  return (
    <>
      {withRecords.slice(0, most).map((school) => (
        <div key={school.schoolId} className={classes.schoolCard}>
          <strong>{school.nameTh}</strong>
          <span>
            <SchoolCount school={school} measure="students" /> {t('statistics.unit.students')} (
            {t('statistics.percentOf', { percent: numbers.percent(school.percent) })})
          </span>
          <span>
            <SchoolCount school={school} measure="events" /> {t('statistics.unit.events')}
          </span>
        </div>
      ))}
      {withRecords.length > most ? (
        <Button variant="default" onClick={() => setMost(most + pageSize)}>
          {t('common.more')}
        </Button>
      ) : null}
      <p>{t('statistics.withoutRecords', { count: rows.length - withRecords.length })}</p>
    </>
  );
}
