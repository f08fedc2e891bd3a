import { Injectable } from '@nestjs/common';
import {
  foldName,
  foldNameQuery,
  readPaste,
  type PastedRow,
  type ScreeningKind,
  type ScreeningValue,
  type SdqInformantCode,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { PasteCheck, PasteLine, PasteRequest, SavedScreenings } from './screening.dto.js';
import { criteriaNow } from './screening.queries.js';
import { judge } from './screening.rules.js';
import { ScreeningsService, termOfHead } from './screenings.service.js';
import { isoDateOf } from '#contracts';

interface Pupil {
  id: string;
  code: string | null;
  prefix: string;
  first: string;
  last: string;
}

/** Rows of one class, read and not yet matched. */
export interface ClassRows {
  kind: ScreeningKind;
  informant?: SdqInformantCode | undefined;
  assessedOn: string;
  level: string;
  room: string;
  rows: readonly PastedRow[];
}

interface Matched extends PastedRow {
  pupil: Pupil | null;
}

/** A class's results pasted from a spreadsheet: looked at first, then saved whole or not at all. */
@Injectable()
export class ScreeningPasteService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly screenings: ScreeningsService,
  ) {}

  /** The dry run: who was matched, which group it would be, and what is wrong, by line. Writes nothing. */
  checkPaste(actor: Actor, request: PasteRequest): Promise<PasteCheck> {
    return this.checkRows(actor, { ...request, rows: readPaste(request.text, request.kind) });
  }

  /** @throws DomainError `screening.rows-invalid` with the lines; nothing is saved then. */
  savePaste(actor: Actor, request: PasteRequest, once: Idempotency): Promise<Replayable<SavedScreenings>> {
    const rows = readPaste(request.text, request.kind);
    return this.saveRows(actor, { ...request, rows, source: 'pasted' }, once);
  }

  /** The dry run of rows, wherever they were read from. */
  checkRows(actor: Actor, request: ClassRows): Promise<PasteCheck> {
    return this.uow.read(actor, async (tx) => {
      termOfHead(request, isoDateOf(tx.now));
      const matched = await this.match(tx, actor, request);
      const criteria = await criteriaNow(tx);
      const now = { sdqSet: criteria.sdqSet as 'DMH_OBEC_CLASSIC', aspectsStamp: criteria.aspectsStamp };
      const rows = matched.map(({ row, who, value, problem, pupil }): PasteLine => ({
        ...{ row, who, problem, studentId: pupil?.id ?? null },
        displayName: pupil ? `${pupil.prefix}${pupil.first} ${pupil.last}`.trim() : null,
        overall: value ? judge(value, request.informant ?? null, now).overall : null,
      }));
      return { rows, problems: rows.filter(({ problem }) => problem !== null).length };
    });
  }

  saveRows(
    actor: Actor,
    request: ClassRows & { source: 'pasted' | 'imported' },
    once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const matched = await this.match(tx, actor, request);
      const entries = matched.flatMap(({ pupil, value, problem }) =>
        pupil && value && !problem ? [{ studentId: pupil.id, value: value satisfies ScreeningValue }] : [],
      );
      if (entries.length < matched.length || entries.length === 0)
        throw new DomainError('screening.rows-invalid', {
          errors: matched
            .filter(({ problem }) => problem)
            .map(({ row }) => ({
              pointer: `/${request.source === 'pasted' ? 'text' : 'rows'}/${row}`,
              code: 'invalid' as const,
            })),
        });
      return this.screenings.write(tx, actor, request, { entries, source: request.source });
    });
  }

  private async match(tx: Tx, actor: Actor, { rows, level, room }: ClassRows): Promise<Matched[]> {
    const params: unknown[] = [actor.schoolId, level, room];
    const scope = this.access.scopeWhere(actor, 'screening.record', params);
    const pupils = await tx.rows<Pupil>(
      `SELECT st.id, st.student_code AS code, st.prefix, st.first_name AS first, st.last_name AS last FROM student st
       WHERE ${scope} AND st.school_id = $1 AND st.level = $2 AND st.room = $3 AND st.missing_since_import_id IS NULL`,
      params,
    );
    if (pupils.length === 0) throw new DomainError('not-found');
    const seen = new Set<string>();
    return rows.map((row) => matchRow(row, pupils, seen));
  }
}

function matchRow(row: PastedRow, pupils: readonly Pupil[], seen: Set<string>): Matched {
  if (row.problem) return { ...row, pupil: null };
  const found = pupils.filter((pupil) => isMeant(row.who, pupil));
  const [pupil] = found;
  if (!pupil) return { ...row, pupil: null, problem: 'unknown-student' };
  if (found.length > 1) return { ...row, pupil: null, problem: 'ambiguous' };
  const problem = seen.has(pupil.id) ? 'twice' : null;
  seen.add(pupil.id);
  return { ...row, pupil, problem };
}

/** By code, or by the whole name however it is spelled; never by a part of it. */
function isMeant(who: string, { code, prefix, first, last }: Pupil): boolean {
  if (code !== null && who === code) return true;
  const fold = (text: string): string => text.replaceAll(' ', '');
  return fold(foldNameQuery(who)) === fold(foldName({ prefix, first, last }));
}
