/** Cards that other features put on a student's page; each asks for itself and shows nothing where there is nothing. */
export function StudentSlots(_props: { studentId: string }) {
  return null;
}
