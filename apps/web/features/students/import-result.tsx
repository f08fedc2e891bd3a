import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { RosterImport } from '../../api/types';
import { useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ImportProblems, ImportSummary } from './import-summary';
import { useImportActions } from './use-import-action';
import { ButtonLink } from '../../ui/links';
import { Dialog } from '../../ui/dialog';

export function ImportResult({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const isApplied = roster.state === 'APPLIED';
  return (
    <>
      <Alert
        color={isApplied ? 'teal' : roster.state === 'FAILED' ? 'red' : 'orange'}
        icon={isApplied ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
        title={t(`import.state.${roster.state}`)}
        role="status"
      >
        {t(`import.after.${roster.state as 'APPLIED'}`)}
      </Alert>
      <ImportSummary roster={roster} />
      <ImportProblems roster={roster} />
      <Group>
        {roster.availableActions.includes('undo') ? <UndoButton roster={roster} /> : null}
        <ButtonLink to="/imports" variant="default">
          {t('import.toList')}
        </ButtonLink>
      </Group>
    </>
  );
}

function UndoButton({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isAsking, setAsking] = useState(false);
  const { undo: acting } = useImportActions(roster);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('import.undo')}
      </Button>
      {isAsking ? (
        <Dialog onClose={() => setAsking(false)} title={t('import.undo')}>
          <Stack>
            {acting.isError ? <ProblemAlert problem={asProblem(acting.error)} /> : null}
            <Text>{t('import.undoText')}</Text>
            {roster.undoUntil === null ? null : (
              <Text>
                {t('import.undoUntil')} {dates.instant(roster.undoUntil)}
              </Text>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('common.cancel')}
              </Button>
              <Button color="red" loading={acting.isPending} onClick={() => acting.mutate()}>
                {t('import.undo')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      ) : null}
    </>
  );
}
