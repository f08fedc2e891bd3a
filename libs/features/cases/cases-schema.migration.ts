import { inDistrict, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_TABLES, CASE_TRIGGERS, STUDY_TABLES, WORK_TABLES } from './cases-tables.sql.js';

const DISTRICT_SEES = `${inDistrict} AND NOT ((SELECT ctx_person()) = ANY (except_person_ids))`;
const SCHOOL_SEES = `${DISTRICT_SEES} AND route = 'school' AND school_id = (SELECT ctx_school())`;
const OF_SEEN_CASE = (table: string, condition = ''): string =>
  `${inDistrict} AND EXISTS (SELECT FROM student_case c WHERE c.id = ${table}.case_id${condition})`;
const BY_ME = 'author_person_id = (SELECT ctx_person())';
/** The psychologist's own notes, for the psychologist who is assigned to the case today. */
const ASSIGNED_PSYCHOLOGIST = ` AND (SELECT ctx_acting_role()) = 'DISTRICT_PSYCH'
  AND ((SELECT ctx_post()) = c.owner_post_id OR (SELECT ctx_post()) = ANY (c.team_post_ids))`;

type Command = 'SELECT' | 'INSERT' | 'UPDATE';
/** What both offices do with each part of a case that they see. */
const PARTS: Record<string, readonly Command[]> = {
  case_narrative: ['SELECT', 'INSERT', 'UPDATE'],
  case_narrative_revision: ['SELECT'],
  case_history: ['SELECT', 'INSERT'],
  case_measure: ['SELECT', 'INSERT'],
  case_plan_item: ['SELECT', 'INSERT', 'UPDATE'],
  home_visit: ['SELECT', 'INSERT', 'UPDATE'],
  home_visit_revision: ['SELECT'],
  case_conference: ['SELECT', 'INSERT'],
  case_decision: ['SELECT', 'INSERT'],
  case_note: ['SELECT', 'INSERT'],
  case_note_text: ['SELECT', 'INSERT'],
  case_attachment: ['SELECT', 'INSERT'],
  case_study: ['SELECT', 'INSERT', 'UPDATE'],
  case_study_revision: ['SELECT'],
};
const ALL = ['student_case', ...Object.keys(PARTS), 'case_note_psych', 'case_note_legal', 'case_transfer'];
const INSERT_ONLY = new Set([
  'case_history',
  'case_measure',
  'case_narrative_revision',
  'home_visit_revision',
  'case_study_revision',
]);

const OFFICES = [
  { party: 'school', using: SCHOOL_SEES },
  { party: 'district', using: DISTRICT_SEES },
] as const;

function wall(): string[] {
  return OFFICES.flatMap(({ party, using }) => [
    ...permit({ table: 'student_case', party, commands: ['SELECT', 'INSERT', 'UPDATE'], using }),
    ...Object.entries(PARTS).flatMap(([table, commands]) =>
      permit({ table, party, commands, using: OF_SEEN_CASE(table) }),
    ),
    ...permit({
      table: 'case_note_legal',
      party,
      commands: ['SELECT'],
      using: `${OF_SEEN_CASE('case_note_legal')} AND (SELECT ctx_person()) = ANY (reader_person_ids)`,
    }),
    ...['case_note_psych', 'case_note_legal'].flatMap((table) =>
      permit({ table, party, commands: ['INSERT'], check: `${OF_SEEN_CASE(table)} AND ${BY_ME}` }),
    ),
  ]);
}

function wallOfPsychologist(): string[] {
  const own = `${OF_SEEN_CASE('case_note_psych')} AND ${BY_ME}`;
  return [
    ...permit({ table: 'case_note_psych', party: 'school', commands: ['SELECT'], using: own }),
    ...permit({
      table: 'case_note_psych',
      party: 'district',
      commands: ['SELECT'],
      using: `(${own}) OR (${OF_SEEN_CASE('case_note_psych', ASSIGNED_PSYCHOLOGIST)})`,
    }),
  ];
}

function wallOfTransfers(): string[] {
  return [
    ...permit({
      table: 'case_transfer',
      party: 'school',
      commands: ['SELECT'],
      using: `${inDistrict} AND (SELECT ctx_school()) IN (from_school_id, to_school_id)`,
    }),
    ...permit({
      table: 'case_transfer',
      party: 'district',
      commands: ['SELECT'],
      using: OF_SEEN_CASE('case_transfer'),
    }),
  ];
}

export class CasesSchema implements MigrationInterface {
  name = 'CasesSchema1763900000009';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      CASE_TABLES,
      WORK_TABLES,
      STUDY_TABLES,
      CASE_TRIGGERS,
      'REVOKE EXECUTE ON FUNCTION post_is_held FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION post_is_held, ctx_acting_role TO kumkrong_school, kumkrong_district, kumkrong_system',
      ...ALL.flatMap((table) => [
        ...protect(table),
        ...permitSystem(
          table,
          INSERT_ONLY.has(table) ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE'],
        ),
      ]),
      ...wall(),
      ...wallOfPsychologist(),
      ...wallOfTransfers(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: care for a child is never thrown away');
  }
}
