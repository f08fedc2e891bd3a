import {
  hazardByCode,
  type HazardCode,
  type IncidentKindCode,
  type IncidentStatus,
  type UrgencyCode,
} from '#contracts';
import { newId } from '#platform/database';
import type pg from 'pg';

export interface AHarmed {
  /** Absent for a student who is on no roll. */
  studentId?: string;
  schoolId?: string | null;
  sex?: 'M' | 'F' | null;
  level?: string | null;
  role?: string;
  kind?: string;
}

export interface AnIncident {
  kind?: IncidentKindCode;
  mainCode?: HazardCode;
  status?: IncidentStatus;
  urgency?: UrgencyCode;
  /** Schools that it touches; the first one reported it. */
  schoolIds?: readonly string[];
  happenedOn?: string;
  recordedAt?: string;
  harmed?: readonly AHarmed[];
  /** Staff whom it names: puts it on the conflict route. */
  accusedPersonIds?: readonly string[];
  reporterPersonId?: string;
}

const USUAL = {
  kind: 'EVENT',
  mainCode: 'A03',
  status: 'SUBMITTED',
  urgency: 'NORMAL',
  schoolIds: [],
  happenedOn: '2026-06-15',
  harmed: [],
  accusedPersonIds: [],
} as const satisfies AnIncident;

let serial = 0;
const reporters = new Map<string, string>();

async function reporterOf(admin: pg.Pool, districtId: string): Promise<string> {
  const known = reporters.get(districtId);
  if (known) return known;
  const id = newId();
  await admin.query(
    "INSERT INTO person (id, district_id, first_name, last_name, name_fold) VALUES ($1, $2, 'ผู้แจ้ง', 'สมมติ', 'ผู้แจ้ง สมมติ')",
    [id, districtId],
  );
  reporters.set(districtId, id);
  return id;
}

/**
 * An incident as the database keeps it, written as the superuser around the walls: for specs that need records to be
 * there, not to be made. Triggers run as always.
 */
export async function anIncident(
  admin: pg.Pool,
  district: { id: string },
  of: AnIncident = {},
): Promise<{ id: string; reference: string }> {
  const id = newId();
  serial += 1;
  const reference = `INC-2569-${String(serial).padStart(6, '0')}`;
  const { kind, mainCode, status, urgency, schoolIds, happenedOn, harmed, accusedPersonIds } = {
    ...USUAL,
    ...of,
  };
  const { recordedAt = `${happenedOn}T03:00:00Z`, reporterPersonId = await reporterOf(admin, district.id) } =
    of;
  await admin.query(
    `INSERT INTO incident (id, district_id, reference, kind, main_code, urgency, status, route, restricted, school_id, school_ids,
       accused_person_ids, harmed_count, happened_on, recorded_at, location_type, reporter_person_id, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN cardinality($8::uuid[]) > 0 THEN 'district' ELSE 'school' END, $9, ($10::uuid[])[1], $10,
       $8, $11, $12, $13, 'OTHER', $14, $13)`,
    [
      ...[id, district.id, reference, kind, mainCode, urgency, status, accusedPersonIds],
      ...[
        hazardByCode(mainCode).restrictedByDefault,
        schoolIds,
        harmed.length,
        happenedOn,
        recordedAt,
        reporterPersonId,
      ],
    ],
  );
  for (const person of harmed) await addPerson(admin, district, id, person);
  return { id, reference };
}

/** One person of an incident with the identity of a student, when it has one. */
export async function addPerson(
  admin: pg.Pool,
  district: { id: string },
  incidentId: string,
  person: AHarmed,
): Promise<string> {
  const id = newId();
  const {
    studentId = null,
    schoolId = null,
    sex = 'F',
    level = 'P4',
    role = 'HARMED',
    kind = 'STUDENT',
  } = person;
  await admin.query(
    'INSERT INTO incident_person (id, incident_id, district_id, role, kind, school_id, sex, level, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())',
    [id, incidentId, district.id, role, kind, schoolId, sex, level],
  );
  await admin.query(
    "INSERT INTO incident_person_identity (incident_person_id, incident_id, district_id, view_school_id, student_id, display_name) VALUES ($1, $2, $3, $4, $5, 'เด็กสมมติ')",
    [id, incidentId, district.id, schoolId, studentId],
  );
  return id;
}

/** Changes columns of an incident as a service would, one version on. */
export async function changeIncident(
  admin: pg.Pool,
  id: string,
  changes: Partial<Record<'status' | 'main_code' | 'happened_on' | 'school_ids' | 'school_id', unknown>>,
): Promise<void> {
  const columns = Object.keys(changes);
  const sets = columns.map((column, index) => `${column} = $${index + 2}`);
  await admin.query(
    `UPDATE incident SET ${[...sets, 'version = version + 1', 'changed_at = clock_timestamp()'].join(', ')} WHERE id = $1`,
    [id, ...columns.map((column) => changes[column as keyof typeof changes])],
  );
}
