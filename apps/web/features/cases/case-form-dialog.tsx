import { queryClient } from '../../app/query-client';
import { FormDialog, type FormDialogProps } from '../../ui/form-dialog';
import { CASES } from './cases.api';

/** A dialog after which everything about cases is read again. */
export function CaseFormDialog({ send, ...props }: FormDialogProps) {
  return (
    <FormDialog
      {...props}
      send={async (values) => {
        await send(values);
        await queryClient.invalidateQueries({ queryKey: CASES });
      }}
    />
  );
}
