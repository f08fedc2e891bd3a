import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { classroomText } from '../../ui/labels';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { DropoutFigures } from '../dropouts/dropout-figures';
import { coverageQuery, type CoverageLine } from './screenings.api';

/** How many of the roll were screened, by school or class, and what became of the dropout list; no name. */
export function CoveragePage() {
  const { t } = useTranslation();
  const can = useCan();
  const dates = useDates();
  const { school } = useSearch({ from: '/signed/screening-coverage' });
  const query = useQuery(coverageQuery(school));
  return (
    <Page
      title={t('nav.coverage')}
      lead={t('screening.coverageLead')}
      width="wide"
      actions={
        can('screening.configure') ? (
          <ButtonLink
            to="/screening-criteria"
            variant="default"
            leftSection={<IconAdjustments size={20} aria-hidden />}
          >
            {t('screening.criteria')}
          </ButtonLink>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {({ academicYear, items }) =>
          items.length === 0 ? (
            <EmptyState title={t('screening.noRoll')} text={t('screening.noRollText')} />
          ) : (
            <>
              <p>{t('students.lightsOf', { year: dates.year(academicYear) })}</p>
              <CoverageTable lines={items} />
            </>
          )
        }
      </QueryView>
      {can('dropout.count') ? <DropoutFigures schoolId={school} /> : null}
    </Page>
  );
}

function CoverageTable({ lines }: { lines: CoverageLine[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const share = (count: number, of: number) =>
    `${numbers.whole(count)} (${numbers.percent(of === 0 ? null : (100 * count) / of)}%)`;
  const kinds = ['sdq', 'aspects', 'hero', 'cct'] as const;
  return (
    <RecordTable
      records={lines.map((line) => ({
        ...line,
        id: `${line.schoolId}/${line.level ?? ''}/${line.room ?? ''}`,
      }))}
      columns={[
        {
          key: 'place',
          title: t('students.school'),
          render: ({ schoolId, schoolNameTh, level, room }) =>
            level === null ? (
              <AnchorLink to="/screening-coverage" search={{ school: schoolId }}>
                {schoolNameTh}
              </AnchorLink>
            ) : (
              classroomText(level, room ?? '')
            ),
        },
        {
          key: 'enrolled',
          title: t('screening.enrolled'),
          align: 'right',
          render: ({ enrolled }) => numbers.whole(enrolled),
        },
        ...kinds.map((kind) => ({
          key: kind,
          title: t(`screening.short.${kind}`),
          align: 'right' as const,
          render: (line: CoverageLine) => share(line[kind], line.enrolled),
        })),
      ]}
    />
  );
}
