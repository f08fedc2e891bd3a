import {
  academicYearOf,
  addDays,
  BUILT_IN_ASPECTS_STAMP,
  bandSdq,
  DEFAULT_SDQ_SET,
  isoDateOf,
  overallOfAspects,
  SCREENING_ASPECTS,
  sdqSetByCode,
  type AspectResults,
  type CareGroupCode,
  type SdqScores,
} from '#contracts';
import type { Columns } from './bulk-insert.js';
import { demoId } from './demo-id.js';
import { Random } from './random.js';
import type { PostRow } from './staff.js';
import type { StudentRow } from './students.js';

export const SCREENING: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  school_id: 'uuid',
  student_id: 'uuid',
  academic_year: 'smallint',
  term: 'smallint',
  kind: 'text',
  informant: 'text',
  assessed_on: 'date',
  overall: 'text',
  criteria: 'text',
  source: 'text',
  latest: 'boolean',
  entered_by: 'uuid',
  entered_by_post_id: 'uuid',
  recorded_at: 'timestamptz',
};

export const SCREENING_DETAIL: Columns = {
  screening_id: 'uuid',
  district_id: 'uuid',
  school_id: 'uuid',
  result: 'jsonb',
};

type Judged = {
  kind: string;
  informant: string | null;
  overall: CareGroupCode;
  criteria: string;
  result: object;
};

/** The classes that are screened at the show school; the others wait for somebody to try it. */
const LEVELS = ['P3', 'P4', 'P6'];

/** Screenings of a few classes, made up and always the same. */
export function planScreenings(
  seed: number,
  students: readonly StudentRow[],
  { by, now }: { by: PostRow; now: Date },
) {
  const random = Random.named(seed, 'screenings');
  const day = addDays(isoDateOf(now), -40);
  const head = {
    district_id: by.district_id,
    academic_year: academicYearOf(day),
    term: 1,
    assessed_on: day,
    source: 'typed',
    latest: true,
    entered_by: by.person_id,
    entered_by_post_id: by.id,
    recorded_at: now.toISOString(),
  };
  const screened = students.filter(
    (student) =>
      student.school_id === by.school_id &&
      LEVELS.includes(student.level) &&
      student.missing_since_import_id === null,
  );
  const rows = screened
    .flatMap((student) => judgedOf(random).map((judged) => ({ student, judged })))
    .map(({ student, judged: { result, ...judged } }, index) => {
      const id = demoId('screening', index);
      const at = { district_id: by.district_id, school_id: student.school_id };
      return {
        screening: { ...head, ...judged, ...at, id, student_id: student.id },
        detail: { ...at, screening_id: id, result },
      };
    });
  return { screenings: rows.map(({ screening }) => screening), details: rows.map(({ detail }) => detail) };
}

function judgedOf(random: Random): Judged[] {
  const score = (most: number): number => Math.min(10, Math.max(0, Math.round(most / 2 + random.bell() * 2)));
  const scores: SdqScores = {
    emotional: score(5),
    conduct: score(4),
    hyperactivity: score(8),
    peer: score(5),
    prosocial: score(14),
  };
  const { overall, total, scales, strength } = bandSdq(scores, 'TEACHER', sdqSetByCode(DEFAULT_SDQ_SET));
  const aspects: AspectResults = Object.fromEntries(
    SCREENING_ASPECTS.map(({ code }) => [code, random.chance(0.95) ? 'NORMAL' : 'AT_RISK']),
  );
  const judged: Judged[] = [
    {
      ...{ kind: 'SDQ', informant: 'TEACHER', overall, criteria: DEFAULT_SDQ_SET },
      result: { scores, total, groups: scales, strength },
    },
  ];
  if (random.chance(0.7))
    judged.push({
      ...{
        kind: 'ASPECTS',
        informant: null,
        overall: overallOfAspects(aspects),
        criteria: BUILT_IN_ASPECTS_STAMP,
      },
      result: { groups: aspects },
    });
  return judged;
}
