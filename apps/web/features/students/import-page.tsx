import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live';
import type { RosterImport, RosterImportState } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ImportChecked } from './import-checked';
import { ImportMapping } from './import-mapping';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { ImportStateTag } from './import-state-tag';
import classes from './import.module.css';
import { importQuery } from './students.api';

const busyStates: readonly RosterImportState[] = ['READING', 'APPLYING', 'UNDOING'];
/** Slow on purpose: the events are what moves the bar, this only catches a broken stream. */
const fallbackEvery = 4_000;

function useLiveImport(importId: string) {
  const query = useQuery({
    ...importQuery(importId),
    refetchInterval: ({ state }) =>
      state.data && busyStates.includes(state.data.state) ? fallbackEvery : false,
  });
  const isBusy = query.data !== undefined && busyStates.includes(query.data.state);
  const refetch = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: importQuery(importId).queryKey });
  }, [importId]);
  useLiveEvents('roster-import', refetch, isBusy);
  return query;
}

export function ImportPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { importId } = useParams({ from: '/signed/imports/$importId' });
  const query = useLiveImport(importId);
  const roster = query.data;
  return (
    <Page
      title={t('import.title')}
      lead={
        roster === undefined
          ? undefined
          : `${roster.fileName} · ${t(`import.rounds.${roster.round}`)} ${dates.year(roster.academicYear)}`
      }
    >
      <QueryView query={query}>
        {(data) => (
          <>
            <Steps roster={data} />
            <div>
              <ImportStateTag state={data.state} />
            </div>
            <StateView roster={data} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const steps = ['upload', 'map', 'check', 'apply', 'result'] as const;
const stepOfState: Record<RosterImportState, (typeof steps)[number]> = {
  READING: 'upload',
  MAPPING: 'map',
  CHECKED: 'check',
  APPLYING: 'apply',
  APPLIED: 'result',
  UNDOING: 'result',
  UNDONE: 'result',
  FAILED: 'result',
  CANCELLED: 'result',
};

function Steps({ roster }: { roster: RosterImport }) {
  const { t } = useTranslation();
  const current = stepOfState[roster.state];
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {index + 1} {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function StateView({ roster }: { roster: RosterImport }) {
  if (busyStates.includes(roster.state)) return <ImportProgress roster={roster} />;
  if (roster.state === 'MAPPING') return <ImportMapping roster={roster} />;
  if (roster.state === 'CHECKED') return <ImportChecked roster={roster} />;
  return <ImportResult roster={roster} />;
}
