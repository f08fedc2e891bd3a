import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf, type UrgencyCode } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import type { EditIncidentRequest, LogIncidentRequest } from './incident.dto.js';
import type { IncidentReceipt } from './incident-view.dto.js';
import {
  factsOfPersons,
  insertPersons,
  resolvePersons,
  unique,
  type ResolvedPerson,
} from './incident-persons.js';
import { addHistory, publishIncident, type IncidentChange } from './incident.record.js';
import {
  clocksFor,
  contradictingMoment,
  isRestricted,
  routeOf,
  urgencyWithFloor,
  type Route,
} from './incident.rules.js';
import { IncidentActions, type ActionTarget } from './incident-actions.js';

const INSERT_INCIDENT = `
  INSERT INTO incident (id, district_id, reference, kind, main_code, further_codes, tags, urgency, status, route, restricted, school_id,
    school_ids, accused_person_ids, class_keys, harmed_count, happened_on, happened_time, happened_about, known_at, recorded_at, location_type,
    channel, reporter_person_id, reporter_post_id, acknowledge_due_at, first_report_due_at, close_due_at, damage_baht, lessons_stopped_days, changed_at)
  VALUES ($1, $2, 'INC-' || $3::int || '-' || lpad(next_reference('INC', $3::int)::text, 6, '0'), $4, $5, $6, $7, $8, $9, $10, $11, $12,
    $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $21)
  RETURNING reference`;
const INSERT_NARRATIVE = `
  INSERT INTO incident_narrative (incident_id, district_id, facts, immediate_action, location_detail, told) VALUES ($1, $2, $3, $4, $5, $6::jsonb)`;

interface Report {
  request: LogIncidentRequest;
  schoolId: string | null;
  persons: ResolvedPerson[];
  route: Route;
  urgency: UrgencyCode;
  schoolIds: string[];
}

/** Telling what happened, and telling it better. */
@Injectable()
export class IncidentLogService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: IncidentActions,
  ) {}

  /** Logs a report. With `draft` it waits for its reporter and no clock runs. */
  async logIncident(
    actor: Actor,
    request: LogIncidentRequest,
    once: Idempotency,
  ): Promise<Replayable<IncidentReceipt>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const report = await this.prepare(tx, actor, request);
      // A school may not touch what it may not see: its report on the conflict route is written for it.
      const passesSchool = report.route === 'district' && actor.party === 'school';
      return passesSchool ? tx.asSystem(() => write(tx, actor, report)) : write(tx, actor, report);
    });
  }

  /** Changes what a report says. Earlier accounts are kept. */
  async editIncident(
    actor: Actor,
    target: ActionTarget,
    request: EditIncidentRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'edit', async (tx, record) => {
      assertMoments(tx, {
        happenedOn: request.happenedOn ?? record.happenedOn,
        knownAt: request.knownAt ?? record.knownAt?.toISOString(),
      });
      await editNarrative(tx, record.id, request);
      const {
        happenedOn,
        happenedTime,
        happenedAbout,
        knownAt,
        locationType,
        damageBaht,
        lessonsStoppedDays,
      } = request;
      const change: IncidentChange = {
        happenedOn,
        happenedTime,
        happenedAbout,
        knownAt,
        locationType,
        damageBaht,
        lessonsStoppedDays,
      };
      return {
        change,
        history: { changes: Object.keys(request).map((field) => ({ field, from: null, to: null })) },
      };
    });
  }

  private async prepare(tx: Tx, actor: Actor, request: LogIncidentRequest): Promise<Report> {
    const schoolId = schoolOf(actor, request);
    this.access.assertCan(actor, 'incident.log', logRecord(actor, schoolId));
    assertMoments(tx, request);
    const others = request.otherSchoolIds ?? [];
    const [persons] = await Promise.all([
      resolvePersons(tx, actor, request.persons, { schoolId, pointer: '/persons' }),
      assertSchools(tx, schoolId ? [schoolId, ...others] : others),
    ]);
    const { tags = [] } = request;
    const ownSchools = unique([
      ...(schoolId ? [schoolId] : []),
      ...others,
      ...factsOfPersons(persons).schoolIds,
    ]);
    return {
      request,
      schoolId,
      persons,
      route: routeOf({ tags }, persons),
      urgency: urgencyWithFloor(request.urgency, tags),
      schoolIds: ownSchools,
    };
  }
}

/** What an incident would be to the access check before it is there: the actor's own. */
function logRecord(actor: Actor, schoolId: string | null) {
  const schoolIds = schoolId ? [schoolId] : [];
  return {
    districtId: actor.districtId,
    route: 'school',
    restricted: 'no',
    schoolIds,
    accusedPersonIds: [],
    classKeys: [],
    reporterPersonId: actor.personId,
  };
}

