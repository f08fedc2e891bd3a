import { Injectable } from '@nestjs/common';
import { foldName, foldNameQuery } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { Person } from '#features/organisation';
import type {
  NewPersonRequest,
  NewPersonView,
  PersonName,
  PersonQuery,
  PersonSearchRequest,
  PersonView,
  RecoverySlipView,
} from './identity.dto.js';
import { PERSON_COLUMNS, personAccess, type PersonRow } from './people.queries.js';
import { listPostsOf } from './posts.queries.js';
import { assertPost, insertPost } from './posts.service.js';
import { RecoveryService } from './recovery.service.js';

const SEARCH_LIMIT = 20;

/** $1: a school; $2: the actor's own, beyond which a school post knows nobody's posts. */
const STAFF_OF_PLACE = `ARRAY(SELECT po.person_id FROM post po WHERE po.school_id = $1 AND ($2::uuid IS NULL OR po.school_id = $2))`;

/** People of the office and its schools, their posts and accounts. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly recovery: RecoveryService,
  ) {}

  async listPeople(actor: Actor, query: PersonQuery): Promise<Page<PersonView>> {
    const [afterFold, afterId] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [
        ...[query.schoolId ?? null, actor.schoolId, afterFold, afterId, query.limit + 1],
        query.agencyId ?? null,
      ];
      const scope = this.access.scopeWhere(actor, 'person.read', params);
      const rows = await tx.rows<PersonRow>(
        `SELECT ${PERSON_COLUMNS} FROM person pe WHERE ${scope}
           AND ($1::uuid IS NULL OR pe.id = ANY (${STAFF_OF_PLACE}))
           AND ($6::uuid IS NULL OR pe.id = ANY (ARRAY(SELECT po.person_id FROM post po WHERE po.agency_id = $6)))
           AND ($3::text IS NULL OR (pe.name_fold, pe.id) > ($3, $4::uuid))
         ORDER BY pe.name_fold, pe.id LIMIT $5`,
        params,
      );
      const page = this.cursors.page(
        rows,
        query.limit,
        (row) => [row.nameFold, row.id],
        (row) => row,
      );
      return { ...page, items: await describe(tx, actor, page.items) };
    });
  }

  /** Names to choose from, for instance when a report names a member of staff. */
  async searchPeople(actor: Actor, { q, schoolId }: PersonSearchRequest): Promise<PersonName[]> {
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [schoolId ?? null, actor.schoolId, q ? foldNameQuery(q) : null];
      const scope = this.access.scopeWhere(actor, 'person.search', params);
      const rows = await tx.rows<PersonRow>(
        `SELECT ${PERSON_COLUMNS} FROM person pe WHERE ${scope}
           AND ($1::uuid IS NULL OR pe.id = ANY (${STAFF_OF_PLACE}))
           AND ($3::text IS NULL OR strpos(pe.name_fold, $3) > 0)
         ORDER BY pe.name_fold, pe.id LIMIT ${SEARCH_LIMIT}`,
        params,
      );
      return rows.map(({ id, displayName }) => ({ id, displayName }));
    });
  }

  async getPerson(actor: Actor, id: string): Promise<PersonView> {
    return this.uow.read(actor, async (tx) => {
      this.access.assertCan(actor, 'person.read', await personAccess(tx, id));
      return getPersonView(tx, actor, id);
    });
  }

  /** Adds a person with a first post and prints the slip with which the person sets a password. */
  async addPerson(
    actor: Actor,
    request: NewPersonRequest,
    once: Idempotency,
  ): Promise<Replayable<NewPersonView>> {
    let printed: RecoverySlipView | undefined;
    const { body: person, replayed } = await this.uow.runOnce(actor, once, async (tx) => {
      assertPost(actor, request.post, '/post');
      const { prefix = '', firstName, lastName, username } = request;
      const id = newId();
      const nameFold = foldName({ prefix, first: firstName, last: lastName });
      await tx.manager.insert(Person, {
        id,
        districtId: actor.districtId,
        prefix,
        firstName,
        lastName,
        nameFold,
        version: 1,
      });
      await insertPost(tx, actor, id, { ...request.post, parent: '/post' });
      await tx.asSystem((tx) =>
        tx.execute('INSERT INTO account (person_id, district_id, username) VALUES ($1, $2, $3)', [
          id,
          actor.districtId,
          username,
        ]),
      );
      tx.audit({ action: 'person.add', recordKind: 'person', recordId: id });
      printed = await this.recovery.issue(tx, actor.personId, id);
      return getPersonView(tx, actor, id);
    });
    // A slip's code is kept nowhere, not even with the answer: a retry after a lost reply is given a fresh one.
    const recoverySlip = printed ?? (await this.recovery.printSlip(actor, person.id));
    return { body: { person, recoverySlip }, replayed };
  }
}

/** A person as the reader may see them; within a running use case. */
export async function getPersonView(tx: Tx, actor: Actor, id: string): Promise<PersonView> {
  const rows = await tx.rows<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person pe WHERE pe.id = $1`, [id]);
  const [view] = await describe(tx, actor, rows);
  if (!view) throw new DomainError('not-found');
  return view;
}

async function describe(tx: Tx, actor: Actor, rows: readonly PersonRow[]): Promise<PersonView[]> {
  const ids = rows.map(({ id }) => id);
  const posts = await listPostsOf(tx, ids, actor);
  const accounts = await tx.rows<{ personId: string; username: string; disabled: boolean }>(
    'SELECT * FROM accounts_of($1::uuid[])',
    [ids],
  );
  return rows.map(({ id, displayName, version }) => {
    const account = accounts.find(({ personId }) => personId === id);
    return {
      id,
      displayName,
      version,
      username: account?.username ?? '',
      disabled: account?.disabled ?? true,
      posts: posts.get(id) ?? [],
    };
  });
}
