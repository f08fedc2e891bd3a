import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#platform/access';
import { DomainError, invalidFields } from '#platform/errors';
import type { Tx } from '#platform/database';
import { IncidentActions, type ActionEffect, type ActionTarget } from './incident-actions.js';
import { factsOfPersons, insertPersons, readLists, resolvePersons, unique } from './incident-persons.js';
import type {
  AddPersonRequest,
  AssignRequest,
  MergeRequest,
  RecordMscRequest,
  ReclassifyRequest,
  ResolveRequest,
  SetUrgencyRequest,
} from './incident.dto.js';
import type { IncidentReceipt } from './incident-view.dto.js';
import { findMergeTarget, type IncidentRecord } from './incident.record.js';
import { isRestricted, routeOf, urgencyWithFloor } from './incident.rules.js';
import { ASSIGNABLE_POST } from './incident-lists.queries.js';
import { IncidentClocks } from './incident-clocks.js';
import type { UrgencyCode } from '#contracts';

/** Taking a report in hand: everything that needs more than the state table. */
@Injectable()
export class IncidentTriageService {
  constructor(
    private readonly actions: IncidentActions,
    private readonly access: Access,
    private readonly clocks: IncidentClocks,
  ) {}

  /** Sends a draft: its clocks start now. */
  submit(actor: Actor, target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'submit', async (tx, record) => ({
      change: { ...(await this.clocks.dueTimes(tx, record.urgency, tx.now)) },
    }));
  }

  resolve(
    actor: Actor,
    target: ActionTarget,
    { result, remedy, lesson }: ResolveRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'resolve', async (tx, record) => {
      await tx.execute(
        'UPDATE incident_narrative SET result = $2, remedy = $3, lesson = $4 WHERE incident_id = $1',
        [record.id, result, remedy, lesson],
      );
      return { change: {} };
    });
  }

  /**
   * What is told twice goes where the other report goes. Merged into one on the conflict route it leaves the school's
   * sight too, and that of everybody named there: its own number and state would tell them of the other.
   */
  merge(actor: Actor, target: ActionTarget, { intoId, reason }: MergeRequest): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'merge', async (tx, record) => {
      if (intoId === record.id) throw new DomainError('incident.merge-into-itself');
      const into = await findMergeTarget(tx, this.access, actor, intoId);
      if (!into) throw invalidFields({ pointer: '/intoId', code: 'unknown-reference' });
      return {
        change: {
          mergedIntoId: intoId,
          route: into.route === 'district' ? 'district' : record.route,
          accusedPersonIds: unique([...record.accusedPersonIds, ...into.accusedPersonIds]),
        },
        // The other's number stands in the report itself, for those who may open both: a history is read by more.
        history: { reason },
      };
    });
  }

  /** Corrects the code; the old one stays in the history, and what the new one implies follows. */
  reclassify(
    actor: Actor,
    target: ActionTarget,
    { mainCode, furtherCodes, tags, reason }: ReclassifyRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'reclassify', async (tx, record) => {
      const next = { mainCode, furtherCodes: furtherCodes ?? record.furtherCodes, tags: tags ?? record.tags };
      const urgency = urgencyWithFloor(record.urgency, next.tags);
      const route = record.route === 'district' ? 'district' : routeOf(next, []);
      const changes = [
        { field: 'mainCode', from: record.mainCode, to: mainCode },
        { field: 'furtherCodes', from: record.furtherCodes.join(' '), to: next.furtherCodes.join(' ') },
        { field: 'tags', from: record.tags.join(' '), to: next.tags.join(' ') },
        ...urgencyChange(record, urgency),
      ].filter(({ from, to }) => from !== to);
      return {
        change: {
          ...next,
          route,
          restricted: isRestricted(next),
          ...(await this.clockChange(tx, record, urgency)),
        },
        history: { reason, changes },
      };
    });
  }

  setUrgency(
    actor: Actor,
    target: ActionTarget,
    { urgency, reason }: SetUrgencyRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'set-urgency', async (tx, record) => ({
      change: await this.clockChange(tx, record, urgency),
      history: { reason, changes: urgencyChange(record, urgency) },
    }));
  }

  assign(actor: Actor, target: ActionTarget, { postId }: AssignRequest): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'assign', async (tx, record) => {
      const post = await tx.row<{ personId: string }>(
        `SELECT p.person_id AS "personId" FROM post p WHERE p.id = $1 AND p.district_id = $2 AND ${ASSIGNABLE_POST}`,
        [postId, record.districtId],
      );
      if (!post || record.accusedPersonIds.includes(post.personId))
        throw invalidFields({ pointer: '/postId', code: 'unknown-reference' });
      return {
        change: { assigneePostId: postId },
        history: { changes: [{ field: 'assignee', from: record.assigneePostId, to: postId }] },
      };
    });
  }

  addPerson(actor: Actor, target: ActionTarget, { person }: AddPersonRequest): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'add-person', async (tx, record) => {
      const persons = resolvePersons(await readLists(tx, actor, [person]), [person], {
        // What a school adds is its own view, also in a report that began at another school.
        schoolId: actor.schoolId ?? record.schoolId,
        ...{ pointer: '/person', schoolPointer: '/person/schoolId' },
      });
      insertPersons(tx, record.id, persons);
      return {
        change: withPersons(record, persons),
        history: { changes: [{ field: 'person', from: null, to: `${person.role} ${person.kind}` }] },
      };
    });
  }

  recordMsc(
    actor: Actor,
    target: ActionTarget,
    { number, reportedOn }: RecordMscRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'record-msc', () => ({
      change: { mscNumber: number, mscReportedOn: reportedOn },
      history: { changes: [{ field: 'mscNumber', from: null, to: number }] },
    }));
  }

  /** Clocks follow the urgency from the moment of recording: raising it late does not make it less late. */
  private async clockChange(
    tx: Tx,
    record: IncidentRecord,
    urgency: UrgencyCode,
  ): Promise<NonNullable<ActionEffect['change']>> {
    if (urgency === record.urgency) return {};
    if (record.status === 'DRAFT') return { urgency };
    return { urgency, ...(await this.clocks.dueTimes(tx, urgency, record.recordedAt)) };
  }
}

function urgencyChange(record: IncidentRecord, urgency: UrgencyCode) {
  return urgency === record.urgency ? [] : [{ field: 'urgency', from: record.urgency, to: urgency }];
}

function withPersons(
  record: IncidentRecord,
  persons: ReturnType<typeof resolvePersons>,
): NonNullable<ActionEffect['change']> {
  const facts = factsOfPersons(persons);
  const route = record.route === 'district' ? 'district' : routeOf({ tags: [] }, persons);
  return {
    route,
    accusedPersonIds: unique([...record.accusedPersonIds, ...facts.accusedPersonIds]),
    classKeys: unique([...record.classKeys, ...facts.classKeys]),
    schoolIds: unique([...record.schoolIds, ...facts.schoolIds]),
    harmedCount: record.harmedCount + facts.harmedCount,
  };
}
