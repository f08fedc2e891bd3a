import { useMutation } from '@tanstack/react-query';
import type { RosterImport } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { applyImport, cancelImport, importQuery, importsQuery, setMapping, undoImport } from './students.api';

async function show(roster: RosterImport): Promise<void> {
  queryClient.setQueryData(importQuery(roster.id).queryKey, roster);
  await queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
}

/** Confirming, undoing and cancelling one import; each on the version that the person saw. */
export function useImportActions(roster: RosterImport) {
  return {
    map: useMutation({
      mutationFn: (columns: Record<string, number>) => setMapping(roster, columns),
      onSuccess: show,
    }),
    apply: useMutation({
      mutationFn: (confirmMissing: boolean) => applyImport(roster, confirmMissing),
      onSuccess: show,
    }),
    undo: useMutation({ mutationFn: () => undoImport(roster), onSuccess: show }),
    cancel: useMutation({ mutationFn: () => cancelImport(roster), onSuccess: show }),
  };
}
