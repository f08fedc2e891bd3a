import { Table } from '@mantine/core';
import { STEP_STATES } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import type { Boards } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { StepStateTag } from './tags';
import classes from './evaluation.module.css';

/** How many schools are in which state of which step. */
export function StepCounts({ counts, schools }: { counts: Boards['steps']; schools: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useStepLabels();
  const of = (step: Boards['steps'][number], code: string) =>
    step.states.find(({ state }) => state === code)?.schools ?? 0;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('steps.counts')}>
      <Table>
        <caption className={classes.caption}>
          {t('steps.countsOf', { schools: numbers.whole(schools) })}
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('steps.step')}</Table.Th>
            {STEP_STATES.map(({ code }) => (
              <Table.Th key={code} scope="col">
                <StepStateTag state={code} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((step) => (
            <Table.Tr key={step.step}>
              <Table.Th scope="row">
                {stepNumber(step.step)} {labels.step(step.step)}
              </Table.Th>
              {STEP_STATES.map(({ code }) => (
                <Table.Td key={code} ta="right">
                  {numbers.whole(of(step, code))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
