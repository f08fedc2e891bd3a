import { academicYearOf, ageBandOf, isoDateOf, type ReferralStatus } from '#contracts';
import { newId } from '#platform/database';
import type pg from 'pg';
import { REFERRAL_PLANS, type ReferralPlan } from './referrals-plan.js';

const DAY_MS = 86_400_000;
const WITH_AGENCY: readonly ReferralStatus[] = [
  'ASSIGNED',
  'ACCEPTED',
  'IN_SERVICE',
  'FEEDBACK_GIVEN',
  'COMPLETED',
];
const LOST: readonly ReferralStatus[] = ['DECLINED', 'RECALLED'];
const SERVED: readonly ReferralStatus[] = ['IN_SERVICE', 'FEEDBACK_GIVEN', 'COMPLETED'];
const ANSWERED: readonly ReferralStatus[] = ['FEEDBACK_GIVEN', 'COMPLETED'];

interface Child {
  id: string;
  schoolId: string;
  classKey: string;
  name: string;
  sex: string | null;
  birthDate: string | null;
  subdistrict: string | null;
  personId: string;
  postId: string;
}

interface Given {
  at: Date;
  id: string;
  reference: string;
  child: Child;
  plan: ReferralPlan;
  agency: { id: string; mouId: string } | undefined;
}

/** Children of schools with a guidance teacher, who signs. */
const CHILDREN = `
  SELECT DISTINCT ON (st.school_id) st.id, st.school_id AS "schoolId", st.school_id || '/' || st.level || '/' || st.room AS "classKey",
    st.prefix || st.first_name || ' ' || st.last_name AS name, st.sex, st.birth_date::text AS "birthDate", sc.subdistrict,
    p.person_id AS "personId", p.id AS "postId"
  FROM student st JOIN school sc ON sc.id = st.school_id JOIN post p ON p.school_id = st.school_id AND p.role = 'SCHOOL_CARE' AND p.ends_on IS NULL
  WHERE st.district_id = $1 ORDER BY st.school_id, st.id LIMIT $2`;

const AGENCIES = `
  SELECT ag.id, ag.type, m.mou_id AS "mouId" FROM agency ag CROSS JOIN LATERAL live_mou(ag.id) m WHERE ag.district_id = $1 ORDER BY ag.name_th`;

/** A dozen made-up referrals, in every state. */
export async function writeReferrals(client: pg.Client, districtId: string, now: Date): Promise<void> {
  const { rows: children } = await client.query<Child>(CHILDREN, [districtId, REFERRAL_PLANS.length]);
  const { rows: agencies } = await client.query<{ id: string; type: string; mouId: string }>(AGENCIES, [
    districtId,
  ]);
  const year = academicYearOf(isoDateOf(now));
  for (const [index, plan] of REFERRAL_PLANS.entries()) {
    const child = children[index % Math.max(1, children.length)];
    const agency = agencies.find(({ type }) => type === plan.agencyType) ?? agencies[0];
    if (!child) return;
    const reference = `REF-${year}-${String(index + 1).padStart(6, '0')}`;
    const at = new Date(now.getTime() - plan.daysAgo * DAY_MS);
    await writeOne(client, districtId, {
      at,
      id: newId(),
      reference,
      child,
      plan,
      agency,
    });
  }
  await client.query("INSERT INTO reference_counter VALUES ($1, 'REF', $2, $3)", [
    ...[districtId, year, REFERRAL_PLANS.length],
  ]);
}

