import { inDistrict, ofPerson, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INCIDENT_TABLES } from './incidents-tables.sql.js';
import { TRIGGERS } from './incidents-triggers.sql.js';

const NOT_NAMED = 'NOT ((SELECT ctx_person()) = ANY (accused_person_ids))';
const DISTRICT_SEES = `${inDistrict} AND ${NOT_NAMED}`;
const SCHOOL_SEES = `${DISTRICT_SEES} AND route = 'school' AND (SELECT ctx_school()) = ANY (school_ids)`;
const OF_SEEN_INCIDENT = (table: string): string =>
  `${inDistrict} AND EXISTS (SELECT FROM incident i WHERE i.id = ${table}.incident_id)`;

const CHILDREN = ['incident_narrative', 'incident_person', 'incident_person_identity', 'incident_history'];
const ALL = [
  'incident',
  'incident_school',
  'incident_receipt',
  'incident_narrative_revision',
  'incident_attachment_history',
  ...CHILDREN,
];

/** What is written once. */
const INSERT_ONLY = new Set([
  'incident_history',
  'incident_narrative_revision',
  'incident_attachment_history',
]);

function wallOfChild(table: string): string[] {
  const seen = OF_SEEN_INCIDENT(table);
  const ownView =
    table === 'incident_person_identity' ? `${seen} AND view_school_id = (SELECT ctx_school())` : seen;
  if (table === 'incident_history') return wallOfHistory(seen);
  const commands =
    table === 'incident_narrative'
      ? (['SELECT', 'INSERT', 'UPDATE'] as const)
      : (['SELECT', 'INSERT'] as const);
  return [
    ...permit({ table, party: 'school', commands, using: ownView }),
    ...permit({ table, party: 'district', commands, using: seen }),
  ];
}

/** Nobody writes a line of the history in another's name. */
function wallOfHistory(seen: string): string[] {
  const own = `${seen} AND person_id = (SELECT ctx_person()) AND post_id = (SELECT ctx_post())`;
  return (['school', 'district'] as const).flatMap((party) => [
    ...permit({ table: 'incident_history', party, commands: ['SELECT'], using: seen }),
    ...permit({ table: 'incident_history', party, commands: ['INSERT'], check: own }),
  ]);
}

function wallOfAttachments(): string[] {
  const table = 'incident_attachment_history';
  const seen = OF_SEEN_INCIDENT(table);
  const own = 'added_by = (SELECT ctx_person())';
  const ofSchool = `${seen} AND view_school_id = (SELECT ctx_school())`;
  return [
    ...permit({ table, party: 'school', commands: ['SELECT'], using: ofSchool }),
    ...permit({ table, party: 'school', commands: ['INSERT'], check: `${ofSchool} AND ${own}` }),
    ...permit({ table, party: 'district', commands: ['SELECT'], using: seen }),
    ...permit({
      table,
      party: 'district',
      commands: ['INSERT'],
      check: `${seen} AND view_school_id IS NULL AND ${own}`,
    }),
  ];
}

function wallOfReport(): string[] {
  return [
    ...permit({ table: 'incident', party: 'school', commands: ['SELECT'], using: SCHOOL_SEES }),
    ...permit({
      table: 'incident',
      party: 'school',
      commands: ['INSERT'],
      check: `${SCHOOL_SEES} AND reporter_person_id = (SELECT ctx_person())`,
    }),
    ...permit({ table: 'incident', party: 'school', commands: ['UPDATE'], using: SCHOOL_SEES }),
    ...permit({
      table: 'incident',
      party: 'district',
      commands: ['SELECT', 'UPDATE'],
      using: DISTRICT_SEES,
    }),
    ...permit({
      table: 'incident',
      party: 'district',
      commands: ['INSERT'],
      check: `${DISTRICT_SEES} AND reporter_person_id = (SELECT ctx_person())`,
    }),
  ];
}

function wallOfLists(): string[] {
  return [
    ...(['school', 'district'] as const).flatMap((party) =>
      permit({
        table: 'incident_narrative_revision',
        party,
        commands: ['SELECT'],
        using: OF_SEEN_INCIDENT('incident_narrative_revision'),
      }),
    ),
    ...permit({
      table: 'incident_school',
      party: 'school',
      commands: ['SELECT'],
      using: `(${inDistrict} AND school_id = (SELECT ctx_school()) AND listed) OR (${OF_SEEN_INCIDENT('incident_school')})`,
    }),
    ...permit({
      table: 'incident_school',
      party: 'district',
      commands: ['SELECT'],
      using: OF_SEEN_INCIDENT('incident_school'),
    }),
    ...(['school', 'district'] as const).flatMap((party) =>
      permit({
        table: 'incident_receipt',
        party,
        commands: ['SELECT'],
        using: ofPerson('reporter_person_id'),
      }),
    ),
  ];
}

export class IncidentsSchema implements MigrationInterface {
  name = 'IncidentsSchema1763900000005';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      INCIDENT_TABLES,
      TRIGGERS,
      ...ALL.flatMap((table) => [
        ...protect(table),
        ...permitSystem(
          table,
          INSERT_ONLY.has(table) ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE'],
        ),
      ]),
      ...wallOfReport(),
      ...CHILDREN.flatMap(wallOfChild),
      ...wallOfAttachments(),
      ...wallOfLists(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: reports are never thrown away');
  }
}
