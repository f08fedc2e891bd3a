import { Injectable } from '@nestjs/common';
import { assertFresh, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { CaseActions } from './case-actions.js';
import { assertCasePosts } from './case-posts.js';
import type { NoteRequest, NoteSensitivity } from './case.dto.js';
import { addEvent, type CaseRecord } from './case.record.js';
import { assertUnmasked } from './case.rules.js';
import type { CasePartReceipt, NoteView } from './case-view.dto.js';

const INSERT_TEXT: Record<Exclude<NoteSensitivity, 'LEGAL'>, string> = {
  NORMAL:
    'INSERT INTO case_note_text (note_id, case_id, district_id, author_person_id, text) VALUES ($1, $2, (SELECT ctx_district()), $3, $4)',
  PSYCHOLOGIST:
    'INSERT INTO case_note_psych (note_id, case_id, district_id, author_person_id, text) VALUES ($1, $2, (SELECT ctx_district()), $3, $4)',
};
const INSERT_LEGAL = `INSERT INTO case_note_legal (note_id, case_id, district_id, author_person_id, text, reader_person_ids)
  VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5)`;
const TEXT: Record<NoteSensitivity, string> = {
  NORMAL: 'SELECT t.text FROM case_note_text t WHERE t.note_id = $1',
  PSYCHOLOGIST: 'SELECT t.text FROM case_note_psych t WHERE t.note_id = $1',
  LEGAL: 'SELECT t.text FROM case_note_legal t WHERE t.note_id = $1',
};

/** Notes by sensitivity: for everybody on the case, the psychologist's own, and sealed ones. */
@Injectable()
export class CaseNotesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: CaseActions,
  ) {}

  addNote(
    actor: Actor,
    caseId: string,
    request: NoteRequest,
    once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    const { sensitivity, headline, text, readerPostIds } = request;
    assertUnmasked(headline, text);
    if (sensitivity === 'PSYCHOLOGIST' && actor.role !== 'DISTRICT_PSYCH') throw new DomainError('forbidden');
    if (sensitivity !== 'LEGAL' && readerPostIds !== undefined)
      throw invalidFields({ pointer: '/readerPostIds', code: 'inconsistent' });
    return this.uow.runOnce(actor, once, async (tx) => {
      const record = await this.actions.enter(tx, actor, caseId);
      const id = newId();
      await tx.execute(
        `INSERT INTO case_note (id, case_id, district_id, sensitivity, headline, author_person_id, author_post_id, written_at)
         VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7)`,
        [id, caseId, sensitivity, headline, actor.personId, actor.postId, tx.now],
      );
      const values = [id, caseId, actor.personId, text];
      await (sensitivity === 'LEGAL'
        ? tx.execute(INSERT_LEGAL, [...values, await readersOf(tx, actor, record, readerPostIds ?? [])])
        : tx.execute(INSERT_TEXT[sensitivity], values));
      await addEvent(tx, caseId, { action: 'note', sourceId: id, code: sensitivity });
      tx.audit({
        action: 'case.note',
        recordKind: 'case-note',
        recordId: id,
        fields: [sensitivity.toLowerCase()],
      });
      return { id };
    });
  }

  /**
   * Opens a note. What it hides from whom is the wall's business; each opening of a restricted one leaves a trace.
   * @throws DomainError `reauthentication-required` for a sealed note when the session is not fresh.
   */
  openNote(actor: Actor, caseId: string, noteId: string): Promise<NoteView> {
    return this.uow.run(actor, async (tx) => {
      await this.actions.look(tx, actor, caseId);
      const note = await tx.row<{ sensitivity: NoteSensitivity }>(
        'SELECT n.sensitivity FROM case_note n WHERE n.id = $1 AND n.case_id = $2',
        [noteId, caseId],
      );
      if (!note) throw new DomainError('not-found');
      const content = await tx.row<{ text: string }>(TEXT[note.sensitivity], [noteId]);
      if (!content) throw new DomainError('forbidden');
      if (note.sensitivity === 'LEGAL') assertFresh(actor);
      if (note.sensitivity !== 'NORMAL')
        tx.audit({
          action: 'case.note-read',
          recordKind: 'case-note',
          recordId: noteId,
          outcome: 'read',
          fields: [note.sensitivity.toLowerCase()],
        });
      return { id: noteId, text: content.text };
    });
  }
}

/** A sealed note names persons, not posts: who comes into the post later was not meant. */
async function readersOf(
  tx: Tx,
  { personId }: Actor,
  record: CaseRecord,
  postIds: readonly string[],
): Promise<string[]> {
  if (postIds.length === 0) return [personId];
  await assertCasePosts(tx, record, postIds, '/readerPostIds');
  const rows = await tx.asSystem((tx) =>
    tx.rows<{ personId: string }>(
      'SELECT p.person_id AS "personId" FROM post p WHERE p.id = ANY ($1::uuid[])',
      [postIds],
    ),
  );
  return [...new Set([personId, ...rows.map((row) => row.personId)])];
}
