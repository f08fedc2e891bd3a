import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DONE, TABLES } from './monitoring-tables.sql.js';
import { TRIGGERS } from './monitoring-triggers.sql.js';

const KEPT = [
  'monitoring_tool',
  'monitoring_visit',
  'monitoring_sheet',
  'monitoring_answer',
  'monitoring_finding',
];
const WRITTEN_ONCE = ['monitoring_file_history', 'monitoring_addendum_history', 'monitoring_visit_history'];

const visitDone = (table: string): string =>
  `EXISTS (SELECT FROM monitoring_visit v WHERE v.id = ${table}.visit_id AND v.status IN (${DONE}))`;

/** The office plans, visits and reviews; which post of it may, the access table says. */
function wallOfDistrict(): string[] {
  const district = { party: 'district', using: inDistrict } as const;
  return [
    ...KEPT.flatMap((table) => permit({ ...district, table, commands: ['SELECT', 'INSERT', 'UPDATE'] })),
    ...WRITTEN_ONCE.flatMap((table) => permit({ ...district, table, commands: ['SELECT', 'INSERT'] })),
    ...permit({
      table: 'monitoring_finding',
      party: 'district',
      commands: ['DELETE'],
      using: `${inDistrict} AND status = 'NOTED'`,
    }),
  ];
}

/** A school sees what was found when the visit is complete, and never a draft of the office. */
function wallOfSchool(): string[] {
  const reads = (table: string, using: string): string[] =>
    permit({ table, party: 'school', commands: ['SELECT'], using });
  return [
    ...reads('monitoring_tool', `${inDistrict} AND status <> 'DRAFT'`),
    ...reads('monitoring_visit', inSchool),
    ...reads('monitoring_sheet', inSchool),
    ...reads('monitoring_answer', `${inSchool} AND ${visitDone('monitoring_answer')}`),
    ...reads('monitoring_finding', `${inSchool} AND status <> 'NOTED'`),
    ...reads(
      'monitoring_file_history',
      `${inSchool} AND (finding_id IS NOT NULL OR ${visitDone('monitoring_file_history')})`,
    ),
    ...reads('monitoring_addendum_history', inSchool),
    ...reads('monitoring_visit_history', `${inSchool} AND (finding_id IS NULL OR to_status <> 'NOTED')`),
    ...permit({
      ...{ table: 'monitoring_visit', party: 'school', commands: ['UPDATE'] },
      using: inSchool,
      check: `${inSchool} AND status = 'READ'`,
      columns: ['status', 'read_at', 'read_by_post_id', 'version', 'changed_at'],
    }),
    ...permit({
      ...{ table: 'monitoring_finding', party: 'school', commands: ['UPDATE'] },
      using: `${inSchool} AND status <> 'NOTED'`,
      check: `${inSchool} AND status = 'ANSWERED'`,
      columns: ['status', 'answer', 'answered_at', 'answered_by_post_id', 'late', 'version', 'changed_at'],
    }),
    ...permit({
      ...{ table: 'monitoring_file_history', party: 'school', commands: ['INSERT'] },
      check: `${inSchool} AND finding_id IS NOT NULL`,
    }),
    ...permit({
      ...{ table: 'monitoring_visit_history', party: 'school', commands: ['INSERT'] },
      check: inSchool,
    }),
  ];
}

export class MonitoringSchema implements MigrationInterface {
  name = 'MonitoringSchema1763900000022';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      TRIGGERS,
      ...[...KEPT, ...WRITTEN_ONCE].flatMap(protect),
      ...[...KEPT, ...WRITTEN_ONCE].flatMap((table) => permitSystem(table, ['SELECT'])),
      ...wallOfDistrict(),
      ...wallOfSchool(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: visits are the proof of step 5');
  }
}
