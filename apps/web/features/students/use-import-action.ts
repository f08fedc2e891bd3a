import { useMutation } from '@tanstack/react-query';
import type { RosterImport } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { actOnImport, importQuery, importsQuery, setMapping } from './students.api';

async function show(roster: RosterImport): Promise<void> {
  queryClient.setQueryData(importQuery(roster.id).queryKey, roster);
  await queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
}

export function useImportAction(roster: RosterImport) {
  return useMutation({
    mutationFn: ({ action, confirmMissing }: { action: string; confirmMissing?: boolean }) =>
      actOnImport(roster, action, confirmMissing === undefined ? {} : { confirmMissing }),
    onSuccess: show,
  });
}

export function useMappingChange(roster: RosterImport) {
  return useMutation({
    mutationFn: (columns: Record<string, number>) => setMapping(roster, columns),
    onSuccess: show,
  });
}
