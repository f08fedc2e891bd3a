import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import type { RiskLine } from './risk.api';
import { RiskStatusTag } from './status-tag';

export function RiskList({ lines, withSchool }: { lines: RiskLine[]; withSchool: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const nameOf = ({ schoolNameTh, academicYear, number }: RiskLine) =>
    [
      ...(withSchool ? [schoolNameTh] : []),
      t('risk.yearOf', { year: dates.year(academicYear) }),
      t('risk.numberOf', { number }),
    ].join(' · ');
  return (
    <RecordTable
      records={lines}
      columns={[
        {
          key: 'name',
          title: t('risk.title'),
          render: (line) => (
            <AnchorLink to="/risks/$riskId" params={{ riskId: line.id }}>
              {nameOf(line)}
            </AnchorLink>
          ),
        },
        {
          key: 'status',
          title: t('risk.status'),
          render: (line) => <State line={line} />,
        },
        {
          key: 'rows',
          title: t('risk.rows'),
          align: 'right',
          render: ({ rowCount }) => numbers.whole(rowCount),
        },
        {
          key: 'high',
          title: t('risk.high'),
          align: 'right',
          render: ({ highCount }) => numbers.whole(highCount),
        },
        {
          key: 'submittedAt',
          title: t('risk.submittedAt'),
          render: ({ submittedAt }) => (submittedAt === null ? '–' : dates.instant(submittedAt)),
        },
      ]}
    />
  );
}

function State({ line }: { line: RiskLine }) {
  const { t } = useTranslation();
  return (
    <>
      <RiskStatusTag status={line.status} />{' '}
      {line.reviewAskedAt === null ? null : <Tag tone="urgent">{t('risk.reviewAsked')}</Tag>}
    </>
  );
}
