import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES, TRIGGERS } from './risk-tables.sql.js';

const SEEN_INCIDENT = 'EXISTS (SELECT FROM incident i WHERE i.id = risk_review.incident_id)';

const ALL = ['risk_cut_points_revision', 'risk_assessment', 'risk_row', 'risk_history', 'risk_review'];

/** A school never approves, a district never writes for a school, whatever the application says. */
function wallOfAssessment(): string[] {
  return [
    ...permit({ table: 'risk_assessment', party: 'school', commands: ['SELECT'], using: inSchool }),
    ...permit({
      table: 'risk_assessment',
      party: 'school',
      commands: ['INSERT'],
      check: `${inSchool} AND status = 'DRAFT'`,
    }),
    ...permit({
      table: 'risk_assessment',
      party: 'school',
      commands: ['UPDATE'],
      using: inSchool,
      check: `${inSchool} AND status IN ('DRAFT', 'RETURNED', 'SUBMITTED')`,
    }),
    ...permit({ table: 'risk_assessment', party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      table: 'risk_assessment',
      party: 'district',
      commands: ['UPDATE'],
      using: inDistrict,
      check: `${inDistrict} AND status IN ('RETURNED', 'APPROVED', 'SUPERSEDED')`,
    }),
  ];
}

function wallOfParts(): string[] {
  return [
    ...permit({
      table: 'risk_row',
      party: 'school',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      using: inSchool,
    }),
    ...permit({ table: 'risk_row', party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      table: 'risk_history',
      party: 'school',
      commands: ['SELECT', 'INSERT'],
      using: inSchool,
    }),
    ...permit({
      table: 'risk_history',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: inDistrict,
    }),
    ...permit({
      table: 'risk_review',
      party: 'school',
      commands: ['SELECT', 'UPDATE'],
      using: `${inSchool} AND ${SEEN_INCIDENT}`,
    }),
    ...permit({
      table: 'risk_review',
      party: 'district',
      commands: ['SELECT'],
      using: `${inDistrict} AND ${SEEN_INCIDENT}`,
    }),
    ...permit({
      table: 'risk_cut_points_revision',
      party: 'school',
      commands: ['SELECT'],
      using: inDistrict,
    }),
    ...permit({
      table: 'risk_cut_points_revision',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: inDistrict,
    }),
  ];
}

export class RiskSchema implements MigrationInterface {
  name = 'RiskSchema1763900000013';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TABLES,
      TRIGGERS,
      ...ALL.flatMap(protect),
      ...['risk_cut_points_revision', 'risk_assessment', 'risk_row'].flatMap((table) =>
        permitSystem(table, ['SELECT']),
      ),
      ...['risk_history', 'risk_review'].flatMap((table) => permitSystem(table, ['SELECT', 'INSERT'])),
      ...wallOfAssessment(),
      ...wallOfParts(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: assessments are the proof of step 1');
  }
}
