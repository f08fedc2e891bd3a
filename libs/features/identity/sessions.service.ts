import { Injectable } from '@nestjs/common';
import { permissionsOf } from '#contracts';
import { systemActor, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import type {
  ChangePasswordRequest,
  DistrictName,
  MeView,
  PersonName,
  SessionView,
  SignInRequest,
} from './identity.dto.js';
import { deviceHash, findAccount, loginOf, personalWords, type Account } from './accounts.queries.js';
import type { Client } from './client.js';
import { proofState } from './factors.queries.js';
import { Passwords } from './passwords.js';
import { listCurrentPosts } from './posts.queries.js';
import { Throttle, type Attempt } from './throttle.js';

const HOURS = 12;

/** Sign-in and what a signed-in person does to the own sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Opens a session under the given token hash.
   * @throws DomainError `sign-in-failed` for a wrong name, a wrong password, a disabled account and a person without
   * a post alike; `too-many-requests`.
   */
  async signIn({ username, password }: SignInRequest, client: Client, tokenHash: Buffer): Promise<MeView> {
    const { login, ...names } = loginOf(username);
    const account = await findAccount(this.uow, names, client);
    const attempt = attemptOf(login, account, client);
    await this.throttle.enter(attempt);
    const matches = await this.passwords.verify(account?.passwordHash ?? null, password);
    const me =
      account && matches && !account.disabled ? await this.openSession(account, client, tokenHash) : null;
    if (!me) {
      await this.auditFailure(account);
      throw new DomainError('sign-in-failed');
    }
    await this.throttle.forget(attempt);
    return me;
  }

  async getMe(actor: Actor): Promise<MeView> {
    return this.uow.read(systemActor('session', actor.districtId), (tx) =>
      describe(tx, actor.personId, actor.sessionId, actor.postId),
    );
  }

  /** Switches the post that the session acts in. */
  async switchPost(actor: Actor, postId: string): Promise<MeView> {
    return this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'session.switch-post', recordKind: 'post', recordId: postId });
      return tx.asSystem(async (tx) => {
        const posts = await listCurrentPosts(tx, actor.personId);
        if (!posts.some(({ id }) => id === postId))
          throw invalidFields({ pointer: '/postId', code: 'unknown-reference' });
        await tx.execute('UPDATE session SET active_post_id = $2 WHERE id = $1', [actor.sessionId, postId]);
        return describe(tx, actor.personId, actor.sessionId, postId);
      });
    });
  }

  async listSessions(actor: Actor): Promise<SessionView[]> {
    return this.uow.read(systemActor('session', actor.districtId), (tx) =>
      tx.rows<SessionView>(
        `SELECT id, started_at AS "startedAt", last_seen_at AS "lastSeenAt", device, id = $2 AS current FROM session
         WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
           AND last_seen_at > clock_timestamp() - interval '30 minutes' ORDER BY last_seen_at DESC LIMIT 50`,
        [actor.personId, actor.sessionId],
      ),
    );
  }

  /** Ends one of the person's own sessions at once. */
  async endSession(actor: Actor, sessionId: string): Promise<void> {
    await this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'session.end', recordKind: 'session', recordId: sessionId });
      const ended = await tx.asSystem((tx) =>
        tx.execute(
          'UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
          [sessionId, actor.personId],
        ),
      );
      if (ended === 0) throw new DomainError('not-found');
    });
  }

  /**
   * Sets a new password and ends every other session of the person.
   * @throws DomainError `sign-in-failed` when the present password is wrong, `too-many-requests`, `weak-password`.
   */
  async changePassword(actor: Actor, { currentPassword, newPassword }: ChangePasswordRequest): Promise<void> {
    // Whoever sits down at an open session must not be able to guess on.
    const attempt = {
      account: `password:${actor.personId}`,
      address: '',
      knownDevice: actor.sessionId,
    };
    await this.throttle.enter(attempt);
    const { hash: present, words } = await this.uow.read(
      systemActor('session', actor.districtId),
      async (tx) => ({
        hash: await passwordHashOf(tx, actor.personId),
        words: await personalWords(tx, actor.personId),
      }),
    );
    if (!(await this.passwords.verify(present, currentPassword))) throw new DomainError('sign-in-failed');
    await this.throttle.forget(attempt);
    this.passwords.assertStrong(newPassword, words);
    const hash = await this.passwords.hash(newPassword);
    await this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'account.change-password', recordKind: 'account', recordId: actor.personId });
      await tx.asSystem((tx) => setPassword(tx, actor.personId, hash, actor.sessionId));
    });
  }

  private async openSession(
    { personId, districtId }: Account,
    client: Client,
    tokenHash: Buffer,
  ): Promise<MeView | null> {
    return this.uow.run(systemActor('sign-in', districtId), async (tx) => {
      const [post] = await listCurrentPosts(tx, personId);
      if (!post) return null;
      const id = newId();
      await tx.execute(
        `INSERT INTO session (id, district_id, person_id, active_post_id, token_hash, device, device_hash, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + interval '${HOURS} hours')`,
        [id, districtId, personId, post.id, tokenHash, client.device, deviceHash(client.deviceToken)],
      );
      tx.audit({ action: 'session.start', recordKind: 'account', recordId: personId });
      return describe(tx, personId, id, post.id);
    });
  }

  private async auditFailure(account: Account | null): Promise<void> {
    if (!account) return;
    await this.uow.run(systemActor('sign-in', account.districtId), async (tx) => {
      tx.audit({
        action: 'session.start',
        recordKind: 'account',
        recordId: account.personId,
        outcome: 'refused',
      });
    });
  }
}

