import type { BoardResult, EvidenceBySchool, EvidenceKey, SchoolEvidence } from '#contracts';

/** A line of the log of changes. */
export interface StepChange {
  schoolId: string | null;
  academicYear: number | null;
}

export interface BoardOf {
  schoolId: string;
  academicYear: number;
}

/** Years that get a board by themselves: the present one and the one before. Older ones only if they have one already. */
export const LOOKS_BACK_YEARS = 1;

/**
 * Which boards a log of changes touches, by year.
 * @param known boards that there are; `schools` every open school; `thisYear` the present academic year.
 */
export function boardsTouchedBy(
  changes: readonly StepChange[],
  { known, schools, thisYear }: { known: readonly BoardOf[]; schools: readonly string[]; thisYear: number },
): Map<number, string[]> {
  const open = new Set(schools);
  const yearsOf = new Map<string, Set<number>>(schools.map((id) => [id, new Set([thisYear])]));
  for (const { schoolId, academicYear } of known) yearsOf.get(schoolId)?.add(academicYear);
  const touched = new Map<number, Set<string>>();
  const touch = (schoolId: string, academicYear: number): void => {
    touched.set(academicYear, (touched.get(academicYear) ?? new Set()).add(schoolId));
  };
  const hasBoard = (schoolId: string, year: number): boolean =>
    (year <= thisYear && year >= thisYear - LOOKS_BACK_YEARS) || (yearsOf.get(schoolId)?.has(year) ?? false);
  for (const { schoolId, academicYear } of changes) {
    const of = schoolId === null ? schools : [schoolId].filter((id) => open.has(id));
    for (const id of of) {
      const years = academicYear === null ? [...(yearsOf.get(id) ?? [])] : [academicYear];
      for (const year of years) if (hasBoard(id, year)) touch(id, year);
    }
  }
  return new Map([...touched].sort(([a], [b]) => a - b).map(([year, ids]) => [year, [...ids].sort()]));
}

/** What all sources say of each school, put together. What waits is added to a figure and never replaces one. */
export function joinEvidence(
  schoolIds: readonly string[],
  answers: readonly EvidenceBySchool[],
): Map<string, SchoolEvidence> {
  return new Map(
    schoolIds.map((id) => [id, answers.map((answer) => answer.get(id) ?? {}).reduce(addEvidence, {})]),
  );
}

function addEvidence(known: SchoolEvidence, told: SchoolEvidence): SchoolEvidence {
  const joined = (Object.keys(told) as EvidenceKey[]).map((key) => {
    const [before, now] = [known[key], told[key]];
    return [key, before && now?.waiting ? { ...before, waiting: now.waiting } : now];
  });
  return { ...known, ...(Object.fromEntries(joined) as SchoolEvidence) };
}

/** Enough to open and to count by; the figure itself counts everything. */
const MOST_RECORDS = 40;

/** A board's rules as rows of the database. */
export function resultRows(schoolId: string, { rules }: BoardResult): object[] {
  return rules.map(({ key, step, have, of, satisfied, waiting, missing, records }) => {
    const newest = [...records].sort(
      (a, b) => (b.on ?? '').localeCompare(a.on ?? '') || a.id.localeCompare(b.id),
    );
    return {
      ...{ school_id: schoolId, key, step, have, whole: of, satisfied, waiting },
      missing: [...missing].sort().slice(0, MOST_RECORDS),
      records: newest.slice(0, MOST_RECORDS),
      first_on: satisfied ? (newest[0]?.on ?? null) : null,
    };
  });
}

export function boardRow(schoolId: string, { state, satisfied, of, steps }: BoardResult): object {
  return { school_id: schoolId, state, satisfied, rules: of, steps };
}
