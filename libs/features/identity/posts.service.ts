import { Injectable } from '@nestjs/common';
import type { LevelCode } from '#contracts';
import { Access, type AccessRecord, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Post } from '#features/organisation';
import { signedByTwo } from './account-signatures.js';
import type { EndPostRequest, NewPostRequest, PostView } from './identity.dto.js';
import { personAccess } from './people.queries.js';
import { mayStaff, misplacedField } from './people.rules.js';
import { listPostsOf } from './posts.queries.js';

/** Posts of people: given and ended. */
@Injectable()
export class PostsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

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

  /**
   * Ends a post; whoever acts in it is signed out of it at once when the day has passed.
   * @throws DomainError `second-signature-required` for the auditor's, until another administrator does the same.
   */
  async endPost(
    actor: Actor,
    postId: string,
    version: number,
    { endsOn }: EndPostRequest,
  ): Promise<PostView> {
    const ended = await this.uow.run(actor, async (tx) => {
      const post = await tx.row<{
        personId: string;
        role: Post['role'];
        districtId: string;
        schoolId: string | null;
        agencyId: string | null;
        startsOn: string;
        version: number;
      }>(
        `SELECT person_id AS "personId", role, district_id AS "districtId", school_id AS "schoolId", agency_id AS "agencyId", starts_on AS "startsOn", version FROM post WHERE id = $1 FOR UPDATE`,
        [postId],
      );
      if (!post) throw new DomainError('not-found');
      // The post's own place: a colleague's post at another school is that school's business.
      this.access.assertCan(actor, 'person.manage', placeAccess(post));
      if (!mayStaff(actor, post)) throw new DomainError('forbidden');
      if (post.version !== version)
        throw new DomainError('stale-version', { current: await getPost(tx, actor, post.personId, postId) });
      if (endsOn < post.startsOn) throw invalidFields({ pointer: '/endsOn', code: 'inconsistent' });
      if (post.role === 'AUDITOR_DPO' && !(await signedByTwo(tx, actor, post.personId, 'post.end')))
        return null;
      await tx.manager.update(Post, { id: postId, version }, { endsOn, version: version + 1 });
      tx.audit({ action: 'post.end', recordKind: 'post', recordId: postId });
      return getPost(tx, actor, post.personId, postId);
    });
    if (!ended) throw new DomainError('second-signature-required');
    return ended;
  }
}

/** @throws DomainError `validation` when role and place disagree, `forbidden` when the post is not the actor's to give. */
export function assertPost(actor: Actor, request: NewPostRequest, parent: string): void {
  const misplaced = misplacedField(request);
  if (misplaced) throw invalidFields({ pointer: `${parent}${misplaced}`, code: 'inconsistent' });
  if (request.endsOn !== undefined && request.endsOn < request.startsOn)
    throw invalidFields({ pointer: `${parent}/endsOn`, code: 'inconsistent' });
  if (!mayStaff(actor, request)) throw new DomainError('forbidden');
}

/** @param post with `parent`, where it stands in the request. */
export async function insertPost(
  tx: Tx,
  actor: Actor,
  personId: string,
  post: NewPostRequest & { parent: string },
): Promise<string> {
  const { role, schoolId, networkId, agencyId, classroom, startsOn, endsOn } = post;
  await assertPlace(tx, actor, 'schoolId', post);
  await assertPlace(tx, actor, 'networkId', post);
  await assertPlace(tx, actor, 'agencyId', post);
  const id = newId();
  await tx.manager.insert(Post, {
    id,
    districtId: actor.districtId,
    personId,
    role,
    schoolId: schoolId ?? null,
    networkId: networkId ?? null,
    agencyId: agencyId ?? null,
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
  agencyId: 'SELECT 1 AS found FROM agency WHERE id = $1 AND district_id = $2 AND closed_on IS NULL',
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
  const posts = await listPostsOf(tx, [personId], actor);
  const post = posts.get(personId)?.find(({ id }) => id === postId);
  if (!post) throw new DomainError('not-found');
  return post;
}

function placeAccess({
  districtId,
  schoolId,
  agencyId,
}: {
  districtId: string;
  schoolId: string | null;
  agencyId: string | null;
}): AccessRecord {
  return {
    districtId,
    schoolIds: schoolId ? [schoolId] : [],
    agencyIds: agencyId ? [agencyId] : [],
    atAgency: agencyId ? 'yes' : 'no',
  };
}
