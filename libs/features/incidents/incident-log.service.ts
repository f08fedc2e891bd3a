import { Injectable } from '@nestjs/common';
import { isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { IncidentActions, type ActionTarget } from './incident-actions.js';
import { IncidentClocks, type Timed } from './incident-clocks.js';
import { insertReport, NO_CLOCKS, type Report } from './incident-insert.js';
import { assertSchools, factsOfPersons, resolvePersons, unique } from './incident-persons.js';
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
    return this.uow.runOnce(actor, once, async (tx) => {
      const report = await this.prepare(tx, actor, request);
      // A school may not touch what it may not see: its report on the conflict route is written for it.
      const passesSchool = report.route === 'district' && actor.party === 'school';
      const receipt = await (passesSchool
        ? tx.asSystem(() => insertReport(tx, actor, report))
        : insertReport(tx, actor, report));
      if (receipt.status !== 'DRAFT') await this.clocks.submitted(tx, timedOf(tx, actor, report, receipt));
      return receipt;
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
    const { tags = [], otherSchoolIds = [] } = request;
    const persons = await resolvePersons(tx, actor, request.persons, { schoolId, pointer: '/persons' });
    const schoolIds = unique([
      ...(schoolId ? [schoolId] : []),
      ...otherSchoolIds,
      ...factsOfPersons(persons).schoolIds,
    ]);
    await assertSchools(tx, actor, schoolIds, '/otherSchoolIds');
    const urgency = urgencyWithFloor(request.urgency, tags);
    return {
      ...{ request, schoolId, persons, urgency, schoolIds },
      route: routeOf({ tags }, persons),
      clocks: request.draft ? NO_CLOCKS : await this.clocks.dueTimes(tx, urgency, tx.now),
    };
  }
}

function timedOf(tx: Tx, actor: Actor, report: Report, { id, reference }: IncidentReceipt): Timed {
  return {
    ...{ id, reference, urgency: report.urgency, route: report.route, schoolId: report.schoolId },
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
  { happenedOn, knownAt }: { happenedOn: string; knownAt?: string | undefined },
): void {
  const knownOn = knownAt === undefined ? null : isoDateOf(knownAt);
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
    `UPDATE incident_narrative SET facts = COALESCE($2, facts), immediate_action = COALESCE($3, immediate_action),
       location_detail = COALESCE($4, location_detail), told = COALESCE($5::jsonb, told) WHERE incident_id = $1`,
    [id, facts ?? null, immediateAction ?? null, locationDetail ?? null, told ? JSON.stringify(told) : null],
  );
}
