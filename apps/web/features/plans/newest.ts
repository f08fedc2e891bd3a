/** A part of a plan as the plan has it now, for a dialog that was opened before; as it was when somebody removed it. */
export const newest = <T extends { id: string }>(parts: readonly T[], opened: T | null): T | null =>
  parts.find(({ id }) => id === opened?.id) ?? opened;
