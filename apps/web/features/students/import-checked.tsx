import '../../styles/inputs';
import { Button, Checkbox, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { RosterImport } from '../../api/types';
import { useNumbers } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ImportProblems, ImportSummary } from './import-summary';
import classes from './import.module.css';
import { useImportActions } from './use-import-action';

/** The dry run: what would happen. Nothing has been written yet. */
export function ImportChecked({ roster }: { roster: RosterImport }) {
  return (
    <>
      <ImportSummary roster={roster} />
      <ImportProblems roster={roster} />
      <Confirm roster={roster} />
    </>
  );
}

function Confirm({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [isMissingConfirmed, setMissingConfirmed] = useState(false);
  const { apply, cancel } = useImportActions(roster);
  const failure = apply.error ?? cancel.error;
  const left = roster.summary?.left ?? 0;
  const errorRows = roster.summary?.errors ?? 0;
  const canApply = roster.availableActions.includes('apply');
  return (
    <section className={classes.section}>
      <Title order={2}>{t('import.confirmTitle')}</Title>
      {failure === null ? null : <ProblemAlert problem={asProblem(failure)} />}
      <Text>{t('import.safety')}</Text>
      {errorRows > 0 ? (
        <Text>{t('import.errorsSkipped', { count: errorRows, shown: numbers.whole(errorRows) })}</Text>
      ) : null}
      {left > 0 ? (
        <Checkbox
          label={t('import.confirmLeft', { count: left, shown: numbers.whole(left) })}
          checked={isMissingConfirmed}
          onChange={(event) => setMissingConfirmed(event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.buttons}>
        {canApply ? (
          <Button
            loading={apply.isPending}
            disabled={left > 0 && !isMissingConfirmed}
            onClick={() => apply.mutate(isMissingConfirmed)}
          >
            {t('import.apply')}
          </Button>
        ) : (
          <Text fw={700}>{t('import.cannotApply')}</Text>
        )}
        {roster.availableActions.includes('cancel') ? (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('import.cancel')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
