import { Injectable } from '@nestjs/common';
import { partyOf, type LevelCode, type RoleCode, type SecondStep } from '#contracts';
import { rememberedActor, type Actor } from '#platform/access';
import { DomainError } from '#platform/errors';
import type { SessionReader } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { SeenSessions } from './seen-sessions.js';
import { SessionCookies } from './session-cookies.js';

interface SessionRow {
  sessionId: string;
  personId: string;
  districtId: string;
  postId: string;
  role: RoleCode;
  schoolId: string | null;
  networkId: string | null;
  agencyId: string | null;
  level: LevelCode | null;
  room: string | null;
  mustChangePassword: boolean;
  stale: boolean;
  fresh: boolean;
  secondStep: SecondStep | null;
  /** All of the above in one text, staleness apart, which wakes the session up and says nothing about the actor. */
  state: string;
}

const FIND = { name: 'session_now', text: 'SELECT * FROM session_now($1)' };
/** No row for nobody; put apart, so that the function is asked once. */
const PROVE =
  'SELECT now.state FROM (SELECT session_state($1) AS state OFFSET 0) AS now WHERE now.state IS NOT NULL';
const TOUCH = { name: 'session_touch', text: 'SELECT session_touch($1)' };

const ALWAYS = ['/api/v1/me', '/api/v1/sessions/current'];
const CONFIRM = [...ALWAYS, '/api/v1/me/confirm', '/api/v1/me/confirm/passkey'];

/** What a session may do that still owes its second step, or whose person has no factor yet and needs one. */
const BEFORE_STEP: Record<SecondStep, ReadonlySet<string>> = {
  confirm: new Set(CONFIRM),
  enrol: new Set([
    ...CONFIRM,
    '/api/v1/me/factors',
    '/api/v1/me/factors/app',
    '/api/v1/me/factors/app/confirm',
    '/api/v1/me/factors/passkeys',
    '/api/v1/me/factors/passkeys/challenge',
  ]),
};
const REFUSAL = { confirm: 'mfa-required', enrol: 'mfa-enrolment-required' } as const;

/** What a person who must change the password may still do. */
const BEFORE_CHANGE = new Set(['/api/v1/me', '/api/v1/me/password', '/api/v1/sessions/current']);

/**
 * Who a request comes from, asked of the database every time: a session, account or post that ended a moment ago
 * is nobody. It runs before any unit of work, as the bare login role, which may call this one function.
 */
@Injectable()
export class DatabaseSessionReader implements SessionReader {
  private readonly pool: Pool;
  private readonly seen = new SeenSessions<SessionRow>();

  constructor(
    private readonly cookies: SessionCookies,
    dataSource: DataSource,
  ) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async actorOf(request: FastifyRequest, { touch } = { touch: true }): Promise<Actor | null> {
    const token = this.cookies.sessionToken(request);
    if (token === null) return null;
    const hash = this.cookies.hashOf(token);
    const { rows } = await this.pool.query<SessionRow>({ ...FIND, values: [hash] });
    const [row] = rows;
    this.seen.note(hash, row && isWhole(row) ? row : null);
    if (!row) return null;
    if (row.stale && touch) await this.pool.query({ ...TOUCH, values: [row.sessionId] });
    assertOwesNothing(row, request.routeOptions.url ?? '');
    return actorFrom(row);
  }

  rememberedActorOf(request: FastifyRequest): Actor | null {
    const token = this.cookies.sessionToken(request);
    if (token === null) return null;
    const hash = this.cookies.hashOf(token);
    const was = this.seen.find(hash);
    if (!was) return null;
    const accepts = ([is]: readonly Partial<SessionRow>[]): boolean => is?.state === was.state;
    return rememberedActor(actorFrom(was), { text: PROVE, values: [hash], accepts });
  }
}

/** @throws DomainError when the session owes something before what it asks for. */
function assertOwesNothing({ secondStep, mustChangePassword }: SessionRow, path: string): void {
  if (secondStep !== null && !BEFORE_STEP[secondStep].has(path)) throw new DomainError(REFUSAL[secondStep]);
  if (secondStep === null && mustChangePassword && !BEFORE_CHANGE.has(path))
    throw new DomainError('password-change-required');
}

/** Sessions that may do only a part of what their post may are asked for each time. */
function isWhole({ mustChangePassword, secondStep }: SessionRow): boolean {
  return !mustChangePassword && secondStep === null;
}

function actorFrom({
  sessionId,
  personId,
  districtId,
  postId,
  role,
  schoolId,
  networkId,
  agencyId,
  fresh,
  level,
  room,
}: SessionRow): Actor {
  const classroom = level !== null && room !== null ? { level, room } : null;
  return {
    sessionId,
    personId,
    districtId,
    postId,
    role,
    party: partyOf(role),
    schoolId,
    networkId,
    agencyId,
    classroom,
    fresh,
  };
}
