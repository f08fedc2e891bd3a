import { StudentCaseCard } from '../cases/student-case-card';

/** Cards that other features put on a student's page; each asks for itself and shows nothing where there is nothing. */
export function StudentSlots({ studentId }: { studentId: string }) {
  return <StudentCaseCard studentId={studentId} />;
}
