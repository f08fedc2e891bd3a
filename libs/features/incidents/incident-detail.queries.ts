import { availableIncidentActions, type Permission } from '#contracts';
import type { Access, Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ClockView, IncidentPersonView, IncidentView, ToldView } from './incident-view.dto.js';
import { accessOf } from './incident.record.js';
import { LINE, toLine, type LineRow } from './incident-lists.queries.js';

/** `viewSchoolId`: the one school that may read the name. */
type PersonRow = IncidentPersonView & { viewSchoolId: string | null };

interface DetailRow extends LineRow {
  districtId: string;
  reporterPersonId: string;
  accusedPersonIds: string[];
  classKeys: string[];
  schoolIds: string[];
  furtherCodes: string[];
  tags: string[];
  happenedTime: string | null;
  happenedAbout: boolean;
  knownAt: Date | null;
  locationType: string;
  locationDetail: string | null;
  facts: string;
  immediateAction: string | null;
  told: ToldView[];
  damageBaht: number | null;
  lessonsStoppedDays: number | null;
  persons: PersonRow[] | null;
  acknowledgeDueAt: Date | null;
  acknowledgedAt: Date | null;
  firstReportDueAt: Date | null;
  firstReportedAt: Date | null;
  closeDueAt: Date | null;
  closedAt: Date | null;
  result: string | null;
  remedy: string | null;
  lesson: string | null;
  mscNumber: string | null;
  mscReportedOn: string | null;
  mergedIntoId: string | null;
}

const PERSONS = `
  (SELECT json_agg(json_build_object('id', p.id, 'role', p.role, 'kind', p.kind, 'harmLevel', p.harm_level, 'schoolId', p.school_id,
     'schoolNameTh', ps.name_th, 'displayName', d.display_name, 'studentId', d.student_id, 'viewSchoolId', d.view_school_id) ORDER BY p.added_at, p.id)
   FROM incident_person p LEFT JOIN incident_person_identity d ON d.incident_person_id = p.id LEFT JOIN school ps ON ps.id = p.school_id
   WHERE p.incident_id = i.id)`;

const DETAIL = `
  SELECT ${LINE}, i.district_id AS "districtId", i.reporter_person_id AS "reporterPersonId", i.accused_person_ids AS "accusedPersonIds",
    i.class_keys AS "classKeys", i.school_ids AS "schoolIds", i.further_codes AS "furtherCodes", i.tags, i.happened_time AS "happenedTime",
    i.happened_about AS "happenedAbout", i.known_at AS "knownAt", i.location_type AS "locationType", i.damage_baht AS "damageBaht",
    i.lessons_stopped_days AS "lessonsStoppedDays", i.acknowledge_due_at AS "acknowledgeDueAt", i.acknowledged_at AS "acknowledgedAt",
    i.first_report_due_at AS "firstReportDueAt", i.first_reported_at AS "firstReportedAt", i.close_due_at AS "closeDueAt",
    i.closed_at AS "closedAt", i.msc_number AS "mscNumber", i.msc_reported_on AS "mscReportedOn",
    i.merged_into_id AS "mergedIntoId",
    n.facts, n.immediate_action AS "immediateAction", n.location_detail AS "locationDetail", n.told, n.result, n.remedy, n.lesson,
    ${PERSONS} AS persons
  FROM incident i JOIN incident_narrative n ON n.incident_id = i.id WHERE i.id = $1`;

/**
 * One report as the actor may read it.
 * @throws DomainError `not-found` when it is absent or out of scope.
 */
export async function findIncident(tx: Tx, access: Access, actor: Actor, id: string): Promise<IncidentView> {
  const row = await tx.row<DetailRow>(DETAIL, [id]);
  if (!row) throw new DomainError('not-found');
  const record = accessOf(row);
  access.assertCan(actor, 'incident.read', record);
  const view = project(row, actor, tx.now, (permission) => access.can(actor, permission, record));
  if (row.mergedIntoId !== null)
    view.mergedIntoReference = await findReference(tx, access, actor, row.mergedIntoId);
  return view;
}

/** The number of another report, for whoever may open that one too. */
async function findReference(tx: Tx, access: Access, actor: Actor, id: string): Promise<string | null> {
  const params: unknown[] = [id];
  const scope = access.scopeWhere(actor, 'incident.read', params);
  const row = await tx.row<{ reference: string }>(
    `SELECT i.reference FROM incident i WHERE i.id = $1 AND ${scope}`,
    params,
  );
  return row?.reference ?? null;
}

/**
 * Picks what the post may read (quality.md 3): the one place where a report's fields are chosen. Assigned and not spread:
 * Node.js 20 takes a microsecond for each property that follows a spread.
 */
function project(
  row: DetailRow,
  actor: Actor,
  now: Date,
  permitted: (permission: Permission) => boolean,
): IncidentView {
  return Object.assign(toLine(row, now), {
    furtherCodes: row.furtherCodes,
    tags: row.tags,
    happenedTime: row.happenedTime,
    happenedAbout: row.happenedAbout,
    knownAt: row.knownAt?.toISOString() ?? null,
    locationType: row.locationType,
    locationDetail: row.locationDetail,
    facts: row.facts,
    immediateAction: row.immediateAction,
    told: row.told,
    damageBaht: row.damageBaht,
    lessonsStoppedDays: row.lessonsStoppedDays,
    persons: (row.persons ?? []).map((person) => toPerson(person, mayNamePerson(person, row, actor))),
    clocks: clocksOf(row, now),
    resolution:
      row.result !== null ? { result: row.result, remedy: row.remedy ?? '', lesson: row.lesson ?? '' } : null,
    msc:
      row.mscNumber !== null && row.mscReportedOn !== null
        ? { number: row.mscNumber, reportedOn: row.mscReportedOn }
        : null,
    availableActions: availableIncidentActions(row, actor.party, permitted),
    mergedIntoReference: null,
  });
}

function toPerson({ viewSchoolId: _, ...person }: PersonRow, named: boolean): IncidentPersonView {
  return named ? person : { ...person, displayName: null, studentId: null };
}

/** A teacher or psychologist who did not write the report reads no allegation; no school reads another school's child. */
function mayNamePerson(person: PersonRow, row: DetailRow, actor: Actor): boolean {
  if (actor.party === 'school' && person.viewSchoolId !== actor.schoolId) return false;
  const wrote = row.reporterPersonId === actor.personId;
  const readsAllegations = actor.role !== 'TEACHER' && actor.role !== 'DISTRICT_PSYCH';
  if (person.role === 'ALLEGED' && !wrote && !readsAllegations) return false;
  const ofOtherSchool =
    actor.party === 'school' && person.kind === 'STUDENT' && person.schoolId !== actor.schoolId;
  return !ofOtherSchool || wrote;
}

function clocksOf(row: DetailRow, now: Date): ClockView[] {
  const clocks: [string, Date | null, Date | null][] = [
    ['acknowledge', row.acknowledgeDueAt, row.acknowledgedAt],
    ['first-report', row.firstReportDueAt, row.firstReportedAt],
    ['close', row.closeDueAt, row.closedAt],
  ];
  return clocks.flatMap(([step, dueAt, doneAt]) =>
    dueAt === null
      ? []
      : [
          {
            step,
            dueAt: dueAt.toISOString(),
            doneAt: doneAt?.toISOString() ?? null,
            late: (doneAt ?? now) > dueAt,
          },
        ],
  );
}
