import { academicYearOf, isoDateOf, type UrgencyCode } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { factsOfPersons, insertPersons, type ResolvedPerson } from './incident-persons.js';
import type { IncidentReceipt } from './incident-view.dto.js';
import type { LogIncidentRequest } from './incident.dto.js';
import { addHistory, publishIncident } from './incident.record.js';
import { isRestricted, type Clocks, type Route } from './incident.rules.js';

const INSERT_INCIDENT = `
  INSERT INTO incident (id, district_id, reference, kind, main_code, further_codes, tags, urgency, status, route, restricted, school_id,
    school_ids, accused_person_ids, class_keys, harmed_count, happened_on, happened_time, happened_about, known_at, recorded_at, location_type,
    channel, reporter_person_id, reporter_post_id, acknowledge_due_at, first_report_due_at, close_due_at, damage_baht, lessons_stopped_days, changed_at)
  VALUES ($1, $2, take_reference('INC', $3), $4, $5, $6, $7, $8, $9, $10, $11, $12,
    $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $21)
  RETURNING reference`;
const INSERT_NARRATIVE = `
  INSERT INTO incident_narrative (incident_id, district_id, facts, immediate_action, location_detail, told) VALUES ($1, $2, $3, $4, $5, $6::jsonb)`;

/** No clock runs on a draft. */
export const NO_CLOCKS: Clocks = { acknowledgeDueAt: null, firstReportDueAt: null, closeDueAt: null };

/** A report that has passed every check. */
export interface Report {
  request: LogIncidentRequest;
  schoolId: string | null;
  persons: ResolvedPerson[];
  route: Route;
  urgency: UrgencyCode;
  schoolIds: string[];
  clocks: Clocks;
}

/** A receipt whose number comes with the commit. */
export type Unnumbered = Omit<IncidentReceipt, 'reference'>;

/** Writes a new report with its story, persons and first line of history. */
export function insertReport(tx: Tx, actor: Actor, report: Report): Unnumbered {
  const { request, persons, route, urgency, schoolIds } = report;
  const { id, facts, draft, immediateAction = null, locationDetail = null, told = [] } = request;
  const status = draft ? 'DRAFT' : 'SUBMITTED';
  tx.writeNumbered(INSERT_INCIDENT, incidentParams(tx, actor, report, status));
  tx.write(INSERT_NARRATIVE, [
    ...[id, actor.districtId, facts, immediateAction, locationDetail],
    JSON.stringify(told),
  ]);
  insertPersons(tx, id, persons);
  addHistory(tx, id, { action: draft ? 'draft' : 'submit', from: null, to: status, version: 1 });
  tx.audit({
    action: 'incident.log',
    recordKind: 'incident',
    recordId: id,
    fields: ['narrative', 'persons'],
  });
  const { accusedPersonIds } = factsOfPersons(persons);
  const { districtId, personId: reporterPersonId } = actor;
  publishIncident(tx, { id, districtId, route, schoolIds, accusedPersonIds, reporterPersonId }, 1);
  return { id, status, urgency, route, recordedAt: tx.now.toISOString(), version: 1 };
}

function incidentParams(
  tx: Tx,
  actor: Actor,
  { request, schoolId, persons, route, urgency, schoolIds, clocks }: Report,
  status: string,
): unknown[] {
  const {
    mainCode,
    furtherCodes = [],
    tags = [],
    happenedTime = null,
    knownAt = null,
    channel = 'SYSTEM',
  } = request;
  const { damageBaht = null, lessonsStoppedDays = null } = request;
  const { accusedPersonIds, classKeys, harmedCount } = factsOfPersons(persons);
  const what = [
    request.kind,
    mainCode,
    furtherCodes,
    tags,
    urgency,
    status,
    route,
    isRestricted({ mainCode, furtherCodes, tags }),
  ];
  const whom = [schoolId, schoolIds, accusedPersonIds, classKeys, harmedCount];
  const when = [
    request.happenedOn,
    happenedTime,
    request.happenedAbout,
    knownAt,
    tx.now,
    request.locationType,
  ];
  const due = [clocks.acknowledgeDueAt, clocks.firstReportDueAt, clocks.closeDueAt];
  return [
    // References count by the academic year in which a report was recorded.
    ...[request.id, actor.districtId, academicYearOf(isoDateOf(tx.now))],
    ...what,
    ...whom,
    ...when,
    ...[channel, actor.personId, actor.postId],
    ...due,
    ...[damageBaht, lessonsStoppedDays],
  ];
}
