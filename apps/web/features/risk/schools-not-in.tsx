import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import type { RiskHeatMap } from './risk.api';
import { RiskStatusTag } from './status-tag';
import sections from '../../ui/section.module.css';

type Schools = RiskHeatMap['notYetIn'];

/** Schools whose risks the figures above do not have: those on the way first, the rest behind a line. */
export function SchoolsNotIn({ schools }: { schools: Schools }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const begun = schools.filter(({ status }) => status !== null);
  const others = schools.filter(({ status }) => status === null);
  if (schools.length === 0) return <Text>{t('risk.allIn')}</Text>;
  return (
    <>
      {begun.length === 0 ? null : <SchoolTable schools={begun} />}
      {others.length === 0 ? null : (
        <details className={sections.details}>
          <summary>{t('risk.notBegunCount', { schools: numbers.whole(others.length) })}</summary>
          <ul className={sections.names}>
            {others.map(({ schoolId, schoolNameTh }) => (
              <li key={schoolId}>{schoolNameTh}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SchoolTable({ schools }: { schools: Schools }) {
  const { t } = useTranslation();
  return (
    <RecordTable
      records={schools.map((school) => ({ ...school, id: school.schoolId }))}
      columns={[
        {
          key: 'school',
          title: t('risk.school'),
          render: ({ schoolNameTh, assessmentId }) =>
            assessmentId === null ? (
              schoolNameTh
            ) : (
              <AnchorLink to="/risks/$riskId" params={{ riskId: assessmentId }}>
                {schoolNameTh}
              </AnchorLink>
            ),
        },
        {
          key: 'status',
          title: t('risk.status'),
          render: ({ status }) => <RiskStatusTag status={status} />,
        },
      ]}
    />
  );
}
