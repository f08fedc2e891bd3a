import { inDistrict, inSchool, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVIDENCE_TRIGGERS, FIRST_BOARDS } from './evidence-tables.sql.js';
import { STEP_TABLES, STEP_WANTING } from './step-tables.sql.js';
import { SUMMARY_TABLES } from './summary-tables.sql.js';

const COMPILED = ['step_board', 'step_rule_result', 'step_rule_history'];
const WORKING = ['step_change', 'step_state'];
const WRITTEN = [
  'step_rule_revision',
  'step_dissent_ledger',
  'yearly_summary',
  'best_practice',
  'evaluation_history',
];
const OFFICE = `${inDistrict} AND school_id IS NULL`;
const MINE = 'person_id = (SELECT ctx_person())';

/** Nobody but the compiling job writes a board: no party has a right to, whatever the application says. */
function wallOfBoards(): string[] {
  return [
    ...COMPILED.flatMap((table) => [
      ...permit({ table, party: 'school', commands: ['SELECT'], using: inSchool }),
      ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ]),
    ...permitSystem('step_board'),
    ...permitSystem('step_rule_result'),
    ...permitSystem('step_rule_history', ['SELECT', 'INSERT']),
    ...permitSystem('step_change'),
    ...permitSystem('step_state', ['SELECT', 'INSERT', 'UPDATE']),
    ...(['school', 'district'] as const).flatMap((party) =>
      permit({ table: 'step_state', party, commands: ['SELECT'], using: inDistrict }),
    ),
  ];
}

function wallOfRulesAndRemarks(): string[] {
  return [
    ...permit({ table: 'step_rule_revision', party: 'school', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      table: 'step_rule_revision',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: inDistrict,
    }),
    ...permitSystem('step_rule_revision', ['SELECT']),
    ...permit({ table: 'step_dissent_ledger', party: 'school', commands: ['SELECT'], using: inSchool }),
    ...permit({
      table: 'step_dissent_ledger',
      party: 'school',
      commands: ['INSERT'],
      check: `${inSchool} AND ${MINE}`,
    }),
    ...permit({ table: 'step_dissent_ledger', party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      table: 'step_dissent_ledger',
      party: 'district',
      commands: ['INSERT'],
      check: `${inDistrict} AND ${MINE}`,
    }),
    ...permitSystem('step_dissent_ledger', ['SELECT']),
  ];
}

/** A school never accepts, and the district never writes what a school says of itself. */
function wallOfSummaries(): string[] {
  const table = 'yearly_summary';
  const written = "status IN ('DRAFT', 'RETURNED', 'SUBMITTED')";
  return [
    ...permit({ table, party: 'school', commands: ['SELECT'], using: inSchool }),
    ...permit({ table, party: 'school', commands: ['INSERT'], check: `${inSchool} AND status = 'DRAFT'` }),
    ...permit({
      ...{ table, party: 'school', commands: ['UPDATE'], using: inSchool },
      check: `${inSchool} AND ${written}`,
    }),
    ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({ table, party: 'district', commands: ['INSERT'], check: `${OFFICE} AND status = 'DRAFT'` }),
    ...permit({
      ...{ table, party: 'district', commands: ['UPDATE'], using: inDistrict },
      check: `${inDistrict} AND (school_id IS NULL OR status IN ('RETURNED', 'ACCEPTED'))`,
    }),
    ...permitSystem(table, ['SELECT']),
  ];
}

function wallOfPractices(): string[] {
  const table = 'best_practice';
  const history = 'evaluation_history';
  return [
    ...permit({
      ...{ table, party: 'school', commands: ['SELECT'] },
      using: `${inDistrict} AND (school_id = (SELECT ctx_school()) OR status = 'CHOSEN')`,
    }),
    ...permit({ table, party: 'school', commands: ['INSERT'], check: `${inSchool} AND status = 'PROPOSED'` }),
    ...permit({
      ...{ table, party: 'school', commands: ['UPDATE'], using: inSchool },
      check: `${inSchool} AND status = 'WITHDRAWN'`,
    }),
    ...permit({ table, party: 'district', commands: ['SELECT'], using: inDistrict }),
    ...permit({
      ...{ table, party: 'district', commands: ['UPDATE'], using: inDistrict },
      check: `${inDistrict} AND status IN ('CHOSEN', 'DECLINED')`,
    }),
    ...permitSystem(table, ['SELECT']),
    ...permit({ table: history, party: 'school', commands: ['SELECT', 'INSERT'], using: inSchool }),
    ...permit({ table: history, party: 'district', commands: ['SELECT', 'INSERT'], using: inDistrict }),
    ...permitSystem(history, ['SELECT']),
  ];
}

export class EvaluationSchema implements MigrationInterface {
  name = 'EvaluationSchema1763900000090';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      STEP_TABLES,
      STEP_WANTING,
      SUMMARY_TABLES,
      ...[...COMPILED, ...WORKING, ...WRITTEN].flatMap(protect),
      ...wallOfBoards(),
      ...wallOfRulesAndRemarks(),
      ...wallOfSummaries(),
      ...wallOfPractices(),
      // The draft of a new year is begun by the system, in the risk feature's own use case.
      ...['risk_assessment', 'risk_row'].flatMap((table) => permitSystem(table, ['INSERT'])),
      EVIDENCE_TRIGGERS,
      FIRST_BOARDS,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: accepted summaries are the proof of step 6');
  }
}
