import { Injectable } from '@nestjs/common';
import {
  academicYearOf,
  isoDateOf,
  termOf,
  toIsoDate,
  type ScreeningKind,
  type ScreeningValue,
  type SdqInformantCode,
} from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import type { RecordScreeningsRequest, SavedScreenings } from './screening.dto.js';
import {
  CORRECT_EARLIER,
  criteriaNow,
  INSERT_DETAILS,
  INSERT_SCREENINGS,
  placesOf,
  QUEUE_FOR_STUDENTS,
} from './screening.queries.js';
import { judge, valueOf } from './screening.rules.js';

export interface Head {
  kind: ScreeningKind;
  informant?: SdqInformantCode | undefined;
  assessedOn: string;
}

export interface Entry {
  studentId: string;
  value: ScreeningValue;
}

/** Writing down what a screening found. */
@Injectable()
export class ScreeningsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Records one student's or a class's screening: all of it or nothing. An earlier one of the term is corrected, not lost. */
  recordScreenings(
    actor: Actor,
    request: RecordScreeningsRequest,
    once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    return this.uow.runOnce(actor, once, (tx) =>
      this.write(tx, actor, request, { entries: entriesOf(request), source: 'typed' }),
    );
  }

  /** Checks every student of the entries against the actor's scope, judges, and writes. */
  async write(
    tx: Tx,
    actor: Actor,
    head: Head,
    { entries, source }: { entries: readonly Entry[]; source: 'typed' | 'pasted' | 'imported' },
  ): Promise<SavedScreenings> {
    await tx.execute(QUEUE_FOR_STUDENTS, [entries.map(({ studentId }) => studentId)]);
    const places = await this.assertMayRecord(tx, actor, entries);
    const { year, term } = termOfHead(head, isoDateOf(tx.now));
    const criteria = await criteriaNow(tx);
    const now = { sdqSet: criteria.sdqSet as 'DMH_OBEC_CLASSIC', aspectsStamp: criteria.aspectsStamp };
    const informant = head.informant ?? null;
    const rows = entries.map(({ studentId, value }) => ({
      ...judge(value, informant, now),
      ...{ id: newId(), studentId, schoolId: places.get(studentId), year, term, source, informant },
      ...{ kind: head.kind, assessedOn: head.assessedOn },
    }));
    const json = JSON.stringify(rows);
    await tx.execute(CORRECT_EARLIER, [
      entries.map(({ studentId }) => studentId),
      year,
      term,
      head.kind,
      informant,
    ]);
    await tx.execute(INSERT_SCREENINGS, [json, actor.districtId, actor.personId, actor.postId, tx.now]);
    await tx.execute(INSERT_DETAILS, [json, actor.districtId]);
    for (const { studentId } of rows)
      tx.audit({
        action: 'screening.record',
        recordKind: 'student',
        recordId: studentId,
        fields: [head.kind],
      });
    return { ids: rows.map(({ id }) => id), saved: rows.length };
  }

  private async assertMayRecord(
    tx: Tx,
    actor: Actor,
    entries: readonly Entry[],
  ): Promise<Map<string, string>> {
    const places = new Map(
      (
        await placesOf(
          tx,
          entries.map(({ studentId }) => studentId),
        )
      ).map((one) => [one.id, one]),
    );
    for (const { studentId } of entries) {
      const place = places.get(studentId);
      if (!place) throw new DomainError('not-found');
      const { districtId, schoolId, level, room } = place;
      const classKeys = [classKey(schoolId, level, room)];
      this.access.assertCan(actor, 'screening.record', { districtId, schoolIds: [schoolId], classKeys });
    }
    return new Map([...places.values()].map(({ id, schoolId }) => [id, schoolId]));
  }
}

/** The year and term that a day belongs to; in a break, the term before it. Nothing is screened in the future. */
export function termOfHead(
  { kind, informant, assessedOn }: Head,
  today: string,
): { year: number; term: 1 | 2 } {
  if ((kind === 'SDQ') !== (informant !== undefined))
    throw invalidFields({ pointer: '/informant', code: kind === 'SDQ' ? 'required' : 'inconsistent' });
  if (assessedOn > today)
    throw new DomainError('inconsistent', { errors: [{ pointer: '/assessedOn', code: 'inconsistent' }] });
  const day = toIsoDate(assessedOn);
  const term = termOf(day);
  if (term !== 'break') return { year: academicYearOf(day), term };
  return { year: academicYearOf(day), term: Number(assessedOn.slice(5, 7)) >= 9 ? 1 : 2 };
}

/** @throws DomainError `validation` naming each field that is wrong, by its entry. */
function entriesOf({ kind, entries }: RecordScreeningsRequest): Entry[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  const good = entries.flatMap((entry, index) => {
    const pointer = `/entries/${index}`;
    if (seen.has(entry.studentId)) errors.push({ pointer: `${pointer}/studentId`, code: 'duplicate' });
    seen.add(entry.studentId);
    const value = valueOf(kind, entry, pointer);
    if ('pointer' in value) {
      errors.push(value);
      return [];
    }
    return [{ studentId: entry.studentId, value }];
  });
  if (errors.length > 0) throw invalidFields(...errors);
  return good;
}
