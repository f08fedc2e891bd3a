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
import { Passwords } from './passwords.js';
import { listCurrentPosts } from './posts.queries.js';
import { Throttle } from './throttle.js';

export interface Client {
  address: string;
  /** Hash of the device's cookie, when it has one. */
  deviceToken: string | null;
  /** Browser and system in short, for the person's own list of devices. */
  device: string;
}

interface Account {
  personId: string;
  districtId: string;
  passwordHash: string | null;
  disabled: boolean;
}

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
    const attempt = { account: username.toLowerCase(), address: client.address, device: client.deviceToken };
    await this.throttle.assertMayTry(attempt);
    const account = await this.findAccount(username);
    const matches = await this.passwords.verify(account?.passwordHash ?? null, password);
    const me =
      account && matches && !account.disabled ? await this.openSession(account, client, tokenHash) : null;
    if (!me) {
      await this.noteFailure(account, attempt);
      throw new DomainError('sign-in-failed');
    }
    await this.throttle.forget(attempt);
    return me;
  }

  async getMe(actor: Actor): Promise<MeView> {
    return this.uow.read(systemActor('session', actor.districtId), (tx) =>
      describe(tx, actor.personId, actor.postId),
    );
  }

  /** Switches the post that the session acts in. */
  async switchPost(actor: Actor, postId: string): Promise<MeView> {
    return this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'session.switch-post', recordKind: 'post', recordId: postId });
      return tx.asSystem(async () => {
        const posts = await listCurrentPosts(tx, actor.personId);
        if (!posts.some(({ id }) => id === postId))
          throw invalidFields({ pointer: '/postId', code: 'unknown-reference' });
        await tx.execute('UPDATE session SET active_post_id = $2 WHERE id = $1', [actor.sessionId, postId]);
        return describe(tx, actor.personId, postId);
      });
    });
  }

  async listSessions(actor: Actor): Promise<SessionView[]> {
    return this.uow.read(systemActor('session', actor.districtId), (tx) =>
      tx.rows<SessionView>(
        `SELECT id, started_at AS "startedAt", last_seen_at AS "lastSeenAt", device, id = $2 AS current FROM session
         WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp() ORDER BY last_seen_at DESC LIMIT 50`,
        [actor.personId, actor.sessionId],
      ),
    );
  }

  /** Ends one of the person's own sessions at once. */
  async endSession(actor: Actor, sessionId: string): Promise<void> {
    await this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'session.end', recordKind: 'session', recordId: sessionId });
      const ended = await tx.asSystem(() =>
        tx.execute(
          'UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
          [sessionId, actor.personId],
        ),
      );
      if (ended === 0) throw new DomainError('not-found');
    });
  }

  /** Sets a new password and ends every other session of the person. */
  async changePassword(actor: Actor, { currentPassword, newPassword }: ChangePasswordRequest): Promise<void> {
    const account = await this.uow.read(systemActor('session', actor.districtId), (tx) =>
      tx.row<{ hash: string | null; username: string }>(
        'SELECT password_hash AS hash, username FROM account WHERE person_id = $1',
        [actor.personId],
      ),
    );
    if (!account || !(await this.passwords.verify(account.hash, currentPassword)))
      throw new DomainError('sign-in-failed');
    this.passwords.assertStrong(newPassword, [account.username]);
    const hash = await this.passwords.hash(newPassword);
    await this.uow.run(actor, async (tx) => {
      tx.audit({ action: 'account.change-password', recordKind: 'account', recordId: actor.personId });
      await tx.asSystem(() => setPassword(tx, actor.personId, hash, actor.sessionId));
    });
  }

  private async findAccount(login: string): Promise<Account | null> {
    const [name, district] = login.trim().toLowerCase().split('@');
    return this.uow.read(systemActor('sign-in'), (tx) =>
      tx.row<Account>('SELECT * FROM account_of($1, $2)', [name ?? '', district ?? '']),
    );
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
        `INSERT INTO session (id, district_id, person_id, active_post_id, token_hash, device, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '${HOURS} hours')`,
        [id, districtId, personId, post.id, tokenHash, client.device],
      );
      tx.audit({ action: 'session.start', recordKind: 'account', recordId: personId });
      return describe(tx, personId, post.id);
    });
  }

  private async noteFailure(
    account: Account | null,
    attempt: Parameters<Throttle['countFailure']>[0],
  ): Promise<void> {
    await this.throttle.countFailure(attempt);
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

async function describe(tx: Tx, personId: string, postId: string): Promise<MeView> {
  const [posts, person, district] = await Promise.all([
    listCurrentPosts(tx, personId),
    tx.row<PersonName & { mustChangePassword: boolean }>(
      `SELECT pe.id, pe.prefix || pe.first_name || ' ' || pe.last_name AS "displayName", a.must_change_password AS "mustChangePassword"
       FROM person pe JOIN account a ON a.person_id = pe.id WHERE pe.id = $1`,
      [personId],
    ),
    tx.row<DistrictName>(
      'SELECT d.id, d.code, d.name_th AS "nameTh" FROM district d WHERE d.id = (SELECT ctx_district())',
    ),
  ]);
  const activePost = posts.find(({ id }) => id === postId);
  if (!person || !district || !activePost) throw new DomainError('unauthenticated');
  const { mustChangePassword, ...name } = person;
  return {
    person: name,
    district,
    posts,
    activePost,
    permissions: permissionsOf(activePost.role),
    mustChangePassword,
  };
}
