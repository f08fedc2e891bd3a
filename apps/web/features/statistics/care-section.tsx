import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import type { RecordColumn } from '../../ui/record-table';
import classes from './statistics.module.css';

interface Props {
  title: string;
  text?: string;
  isEmpty: boolean;
  children: ReactNode;
}

/** One kind of figures with its heading; without any it says so. */
export function CareSection({ title, text, isEmpty, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {text === undefined ? null : <Text c="dimmed">{text}</Text>}
      {isEmpty ? <Text>{t('careStatistics.noRows')}</Text> : children}
    </section>
  );
}

/** A few numbers in large print, each with its name. */
export function KeyFigures({ figures }: { figures: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={classes.keyFigures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A column of whole numbers. */
export function useCountColumn() {
  const numbers = useNumbers();
  return <Key extends string>(key: Key, title: string): RecordColumn<Readonly<Record<Key, number>>> => ({
    key,
    title,
    align: 'right',
    render: (record) => numbers.whole(record[key]),
  });
}
