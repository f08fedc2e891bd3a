import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES, TRIGGERS } from './plans-tables.sql.js';

const PARTS = ['plan_measure', 'plan_measure_risk', 'plan_contact', 'plan_map'];
const ALL = ['plan', ...PARTS, 'plan_history', 'plan_reminder_ledger', 'safety_register_revision'];

/** A school never approves, a district never writes for a school, whatever the application says. */
function wallOfPlan(): string[] {
  return [
    ...permit({ table: 'plan', party: 'school', commands: ['SELECT'], using: inSchool }),
    ...permit({
      table: 'plan',
      party: 'school',
      commands: ['INSERT'],
      check: `${inSchool} AND status = 'DRAFT'`,
    }),
    ...permit({
      table: 'plan',
      party: 'school',
      commands: ['UPDATE'],
      using: inSchool,
      check: `${inSchool} AND status IN ('DRAFT', 'RETURNED', 'SUBMITTED')`,
    }),
    ...permit({ table: 'plan', party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      table: 'plan',
      party: 'district',
      commands: ['UPDATE'],
      using: inDistrict,
      check: `${inDistrict} AND status IN ('RETURNED', 'APPROVED', 'SUPERSEDED')`,
    }),
  ];
}

function wallOfParts(): string[] {
  return [
    ...PARTS.flatMap((table) => [
      ...permit({
        table,
        party: 'school',
        commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
        using: inSchool,
      }),
      ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ]),
    ...permit({ table: 'plan_history', party: 'school', commands: ['SELECT', 'INSERT'], using: inSchool }),
    ...permit({
      table: 'plan_history',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: inDistrict,
    }),
    ...permit({
      table: 'safety_register_revision',
      party: 'school',
      commands: ['SELECT', 'INSERT'],
      using: inSchool,
    }),
    ...permit({
      table: 'safety_register_revision',
      party: 'district',
      commands: ['SELECT'],
      using: inDistrict,
    }),
  ];
}

export class PlansSchema implements MigrationInterface {
  name = 'PlansSchema1763900000014';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      TRIGGERS,
      ...ALL.flatMap(protect),
      ...['plan', ...PARTS, 'safety_register_revision'].flatMap((table) => permitSystem(table, ['SELECT'])),
      ...permitSystem('plan_history', ['SELECT', 'INSERT']),
      ...permitSystem('plan_reminder_ledger', ['SELECT', 'INSERT']),
      ...wallOfPlan(),
      ...wallOfParts(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: plans are the proof of step 2');
  }
}
