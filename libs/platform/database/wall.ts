import type { Party } from '#contracts';
import { MIGRATOR_ROLE, PARTY_ROLE } from './roles.js';

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

interface Permit {
  table: string;
  party: Party;
  commands: readonly Command[];
  /** Condition on rows that are read or changed; required for all but INSERT. */
  using?: string;
  /** Condition on rows as written; `using` when absent. */
  check?: string;
  /** Columns that UPDATE may touch; all when absent. */
  columns?: readonly string[];
}

/** Conditions that policies are made of. Settings stand in scalar sub-selects so that they are read once per query. */
export const inDistrict = 'district_id = (SELECT ctx_district())';
export const inSchool = `${inDistrict} AND school_id = (SELECT ctx_school())`;
export const ofPerson = (column: string): string => `${inDistrict} AND ${column} = (SELECT ctx_person())`;

/** Puts a table behind the second wall: nobody reads or writes a row that no policy names, its owner's functions apart. */
export function protect(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_owner ON ${table} TO ${MIGRATOR_ROLE} USING (TRUE) WITH CHECK (TRUE)`,
  ];
}

/** Grants commands to a party together with the policy that bounds them; never one without the other. */
export function permit({ table, party, commands, using, check, columns }: Permit): string[] {
  const role = PARTY_ROLE[party];
  return commands.flatMap((command) => {
    const grant = command === 'UPDATE' && columns ? `UPDATE (${columns.join(', ')})` : command;
    const clauses = [
      command === 'INSERT' ? '' : `USING (${using ?? 'FALSE'})`,
      command === 'INSERT' || command === 'UPDATE' ? `WITH CHECK (${check ?? using ?? 'FALSE'})` : '',
    ];
    return [
      `GRANT ${grant} ON ${table} TO ${role}`,
      `CREATE POLICY ${table}_${party}_${command.toLowerCase()} ON ${table} FOR ${command} TO ${role} ${clauses.join(' ')}`,
    ];
  });
}

/** System work inside one district: a job sets its district as everybody else does. */
export function permitSystem(
  table: string,
  commands: readonly Command[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
): string[] {
  return permit({ table, party: 'system', commands, using: inDistrict });
}
