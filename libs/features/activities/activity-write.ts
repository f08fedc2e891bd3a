import { academicYearOf, isoDateOf, toIsoDate } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ActivityContent, SchoolHeads } from './activity-content.js';
import type { ActivityRecord } from './activity.record.js';

const WORDS = `academic_year, happens_on, title, note, hazard_groups, scenario, drill_type, minutes_to_clear, guidance_area, lead_teachers,
  follows_id, agency_ids, partner_names, school_ids, status, changed_at`;

const INSERT = `
  INSERT INTO activity (id, district_id, school_id, kind, reference, recorded_at, ${WORDS})
  VALUES ($17, $18, $19, $20, take_reference('ACT', $21), $16,
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  RETURNING reference`;

const UPDATE = `
  UPDATE activity SET (${WORDS}) = ROW ($1::smallint, $2::date, $3::text, $4::text, $5::text[], $6::text, $7::text, $8::smallint, $9::text, $10::boolean,
    $11::uuid, $12::uuid[], $13::text[], $14::uuid[], $15::text, $16::timestamptz), version = version + 1
  WHERE id = $17 AND version = $18`;

function wordParams(tx: Tx, content: ActivityContent): unknown[] {
  return [
    ...[academicYearOf(toIsoDate(content.happensOn)), content.happensOn, content.title, content.note],
    ...[content.hazardGroups, content.scenario, content.drillType, content.minutesToClear],
    ...[content.guidanceArea, content.leadTeachers, content.followsId, content.agencyIds],
    ...[content.partnerNames, content.schools.map(({ schoolId }) => schoolId), content.status, tx.now],
  ];
}

/** @returns its reference. */
export async function insertActivity(
  tx: Tx,
  actor: Actor,
  { id, content }: { id: string; content: ActivityContent },
): Promise<string> {
  const inserted = await tx.row<{ reference: string }>(INSERT, [
    ...wordParams(tx, content),
    ...[id, actor.districtId, actor.schoolId, content.kind, academicYearOf(isoDateOf(tx.now))],
  ]);
  if (!inserted) throw new Error('An activity was not written');
  await writeHeads(tx, { id, schoolId: actor.schoolId }, content.schools);
  return inserted.reference;
}

/** Writes the whole content anew by compare-and-set. */
export async function updateActivity(
  tx: Tx,
  record: Pick<ActivityRecord, 'id' | 'schoolId' | 'version'>,
  content: ActivityContent,
): Promise<void> {
  const changed = await tx.execute(UPDATE, [...wordParams(tx, content), record.id, record.version]);
  if (changed !== 1) throw new DomainError('stale-version');
  await tx.execute('DELETE FROM activity_school WHERE activity_id = $1', [record.id]);
  await writeHeads(tx, record, content.schools);
}

async function writeHeads(
  tx: Tx,
  { id, schoolId }: Pick<ActivityRecord, 'id' | 'schoolId'>,
  schools: readonly SchoolHeads[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO activity_school (activity_id, school_id, district_id, keeper_school_id, student_group, students, teachers, staff, guardians, outsiders)
     SELECT $1, h."schoolId", (SELECT ctx_district()), $2::uuid, h."group", h.students, h.teachers, h.staff, h.guardians, h.outsiders
     FROM jsonb_to_recordset($3::jsonb) AS h ("schoolId" uuid, "group" text, students int, teachers int, staff int, guardians int, outsiders int)`,
    [id, schoolId, JSON.stringify(schools)],
  );
}

export const listHeads = (tx: Tx, id: string): Promise<(SchoolHeads & { schoolNameTh: string })[]> =>
  tx.rows<SchoolHeads & { schoolNameTh: string }>(
    `SELECT h.school_id AS "schoolId", s.name_th AS "schoolNameTh", h.student_group AS "group", h.students, h.teachers, h.staff, h.guardians, h.outsiders
     FROM activity_school h JOIN school s ON s.id = h.school_id WHERE h.activity_id = $1 ORDER BY s.name_th COLLATE "th-x-icu", s.id`,
    [id],
  );