function schoolOf(actor: Actor, { schoolId }: LogIncidentRequest): string | null {
  if (actor.party !== 'school') return schoolId ?? null;
  if (schoolId !== undefined && schoolId !== actor.schoolId)
    throw invalidFields({ pointer: '/schoolId', code: 'unknown-reference' });
  return actor.schoolId;
}

function assertMoments(
  tx: Tx,
  { happenedOn, knownAt }: { happenedOn: string; knownAt?: string | undefined },
): void {
  const knownOn = knownAt === undefined ? null : isoDateOf(knownAt);
  const pointer = contradictingMoment({ happenedOn, knownOn }, isoDateOf(tx.now));
  if (pointer) throw new DomainError('inconsistent', { errors: [{ pointer, code: 'inconsistent' }] });
}

async function assertSchools(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.rows<{ id: string }>('SELECT id FROM school WHERE id = ANY ($1::uuid[])', [ids]);
  const missing = ids.findIndex((id) => !found.some((row) => row.id === id));
  if (missing >= 0) throw invalidFields({ pointer: '/otherSchoolIds', code: 'unknown-reference' });
}

async function write(tx: Tx, actor: Actor, report: Report): Promise<IncidentReceipt> {
  const { request, persons, route, urgency } = report;
  const status = request.draft ? 'DRAFT' : 'SUBMITTED';
  const told = JSON.stringify(request.told ?? []);
  // Sent one after the other without waiting: the connection keeps their order.
  const [inserted] = await Promise.all([
    tx.row<{ reference: string }>(INSERT_INCIDENT, incidentParams(tx, actor, report, status)),
    tx.execute(INSERT_NARRATIVE, [
      request.id,
      actor.districtId,
      request.facts,
      request.immediateAction ?? null,
      request.locationDetail ?? null,
      told,
    ]),
    insertPersons(tx, request.id, persons),
    addHistory(tx, request.id, {
      action: request.draft ? 'draft' : 'submit',
      from: null,
      to: status,
      version: 1,
    }),
  ]);
  tx.audit({
    action: 'incident.log',
    recordKind: 'incident',
    recordId: request.id,
    fields: ['narrative', 'persons'],
  });
  const facts = factsOfPersons(persons);
  publishIncident(
    tx,
    {
      id: request.id,
      districtId: actor.districtId,
      route,
      schoolIds: report.schoolIds,
      accusedPersonIds: facts.accusedPersonIds,
      reporterPersonId: actor.personId,
    },
    1,
  );
  return {
    id: request.id,
    reference: inserted?.reference ?? '',
    status,
    urgency,
    route,
    recordedAt: tx.now.toISOString(),
    version: 1,
  };
}

function incidentParams(
  tx: Tx,
  actor: Actor,
  { request, schoolId, persons, route, urgency, schoolIds }: Report,
  status: string,
): unknown[] {
  const { furtherCodes = [], tags = [] } = request;
  const facts = factsOfPersons(persons);
  const clocks = request.draft ? null : clocksFor(urgency, tx.now);
  return [
    request.id,
    actor.districtId,
    referenceYear(tx.now),
    request.kind,
    request.mainCode,
    furtherCodes,
    tags,
    urgency,
    status,
    route,
    isRestricted({ mainCode: request.mainCode, furtherCodes, tags }),
    schoolId,
    schoolIds,
    facts.accusedPersonIds,
    facts.classKeys,
    facts.harmedCount,
    request.happenedOn,
    request.happenedTime ?? null,
    request.happenedAbout,
    request.knownAt ?? null,
    tx.now,
    request.locationType,
    request.channel ?? 'SYSTEM',
    actor.personId,
    actor.postId,
    clocks?.acknowledgeDueAt ?? null,
    clocks?.firstReportDueAt ?? null,
    clocks?.closeDueAt ?? null,
    request.damageBaht ?? null,
    request.lessonsStoppedDays ?? null,
  ];
}

/** References count by the academic year in which a report was recorded. */
function referenceYear(now: Date): number {
  return academicYearOf(isoDateOf(now));
}

async function editNarrative(
  tx: Tx,
  id: string,
  { facts, immediateAction, locationDetail, told }: EditIncidentRequest,
): Promise<void> {
  if ([facts, immediateAction, locationDetail, told].every((value) => value === undefined)) return;
  await tx.execute(
    `UPDATE incident_narrative SET facts = COALESCE($2, facts), immediate_action = COALESCE($3, immediate_action),
       location_detail = COALESCE($4, location_detail), told = COALESCE($5::jsonb, told) WHERE incident_id = $1`,
    [id, facts ?? null, immediateAction ?? null, locationDetail ?? null, told ? JSON.stringify(told) : null],
  );
}
