import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import classes from '../screenings/care.module.css';
import { figuresQuery, type DropoutFigure } from './dropouts.api';

/** Followed until back in school, as numerator and denominator, and how many have no stated reason. */
export function DropoutFigures({ schoolId }: { schoolId: string | undefined }) {
  const { t } = useTranslation();
  const query = useQuery(figuresQuery(schoolId));
  return (
    <section className={classes.stack} aria-labelledby="figures-heading">
      <h2 id="figures-heading">{t('dropout.figures')}</h2>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? <Text>{t('dropout.none')}</Text> : <FiguresTable lines={items} />
        }
      </QueryView>
    </section>
  );
}

function FiguresTable({ lines }: { lines: DropoutFigure[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const counts = ['open', 'out', 'gone', 'notFound'] as const;
  return (
    <RecordTable
      records={lines.map((line) => ({ ...line, id: line.schoolId }))}
      columns={[
        { key: 'school', title: t('students.school'), render: ({ schoolNameTh }) => schoolNameTh },
        {
          key: 'back',
          title: t('dropout.back'),
          align: 'right',
          render: ({ back, listed }) => `${numbers.whole(back)} / ${numbers.whole(listed)}`,
        },
        ...counts.map((key) => ({
          key,
          title: t(`dropout.count.${key}`),
          align: 'right' as const,
          render: (line: DropoutFigure) => numbers.whole(line[key]),
        })),
        {
          key: 'unspecified',
          title: t('dropout.count.unspecified'),
          align: 'right',
          render: ({ unspecified, listed }) =>
            `${numbers.whole(unspecified)} (${numbers.percent((100 * unspecified) / listed)}%)`,
        },
      ]}
    />
  );
}
