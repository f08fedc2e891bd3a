import { Button, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RosterImport, RosterProblem } from '../../api/types';
import { useLanguage } from '../../i18n';
import { useNumbers } from '../../ui/dates';
import { Tag } from '../../ui/tag';
import classes from './import.module.css';
import { resultFileAddress } from './students.api';

const lines = ['rows', 'new', 'changed', 'unchanged', 'moved', 'left', 'errors', 'warnings'] as const;

export function ImportSummary({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { summary } = roster;
  if (summary === null) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('import.summaryTitle')}</Title>
      <dl className={classes.counts}>
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(`import.summary.${line}`)}</dt>
            <dd>{numbers.whole(summary[line])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Grouped by cause, the most rows first; people mend them in Excel, in their own file. */
export function ImportProblems({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  if (roster.problems.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('import.problemsTitle')}</Title>
      <Text>{t('import.problemsLead')}</Text>
      <ul className={classes.problems}>
        {roster.problems.map((problem) => (
          <ProblemRow key={problem.code} problem={problem} />
        ))}
      </ul>
      <div>
        <Button
          component="a"
          href={resultFileAddress(roster.id)}
          download
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('import.resultFile')}
        </Button>
      </div>
    </section>
  );
}

function ProblemRow({ problem }: { problem: RosterProblem }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const rows = problem.firstRows.join(', ');
  const isThai = useLanguage() === 'th';
  return (
    <li>
      <div>
        <Tag tone={problem.severity === 'ERROR' ? 'critical' : 'urgent'}>
          {t(`import.severity.${problem.severity}`)} ·{' '}
          {t('import.rowCount', { count: problem.count, shown: numbers.whole(problem.count) })}
        </Tag>
      </div>
      <strong>{isThai ? problem.causeTh : problem.causeEn}</strong>
      <span>{t('import.fix', { fix: isThai ? problem.fixTh : problem.fixEn })}</span>
      <Text c="dimmed">{t('import.firstRows', { rows })}</Text>
    </li>
  );
}