async function writeOne(client: pg.Client, districtId: string, given: Given): Promise<void> {
  const { at, id, reference, child, plan, agency } = given;
  const has = WITH_AGENCY.includes(plan.status);
  await client.query(
    `INSERT INTO referral (id, district_id, reference, student_id, school_id, route, class_key, creator_person_id, creator_post_id, urgency, purpose, reasons,
       status, agency_id, submitted_at, assigned_at, recorded_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, 'school', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)`,
    [
      ...[id, districtId, reference, child.id, child.schoolId, child.classKey, child.personId, child.postId],
      ...[plan.urgency, plan.purpose, [plan.reason], plan.status, has ? (agency?.id ?? null) : null],
      ...[plan.status === 'DRAFT' ? null : at, has ? at : null, at],
    ],
  );
  await client.query(
    "INSERT INTO referral_part VALUES ($1, 'NARRATIVE', $2, jsonb_build_object('problem', $3::text))",
    [...[id, districtId, plan.problem]],
  );
  await client.query(
    'INSERT INTO referral_choice SELECT $1, code, $2, $3, $4, $5 FROM unnest($6::text[]) code',
    [id, districtId, child.personId, child.postId, at, plan.classes],
  );
  await client.query(
    `INSERT INTO referral_basis_ledger (id, referral_id, district_id, code, given_by, relation, method, given_on, recorded_by, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 'CONSENT', 'ผู้ปกครองสมมติ', 'มารดา', 'ลงนามในแบบยินยอม', $3, $4, $5)`,
    [id, districtId, isoDateOf(at), child.personId, at],
  );
  await client.query(
    `INSERT INTO referral_history (id, referral_id, district_id, at, person_id, post_id, acting_role, action, to_status, version)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'SCHOOL_CARE', 'draft', $6, 1)`,
    [id, districtId, at, child.personId, child.postId, plan.status],
  );
  if (agency && (has || LOST.includes(plan.status))) await assign(client, districtId, { ...given, agency });
}

async function assign(
  client: pg.Client,
  districtId: string,
  { at, id, reference, child, plan, agency }: Given & { agency: { id: string; mouId: string } },
): Promise<void> {
  const { status, urgency, purpose, reason } = plan;
  const assignmentId = newId();
  const place = [assignmentId, id, agency.id, districtId];
  const lost = LOST.includes(status);
  await client.query(
    `INSERT INTO referral_assignment (id, referral_id, agency_id, district_id, mou_id, reference, status, reasons, urgency, age_band, sex, subdistrict, purpose,
       data_classes, officer_name, assigned_at, answered_at, accepted_at, finished_at, ended_at, end_reason, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '{IDENTITY}', 'เจ้าหน้าที่ศูนย์ความปลอดภัยเขต', $14, $15, $16, $17, $18, $19, 1)`,
    [
      ...[
        ...place,
        agency.mouId,
        reference,
        status,
        [reason],
        urgency,
        ageBandOf(child.birthDate, isoDateOf(at)),
        child.sex,
      ],
      ...[child.subdistrict, purpose, at, status === 'ASSIGNED' || status === 'RECALLED' ? null : at],
      ...[
        lost || status === 'ASSIGNED' ? null : at,
        ANSWERED.includes(status) ? at : null,
        lost ? at : null,
        lost ? status : null,
      ],
    ],
  );
  await client.query(
    `INSERT INTO referral_packet_snapshot (assignment_id, referral_id, agency_id, district_id, data_class, field_group, bases, fields)
     VALUES ($1, $2, $3, $4, 'IDENTITY', 'F1', '{CONSENT}', jsonb_build_object('displayName', $5::text))`,
    [...place, child.name],
  );
  if (SERVED.includes(status))
    await client.query(
      `INSERT INTO referral_service_ledger (id, assignment_id, referral_id, agency_id, district_id, type, served_on, note, on_behalf, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'COUNSEL', $5, 'พบครั้งแรก', FALSE, $6)`,
      [...place, isoDateOf(at), at],
    );
  if (ANSWERED.includes(status))
    await client.query(
      `INSERT INTO referral_reply_ledger (id, assignment_id, referral_id, agency_id, district_id, result, advice, on_behalf, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'ได้รับความช่วยเหลือแล้ว อาการดีขึ้น', 'ให้ครูติดตามทุกสองสัปดาห์', FALSE, $5)`,
      [...place, at],
    );
}
