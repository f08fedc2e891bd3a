import { inDistrict, ofPerson, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOTICE_TABLES, TASK_TABLES } from './tasks-tables.sql.js';

const NOT_EXCEPTED = `${inDistrict} AND NOT ((SELECT ctx_person()) = ANY (except_person_ids))`;
const OUTSIDE_DISTRICT = `${NOT_EXCEPTED} AND NOT district_only`;
const OWN_POST = 'owner_post_id = (SELECT ctx_post())';
const SCHOOL_SEES = `${OUTSIDE_DISTRICT} AND (school_id = (SELECT ctx_school()) OR owner_school_id = (SELECT ctx_school()) OR ${OWN_POST})`;
const PARTNER_SEES = `${OUTSIDE_DISTRICT} AND (owner_agency_id = (SELECT ctx_agency()) OR ${OWN_POST})`;
const IN_OWN_INBOX = `${ofPerson('person_id')} AND post_id = (SELECT ctx_post()) AND withdrawn_at IS NULL`;

const ALL = ['clock_policy', 'clock_policy_history', 'task', 'notice', 'notice_contact', 'notice_delivery'];
const OFFICE = ['school', 'district'] as const;
const EVERYBODY = ['school', 'district', 'partner'] as const;

/** Tasks and notices are written by the system, in the transaction of what causes them; parties read. */
function wall(): string[] {
  return [
    ...OFFICE.flatMap((party) =>
      permit({ table: 'clock_policy', party, commands: ['SELECT'], using: inDistrict }),
    ),
    ...permit({
      table: 'clock_policy',
      party: 'district',
      commands: ['INSERT', 'UPDATE'],
      using: inDistrict,
    }),
    ...permit({
      table: 'clock_policy_history',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: inDistrict,
    }),
    ...permit({ table: 'task', party: 'school', commands: ['SELECT'], using: SCHOOL_SEES }),
    ...permit({ table: 'task', party: 'district', commands: ['SELECT'], using: NOT_EXCEPTED }),
    ...permit({ table: 'task', party: 'partner', commands: ['SELECT'], using: PARTNER_SEES }),
    ...EVERYBODY.flatMap((party) => [
      ...permit({ table: 'notice', party, commands: ['SELECT'], using: IN_OWN_INBOX }),
      ...permit({
        table: 'notice',
        party,
        commands: ['UPDATE'],
        using: IN_OWN_INBOX,
        columns: ['seen_at', 'handled_at'],
      }),
      ...permit({
        table: 'notice_contact',
        party,
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        using: ofPerson('person_id'),
      }),
    ]),
  ];
}

const FUNCTIONS = `
CREATE FUNCTION districts_with_due_tasks(moment timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id FROM district d WHERE EXISTS (SELECT FROM task t WHERE t.district_id = d.id AND t.next_at <= moment)
$$;
CREATE FUNCTION districts_with_due_deliveries(of_channel text, moment timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id FROM district d WHERE EXISTS (SELECT FROM notice_delivery n WHERE n.district_id = d.id AND n.channel = of_channel AND n.next_try_at <= moment)
$$;
COMMENT ON FUNCTION districts_with_due_tasks(timestamptz) IS 'Districts that a sweep is worth starting in; ids alone.';
`;

export class TasksSchema implements MigrationInterface {
  name = 'TasksSchema1763900000007';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      TASK_TABLES,
      NOTICE_TABLES,
      FUNCTIONS,
      'REVOKE EXECUTE ON FUNCTION districts_with_due_tasks, districts_with_due_deliveries FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION districts_with_due_tasks, districts_with_due_deliveries TO kumkrong_system',
      ...ALL.flatMap(protect),
      ...ALL.flatMap((table) =>
        permitSystem(
          table,
          table === 'clock_policy_history' ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
        ),
      ),
      ...wall(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: lateness is a fact that stays');
  }
}
