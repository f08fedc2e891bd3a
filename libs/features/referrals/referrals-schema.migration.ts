import { inDistrict, permit, permitSystem, protect } from '#platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AGENCY_TABLES, FUNCTIONS, OFFICE_TABLES } from './referrals-tables.sql.js';

const NOT_KEPT_FROM = 'NOT ((SELECT ctx_person()) = ANY (except_person_ids))';
const DISTRICT_SEES = `${inDistrict} AND ${NOT_KEPT_FROM}`;
const SCHOOL_SEES = `${DISTRICT_SEES} AND route = 'school' AND school_id = (SELECT ctx_school())`;
const OF_SEEN_REFERRAL = (table: string): string =>
  `${inDistrict} AND EXISTS (SELECT FROM referral rf WHERE rf.id = ${table}.referral_id)`;

const IN_OWN_NAME = 'person_id = (SELECT ctx_person()) AND post_id = (SELECT ctx_post())';

const EVERY_PARTY = 'kumkrong_school, kumkrong_district, kumkrong_partner, kumkrong_system';

/** What both offices write, by what may be done with it. */
const OFFICE = {
  referral_part: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  referral_choice: ['SELECT', 'INSERT', 'DELETE'],
  referral_basis_ledger: ['SELECT', 'INSERT'],
  referral_document: ['SELECT', 'INSERT', 'UPDATE'],
  referral_receipt_ledger: ['SELECT', 'INSERT'],
} as const;
/** What an agency writes through the system, and the offices read. */
const OF_AGENCY = ['referral_question', 'referral_service_ledger', 'referral_reply_ledger'];

/** An agency sees its assignment while it is open, an MOU is in force and a basis holds: asked at each reading. */
const AGENCY_SEES = `${inDistrict} AND agency_id = (SELECT ctx_agency()) AND ended_at IS NULL
  AND (SELECT EXISTS (SELECT FROM live_mou((SELECT ctx_agency())))) AND cardinality(referral_live_bases(referral_id)) > 0`;
const OF_SEEN_ASSIGNMENT = (table: string, condition = ''): string =>
  `${inDistrict} AND agency_id = (SELECT ctx_agency()) AND EXISTS (SELECT FROM referral_assignment ra WHERE ra.id = ${table}.assignment_id${condition})`;
const AGENCY_SEES_PACKET = `${OF_SEEN_ASSIGNMENT('referral_packet_snapshot', " AND ra.status IN ('ACCEPTED', 'IN_SERVICE', 'FEEDBACK_GIVEN')")}
  AND field_group = ANY ((SELECT live_mou_data_classes((SELECT ctx_agency())))::text[]) AND bases && referral_live_bases(referral_id)`;

const TABLES = [
  'referral',
  ...Object.keys(OFFICE),
  'referral_history',
  'referral_assignment',
  'referral_packet_snapshot',
  ...OF_AGENCY,
  'disclosure_ledger',
];

const OFFICES = [
  { party: 'school', using: SCHOOL_SEES },
  { party: 'district', using: DISTRICT_SEES },
] as const;

function wallOfOffices(): string[] {
  return OFFICES.flatMap(({ party, using }) => [
    ...permit({ table: 'referral', party, commands: ['SELECT', 'UPDATE'], using }),
    ...permit({
      table: 'referral',
      party,
      commands: ['INSERT'],
      check: `${using} AND creator_person_id = (SELECT ctx_person())`,
    }),
    ...permit({
      table: 'referral_history',
      party,
      commands: ['SELECT'],
      using: OF_SEEN_REFERRAL('referral_history'),
    }),
    ...permit({
      table: 'referral_history',
      party,
      commands: ['INSERT'],
      check: `${OF_SEEN_REFERRAL('referral_history')} AND ${IN_OWN_NAME}`,
    }),
    ...Object.entries(OFFICE).flatMap(([table, commands]) =>
      permit({ table, party, commands, using: OF_SEEN_REFERRAL(table) }),
    ),
    ...['referral_assignment', ...OF_AGENCY, 'disclosure_ledger'].flatMap((table) =>
      permit({ table, party, commands: ['SELECT'], using: OF_SEEN_REFERRAL(table) }),
    ),
  ]);
}

function wallOfAssigning(): string[] {
  return [
    ...permit({
      table: 'referral_assignment',
      party: 'district',
      commands: ['INSERT', 'UPDATE'],
      using: OF_SEEN_REFERRAL('referral_assignment'),
    }),
    ...permit({
      table: 'referral_packet_snapshot',
      party: 'district',
      commands: ['SELECT', 'INSERT'],
      using: OF_SEEN_REFERRAL('referral_packet_snapshot'),
    }),
    ...permit({
      table: 'referral_question',
      party: 'district',
      commands: ['UPDATE'],
      using: OF_SEEN_REFERRAL('referral_question'),
    }),
  ];
}

function wallOfAgencies(): string[] {
  return [
    ...permit({ table: 'referral_assignment', party: 'partner', commands: ['SELECT'], using: AGENCY_SEES }),
    ...permit({
      table: 'referral_packet_snapshot',
      party: 'partner',
      commands: ['SELECT'],
      using: AGENCY_SEES_PACKET,
    }),
    ...OF_AGENCY.flatMap((table) =>
      permit({ table, party: 'partner', commands: ['SELECT'], using: OF_SEEN_ASSIGNMENT(table) }),
    ),
    ...permit({
      table: 'disclosure_ledger',
      party: 'partner',
      commands: ['INSERT'],
      check: `${OF_SEEN_ASSIGNMENT('disclosure_ledger')} AND ${IN_OWN_NAME}`,
    }),
  ];
}

export class ReferralsSchema implements MigrationInterface {
  name = 'ReferralsSchema1763900000012';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      OFFICE_TABLES,
      AGENCY_TABLES,
      FUNCTIONS,
      'REVOKE EXECUTE ON FUNCTION referral_live_bases FROM PUBLIC',
      `GRANT EXECUTE ON FUNCTION referral_live_bases TO ${EVERY_PARTY}`,
      ...TABLES.flatMap((table) => [
        ...protect(table),
        ...permitSystem(
          table,
          /_(?:ledger|snapshot|history)$/u.test(table)
            ? ['SELECT', 'INSERT']
            : ['SELECT', 'INSERT', 'UPDATE'],
        ),
      ]),
      ...wallOfOffices(),
      ...wallOfAssigning(),
      ...wallOfAgencies(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: what was disclosed is never forgotten');
  }
}
