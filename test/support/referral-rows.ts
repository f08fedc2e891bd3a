import { newId } from '#platform/database';
import type pg from 'pg';

/** Anything that runs SQL around the walls. */
type Runner = Pick<pg.Pool, 'query'>;

export interface AReferral {
  id?: string;
  districtId: string;
  schoolId: string;
  studentId: string;
  classKey: string;
  creatorPersonId: string;
  creatorPostId: string;
  assigneePostId?: string | null;
  route?: 'school' | 'district';
  exceptPersonIds?: readonly string[];
  status?: string;
  /** The agency that has or had it. */
  agencyId?: string;
  mouId?: string;
  /** Took it, or was asked, and has lost it. */
  ended?: boolean;
  texts?: { problem?: string; health?: string; packet?: string; name?: string };
}

/** A referral as the database keeps it, with its basis and, where an agency has it, its packet; around the walls. */
export async function aReferral(
  runner: Runner,
  of: AReferral,
): Promise<{ id: string; reference: string; assignmentId: string; basisId: string; documentId: string }> {
  const { id = newId(), status = 'SUBMITTED', agencyId, mouId, texts = {} } = of;
  const reference = `REF-2569-${String(parseInt(id.replaceAll('-', '').slice(-10), 16) % 1_000_000).padStart(6, '0')}-${id.slice(-6)}`;
  const [basisId, assignmentId, documentId] = [newId(), newId(), newId()];
  const has = agencyId !== undefined && !of.ended;
  await runner.query(
    `INSERT INTO referral (id, district_id, reference, student_id, school_id, route, class_key, except_person_ids, creator_person_id, creator_post_id,
       assignee_post_id, urgency, purpose, reasons, status, agency_id, recorded_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'URGENT', 'HEALTH_CARE', '{MENTAL_HEALTH}', $12, $13, now(), now())`,
    [
      ...[id, of.districtId, reference, of.studentId, of.schoolId, of.route ?? 'school', of.classKey],
      ...[of.exceptPersonIds ?? [], of.creatorPersonId, of.creatorPostId, of.assigneePostId ?? null, status],
      has ? agencyId : null,
    ],
  );
  const { problem = 'x', health = 'x', packet = 'x', name = 'x.pdf' } = texts;
  await runner.query(
    `INSERT INTO referral_part VALUES ($1, 'NARRATIVE', $2, jsonb_build_object('problem', $3::text)), ($1, 'HEALTH', $2, jsonb_build_object('health', $4::text))`,
    [id, of.districtId, problem, health],
  );
  await runner.query("INSERT INTO referral_choice VALUES ($1, 'IDENTITY', $2, $3, $4, now())", [
    ...[id, of.districtId, of.creatorPersonId, of.creatorPostId],
  ]);
  await runner.query(
    `INSERT INTO referral_basis_ledger (id, referral_id, district_id, code, given_on, recorded_by, recorded_at) VALUES ($1, $2, $3, 'VITAL', '2026-08-18', $4, now())`,
    [basisId, id, of.districtId, of.creatorPersonId],
  );
  await runner.query(
    "INSERT INTO referral_document VALUES ($1, $2, $3, $4, $5, 'NARRATIVE', $6, now(), NULL)",
    [...[documentId, id, of.districtId, newId(), name, of.creatorPersonId]],
  );
  await runner.query(
    `INSERT INTO referral_history (id, referral_id, district_id, at, person_id, post_id, acting_role, action, to_status, version)
     VALUES (gen_random_uuid(), $1, $2, now(), $3, $4, 'x', 'draft', $5, 1)`,
    [id, of.districtId, of.creatorPersonId, of.creatorPostId, status],
  );
  if (agencyId !== undefined && mouId !== undefined)
    await assign(runner, of, { id, reference, assignmentId, packet });
  return { id, reference, assignmentId, basisId, documentId };
}

async function assign(
  runner: Runner,
  { districtId, agencyId, mouId, status, ended, creatorPersonId, creatorPostId }: AReferral,
  {
    id,
    reference,
    assignmentId,
    packet,
  }: { id: string; reference: string; assignmentId: string; packet: string },
): Promise<void> {
  const place = [assignmentId, id, agencyId, districtId];
  await runner.query(
    `INSERT INTO referral_assignment (id, referral_id, agency_id, district_id, mou_id, reference, status, reasons, urgency, age_band, sex, subdistrict, purpose,
       data_classes, officer_name, assigned_at, ended_at, end_reason, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '{MENTAL_HEALTH}', 'URGENT', '9-11', 'F', 'x', 'HEALTH_CARE', '{IDENTITY}', 'x', now(), $8, $9, 1)`,
    [...place, mouId, reference, status, ended ? new Date() : null, ended ? status : null],
  );
  await runner.query(
    `INSERT INTO referral_packet_snapshot (assignment_id, referral_id, agency_id, district_id, data_class, field_group, bases, fields)
     VALUES ($1, $2, $3, $4, 'IDENTITY', 'F1', '{VITAL}', jsonb_build_object('displayName', $5::text))`,
    [...place, packet],
  );
  await runner.query(
    `INSERT INTO referral_question (id, assignment_id, referral_id, agency_id, district_id, question, asked_at, on_behalf) VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', now(), FALSE)`,
    place,
  );
  await runner.query(
    `INSERT INTO referral_service_ledger (id, assignment_id, referral_id, agency_id, district_id, type, served_on, on_behalf, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'COUNSEL', '2026-08-18', FALSE, now())`,
    place,
  );
  await runner.query(
    `WITH r AS (INSERT INTO referral_reply_ledger (id, assignment_id, referral_id, agency_id, district_id, result, on_behalf, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', FALSE, now()) RETURNING id)
     INSERT INTO referral_receipt_ledger SELECT gen_random_uuid(), $2, $4, id, $5, now() FROM r`,
    [...place, creatorPersonId],
  );
  await runner.query(
    `INSERT INTO disclosure_ledger (id, assignment_id, referral_id, agency_id, district_id, person_id, post_id, outlet, data_classes)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'page', '{}')`,
    [...place, creatorPersonId, creatorPostId],
  );
}
