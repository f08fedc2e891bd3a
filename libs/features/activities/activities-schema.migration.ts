import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES, TRIGGERS } from './activities-tables.sql.js';

const ALL = ['activity', 'activity_school', 'activity_finding', 'activity_file_history', 'activity_history'];

const FOR_MY_SCHOOL = `${inDistrict} AND school_ids @> ARRAY[(SELECT ctx_school())]`;
const KEPT_BY_MY_SCHOOL = `${inSchool} AND keeper_school_id = (SELECT ctx_school())`;
const KEPT_BY_OFFICE = `${inDistrict} AND school_id IS NULL`;
const PART_KEPT_BY_OFFICE = `${inDistrict} AND keeper_school_id IS NULL`;

/** Everybody reads what was for the own school; nobody writes in another's record, the district in no school's. */
function wallOfActivity(): string[] {
  const table = 'activity';
  return [
    ...permit({ table, party: 'school', commands: ['SELECT'], using: FOR_MY_SCHOOL }),
    ...permit({ table, party: 'school', commands: ['INSERT', 'UPDATE'], using: inSchool }),
    ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({ table, party: 'district', commands: ['INSERT', 'UPDATE'], using: KEPT_BY_OFFICE }),
  ];
}

function wallOfParts(): string[] {
  const heads = 'activity_school';
  const findings = 'activity_finding';
  return [
    ...permit({ table: heads, party: 'school', commands: ['SELECT'], using: inSchool }),
    ...permit({ table: heads, party: 'school', commands: ['INSERT', 'DELETE'], using: KEPT_BY_MY_SCHOOL }),
    ...permit({ table: heads, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      ...{ table: heads, party: 'district', commands: ['INSERT', 'DELETE'] },
      using: PART_KEPT_BY_OFFICE,
    }),
    ...permit({ table: findings, party: 'school', commands: ['SELECT', 'UPDATE'], using: inSchool }),
    ...permit({ table: findings, party: 'school', commands: ['INSERT'], using: KEPT_BY_MY_SCHOOL }),
    ...permit({ table: findings, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({ table: findings, party: 'district', commands: ['INSERT'], using: PART_KEPT_BY_OFFICE }),
    ...['activity_file_history', 'activity_history'].flatMap((table) => [
      ...permit({ table, party: 'school', commands: ['SELECT', 'INSERT'], using: inSchool }),
      ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
      ...permit({ table, party: 'district', commands: ['INSERT'], using: KEPT_BY_OFFICE }),
    ]),
  ];
}

export class ActivitiesSchema implements MigrationInterface {
  name = 'ActivitiesSchema1763900000021';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      TRIGGERS,
      ...ALL.flatMap(protect),
      ...ALL.flatMap((table) => permitSystem(table, ['SELECT'])),
      ...wallOfActivity(),
      ...wallOfParts(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: activities are the proof of steps 3 and 4');
  }
}
