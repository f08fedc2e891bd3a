import '../styles/tables';
import { useMediaQuery } from '@mantine/hooks';
import { DataTable } from 'mantine-datatable';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

export interface RecordColumn<T> {
  key: string;
  title: string;
  render: (record: T) => ReactNode;
  align?: 'right';
}

interface Props<T> {
  records: T[];
  /** The first column names the record and holds its link. */
  columns: RecordColumn<T>[];
}

/** A table on a desk, one card a record on a phone: the same table at 360 px cannot be read. */
export function RecordTable<T extends { id: string }>({ records, columns }: Props<T>) {
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  if (isWide) {
    return (
      <DataTable
        withTableBorder
        classNames={{ header: classes.header, table: classes.table }}
        fz="md"
        verticalSpacing="sm"
        records={records}
        columns={columns.map(({ key, title, render, align }) => ({
          accessor: key,
          title,
          render,
          textAlign: align,
        }))}
      />
    );
  }
  const [name, ...rest] = columns;
  return (
    <ul className={classes.cards}>
      {records.map((record) => (
        <li key={record.id} className={classes.card}>
          <div className={classes.name}>{name?.render(record)}</div>
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(record)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
