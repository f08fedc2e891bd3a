import { Injectable } from '@nestjs/common';
import { foldName, foldNameQuery, type LevelCode } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import { Person, Post } from '#features/organisation';
import type {
  EndPostRequest,
  NewPersonRequest,
  NewPersonView,
  NewPostRequest,
  PersonName,
  PersonQuery,
  PersonSearchRequest,
  PersonView,
  PostView,
  RecoverySlipView,
} from './identity.dto.js';
import { assertKeepsAccount, PERSON_COLUMNS, personAccess, type PersonRow } from './people.queries.js';
import { mayStaff, misplacedField } from './people.rules.js';
import { listPostsOf } from './posts.queries.js';
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
      const params: unknown[] = [query.schoolId ?? null, actor.schoolId, afterFold, afterId, query.limit + 1];
      const scope = this.access.scopeWhere(actor, 'person.manage', params);
      const rows = await tx.rows<PersonRow>(
        `SELECT ${PERSON_COLUMNS} FROM person pe WHERE ${scope}
           AND ($1::uuid IS NULL OR pe.id = ANY (${STAFF_OF_PLACE}))
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
      this.access.assertCan(actor, 'person.manage', await personAccess(tx, id));
      return getView(tx, actor, id);
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
      await tx.asSystem(() =>
        tx.execute('INSERT INTO account (person_id, district_id, username) VALUES ($1, $2, $3)', [
          id,
          actor.districtId,
          username,
        ]),
      );
      tx.audit({ action: 'person.add', recordKind: 'person', recordId: id });
      printed = await this.recovery.issue(tx, actor.personId, id);
      return getView(tx, actor, id);
    });
    // A slip's code is kept nowhere, not even with the answer: a retry after a lost reply is given a fresh one.
    const recoverySlip = printed ?? (await this.recovery.printSlip(actor, person.id));
    return { body: { person, recoverySlip }, replayed };
  }

  async addPost(
    actor: Actor,
    personId: string,
    request: NewPostRequest,
    once: Idempotency,
  ): Promise<Replayable<PostView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      this.access.assertCan(actor, 'person.manage', await personAccess(tx, personId));
      assertPost(actor, request, '');
      const postId = await insertPost(tx, actor, personId, { ...request, parent: '' });
      tx.audit({ action: 'post.add', recordKind: 'post', recordId: postId });
      return getPost(tx, actor, personId, postId);
    });
  }

  /** Ends a post; whoever acts in it is signed out of it at once when the day has passed. */
  async endPost(
    actor: Actor,
    postId: string,
    version: number,
    { endsOn }: EndPostRequest,
  ): Promise<PostView> {
    return this.uow.run(actor, async (tx) => {
      const post = await tx.row<{
        personId: string;
        role: Post['role'];
        districtId: string;
        schoolId: string | null;
        startsOn: string;
        version: number;
      }>(
        `SELECT person_id AS "personId", role, district_id AS "districtId", school_id AS "schoolId", starts_on AS "startsOn", version FROM post WHERE id = $1 FOR UPDATE`,
        [postId],
      );
      if (!post) throw new DomainError('not-found');
      // The post's own place: a colleague's post at another school is that school's business.
      const { districtId, schoolId } = post;
      this.access.assertCan(actor, 'person.manage', { districtId, schoolIds: schoolId ? [schoolId] : [] });
      if (!mayStaff(actor, { role: post.role, schoolId: post.schoolId ?? undefined }))
        throw new DomainError('forbidden');
      if (post.version !== version)
        throw new DomainError('stale-version', { current: await getPost(tx, actor, post.personId, postId) });
      if (endsOn < post.startsOn) throw invalidFields({ pointer: '/endsOn', code: 'inconsistent' });
      await tx.manager.update(Post, { id: postId, version }, { endsOn, version: version + 1 });
      tx.audit({ action: 'post.end', recordKind: 'post', recordId: postId });
      return getPost(tx, actor, post.personId, postId);
    });
  }

  /** Disables or enables the account; disabling ends every session at once. */
  async setDisabled(actor: Actor, personId: string, disabled: boolean): Promise<PersonView> {
    return this.uow.run(actor, async (tx) => {
      await assertKeepsAccount(tx, this.access, actor, personId);
      if (personId === actor.personId) throw new DomainError('forbidden');
      await tx.asSystem(async () => {
        await tx.execute(
          'UPDATE account SET disabled_at = CASE WHEN $2::boolean THEN clock_timestamp() END, version = version + 1 WHERE person_id = $1',
          [personId, disabled],
        );
        if (disabled)
          await tx.execute(
            'UPDATE session SET revoked_at = clock_timestamp() WHERE person_id = $1 AND revoked_at IS NULL',
            [personId],
          );
      });
      tx.audit({
        action: disabled ? 'account.disable' : 'account.enable',
        recordKind: 'account',
        recordId: personId,
      });
      return getView(tx, actor, personId);
    });
  }
}

function assertPost(actor: Actor, request: NewPostRequest, parent: string): void {
  const misplaced = misplacedField(request);
  if (misplaced) throw invalidFields({ pointer: `${parent}${misplaced}`, code: 'inconsistent' });
  if (request.endsOn !== undefined && request.endsOn < request.startsOn)
    throw invalidFields({ pointer: `${parent}/endsOn`, code: 'inconsistent' });
  if (!mayStaff(actor, request)) throw new DomainError('forbidden');
}

/** @param post with `parent`, where it stands in the request. */
async function insertPost(
  tx: Tx,
  actor: Actor,
  personId: string,
  post: NewPostRequest & { parent: string },
): Promise<string> {
  const { role, schoolId, networkId, classroom, startsOn, endsOn } = post;
  await assertPlace(tx, actor, 'schoolId', post);
  await assertPlace(tx, actor, 'networkId', post);
  const id = newId();
  await tx.manager.insert(Post, {
    id,
    districtId: actor.districtId,
    personId,
    role,
    schoolId: schoolId ?? null,
    networkId: networkId ?? null,
    agencyId: null,
    level: (classroom?.level as LevelCode | undefined) ?? null,
    room: classroom?.room ?? null,
    startsOn,
    endsOn: endsOn ?? null,
    version: 1,
  });
  return id;
}

const FIND_PLACE = {
  schoolId: 'SELECT 1 AS found FROM school WHERE id = $1 AND district_id = $2 AND closed_on IS NULL',
  networkId: 'SELECT 1 AS found FROM network WHERE id = $1 AND district_id = $2',
} as const;

async function assertPlace(
  tx: Tx,
  { districtId }: Actor,
  field: keyof typeof FIND_PLACE,
  { parent, [field]: id }: NewPostRequest & { parent: string },
): Promise<void> {
  if (id === undefined) return;
  const found = await tx.row(FIND_PLACE[field], [id, districtId]);
  if (!found) throw invalidFields({ pointer: `${parent}/${field}`, code: 'unknown-reference' });
}

async function getPost(tx: Tx, actor: Actor, personId: string, postId: string): Promise<PostView> {
  const posts = await listPostsOf(tx, [personId], actor.schoolId);
  const post = posts.get(personId)?.find(({ id }) => id === postId);
  if (!post) throw new DomainError('not-found');
  return post;
}

async function getView(tx: Tx, actor: Actor, id: string): Promise<PersonView> {
  const rows = await tx.rows<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person pe WHERE pe.id = $1`, [id]);
  const [view] = await describe(tx, actor, rows);
  if (!view) throw new DomainError('not-found');
  return view;
}

async function describe(tx: Tx, actor: Actor, rows: readonly PersonRow[]): Promise<PersonView[]> {
  const ids = rows.map(({ id }) => id);
  const posts = await listPostsOf(tx, ids, actor.schoolId);
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