/** The try that a sign-in or a recovery is, on a device that we know the account from or on a stranger's. */
export function attemptOf(login: string, account: Account | null, client: Client): Attempt {
  return {
    account: login,
    address: client.address,
    knownDevice: account?.knownDevice ? client.deviceToken : null,
  };
}

/** Read as the system party. */
export async function passwordHashOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.row<{ hash: string | null }>(
    'SELECT password_hash AS hash FROM account WHERE person_id = $1',
    [personId],
  );
  return row?.hash ?? null;
}

/** Sets a password and ends the person's sessions, the given one apart. */
export async function setPassword(
  tx: Tx,
  personId: string,
  hash: string,
  exceptSessionId: string | null,
): Promise<void> {
  await tx.execute(
    'UPDATE account SET password_hash = $2, must_change_password = FALSE, version = version + 1 WHERE person_id = $1',
    [personId, hash],
  );
  await tx.execute(
    'UPDATE session SET revoked_at = clock_timestamp() WHERE person_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2::uuid',
    [personId, exceptSessionId],
  );
}

async function describe(tx: Tx, personId: string, sessionId: string, postId: string): Promise<MeView> {
  const [posts, person, district, proof] = await Promise.all([
    listCurrentPosts(tx, personId),
    tx.row<PersonName & { mustChangePassword: boolean }>(
      `SELECT pe.id, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName", a.must_change_password AS "mustChangePassword"
       FROM person pe JOIN account a ON a.person_id = pe.id WHERE pe.id = $1`,
      [personId],
    ),
    tx.row<DistrictName>(
      'SELECT d.id, d.code, d.name_th AS "nameTh" FROM district d WHERE d.id = (SELECT ctx_district())',
    ),
    proofState(tx, sessionId),
  ]);
  const activePost = posts.find(({ id }) => id === postId);
  if (!person || !district || !activePost) throw new DomainError('unauthenticated');
  const { mustChangePassword, ...name } = person;
  return {
    person: name,
    district,
    posts,
    activePost,
    // A session that still owes something may do nothing, and says so.
    permissions: proof.secondStep === null ? permissionsOf(activePost.role) : [],
    mustChangePassword,
    ...proof,
  };
}
