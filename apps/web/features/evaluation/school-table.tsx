import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import { STEP_CODES } from '#contracts';
import type { BoardLine } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { StepStateTag } from './tags';

/** Schools × six steps on a desk, a card for each school on a phone. */
export function SchoolTable({ schools, year }: { schools: BoardLine[]; year: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useStepLabels();
  return (
    <RecordTable
      records={schools.map((school) => ({ ...school, id: school.schoolId }))}
      columns={[
        {
          key: 'school',
          title: t('steps.school'),
          render: ({ schoolId, schoolNameTh }) => (
            <AnchorLink to="/steps/$schoolId" params={{ schoolId }} search={{ year }}>
              {schoolNameTh}
            </AnchorLink>
          ),
        },
        {
          key: 'satisfied',
          title: t('steps.rulesMet'),
          align: 'right',
          render: ({ satisfied, of }) => `${numbers.whole(satisfied)}/${numbers.whole(of)}`,
        },
        ...STEP_CODES.map((code) => ({
          key: code,
          title: `${stepNumber(code)} ${labels.step(code)}`,
          render: ({ steps }: BoardLine) => {
            const step = steps.find((one) => one.step === code);
            return step ? (
              <span>
                <StepStateTag state={step.state} /> {step.satisfied}/{step.of}
              </span>
            ) : (
              '–'
            );
          },
        })),
        {
          key: 'remarks',
          title: t('steps.remarkCount'),
          align: 'right' as const,
          render: ({ remarks }) => numbers.whole(remarks),
        },
      ]}
    />
  );
}
