import { Injectable } from '@nestjs/common';
import { isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { IncidentActions, type ActionTarget } from './incident-actions.js';
import { clocksOf, IncidentClocks, type ClocksAhead, type Expected, type Timed } from './incident-clocks.js';
import { insertReport, NO_CLOCKS, type Report, type Unnumbered } from './incident-insert.js';
import {
  accusedIn,
  factsOfPersons,
  readLists,
  resolvePersons,
  unique,
  type Lists,
} from './incident-persons.js';
import type { IncidentReceipt } from './incident-view.dto.js';
import type { EditIncidentRequest, LogIncidentRequest } from './incident.dto.js';
import type { IncidentChange } from './incident.record.js';
import { contradictingMoment, routeOf, urgencyWithFloor } from './incident.rules.js';

/** Telling what happened, and telling it better. */
@Injectable()
export class IncidentLogService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly actions: IncidentActions,
    private readonly clocks: IncidentClocks,
  ) {}

  /** Logs a report. With `draft` it waits for its reporter and no clock runs. */
  async logIncident(
    actor: Actor,
    request: LogIncidentRequest,
    once: Idempotency,
  ): Promise<Replayable<IncidentReceipt>> {
    return this.uow.runOnceNumbered(actor, once, {
      ahead: (tx) => this.lookAhead(tx, actor, request),
      work: async (tx, seen) => {
        const report = reportOf(request, seen);
        const receipt = await this.insert(tx, actor, report);
        if (seen.clocks) await this.clocks.submitted(tx, timedOf(tx, actor, report), seen.clocks);
        return receipt;
      },
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
        knownAt: request.knownAt === undefined ? record.knownAt?.toISOString() : request.knownAt,
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

  /** Everything that has to be asked for a report, by what the request says of it. */
  private async lookAhead(tx: Tx, actor: Actor, request: LogIncidentRequest): Promise<Seen> {
    const expected = expectedOf(actor, request);
    const { schoolId } = expected;
    this.access.assertCan(actor, 'incident.log', logRecord(actor, schoolId));
    assertMoments(tx, request);
    const { persons, otherSchoolIds = [], draft } = request;
    const schoolIds = schoolId === null ? otherSchoolIds : [schoolId, ...otherSchoolIds];
    const [lists, clocks] = await Promise.all([
      readLists(tx, actor, persons, schoolIds),
      draft ? null : this.clocks.ahead(tx, expected),
    ]);
    return { expected, lists, clocks };
  }

  private async insert(tx: Tx, actor: Actor, report: Report): Promise<Unnumbered> {
    // A school may not touch what it may not see: its report on the conflict route is written for it.
    const passesSchool = report.route === 'district' && actor.party === 'school';
    if (passesSchool) return tx.asSystem(async (tx) => insertReport(tx, actor, report));
    return insertReport(tx, actor, report);
  }
}

/** What was asked before a report is written; `clocks` are none of a draft. */
interface Seen {
  expected: Expected;
  lists: Lists;
  clocks: ClocksAhead | null;
}

/** What the request alone says of the report that it will be. */
function expectedOf(actor: Actor, request: LogIncidentRequest): Expected {
  const { tags = [], persons } = request;
  return {
    schoolId: schoolOf(actor, request),
    urgency: urgencyWithFloor(request.urgency, tags),
    route: routeOf({ tags }, persons),
    accusedPersonIds: accusedIn(persons),
  };
}

/** @throws DomainError `validation` for a person or school that is on no list of the reporter's. */
function reportOf(request: LogIncidentRequest, { expected, lists, clocks }: Seen): Report {
  const { schoolId, urgency, route } = expected;
  const places = { schoolId, pointer: '/persons', schoolPointer: '/otherSchoolIds' };
  const persons = resolvePersons(lists, request.persons, places);
  const schoolIds = unique([
    ...(schoolId ? [schoolId] : []),
    ...(request.otherSchoolIds ?? []),
    ...factsOfPersons(persons).schoolIds,
  ]);
  return {
    ...{ request, schoolId, persons, urgency, route, schoolIds },
    clocks: clocks ? clocksOf(clocks.times) : NO_CLOCKS,
  };
}

function timedOf(tx: Tx, actor: Actor, report: Report): Timed {
  const { request, urgency, route, schoolId } = report;
  return {
    ...{ id: request.id, reference: null, urgency, route, schoolId },
    accusedPersonIds: factsOfPersons(report.persons).accusedPersonIds,
    ...{ reporterPostId: actor.postId, assigneePostId: null, recordedAt: tx.now },
    ...{ acknowledgedAt: null, firstReportedAt: null, closedAt: null },
  };
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
  { happenedOn, knownAt = null }: { happenedOn: string; knownAt?: string | null | undefined },
): void {
  const knownOn = knownAt === null ? null : isoDateOf(knownAt);
  const pointer = contradictingMoment({ happenedOn, knownOn }, isoDateOf(tx.now));
  if (pointer) throw new DomainError('inconsistent', { errors: [{ pointer, code: 'inconsistent' }] });
}

async function editNarrative(
  tx: Tx,
  id: string,
  { facts, immediateAction, locationDetail, told }: EditIncidentRequest,
): Promise<void> {
  if ([facts, immediateAction, locationDetail, told].every((value) => value === undefined)) return;
  await tx.execute(
    `UPDATE incident_narrative SET facts = COALESCE($2, facts), told = COALESCE($3::jsonb, told),
       immediate_action = CASE WHEN $4 THEN $5 ELSE immediate_action END,
       location_detail = CASE WHEN $6 THEN $7 ELSE location_detail END WHERE incident_id = $1`,
    [
      ...[id, facts ?? null, told ? JSON.stringify(told) : null],
      ...[immediateAction !== undefined, immediateAction ?? null],
      ...[locationDetail !== undefined, locationDetail ?? null],
    ],
  );
}
