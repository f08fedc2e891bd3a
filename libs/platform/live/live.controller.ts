import { Controller, Inject, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LIVE_AUDIENCE } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { concatMap, interval, map, merge, takeWhile, type Observable } from 'rxjs';
import { Access, type Actor } from '../access/index.js';
import type { LiveEvent } from '../database/index.js';
import { Acting, SESSION_READER, SignedIn, type SessionReader } from '../http/index.js';
import { LiveHub } from './live-hub.js';

const HEARTBEAT_MS = 25_000;

/** What changed, by id and version. The listener asks again and is checked again. */
@ApiExcludeController()
@Controller('events')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly access: Access,
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
  ) {}

  @SignedIn()
  @Sse()
  events(@Acting() actor: Actor, @Req() request: FastifyRequest): Observable<MessageEvent> {
    const changes = this.hub
      .stream((event) => this.mayHear(actor, event))
      .pipe(map(({ kind, id, version }) => ({ type: kind, data: { id, version } })));
    const beats = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'ping', data: {} })));
    // A stream outlives the request that opened it: before each word it is asked whether the session, and the post it
    // was opened in, still stand. The beat ends a stream on which nothing is said.
    return merge(changes, beats).pipe(
      concatMap(async (message) => ((await this.stillActs(actor, request)) ? message : null)),
      takeWhile((message) => message !== null),
    );
  }

  private async stillActs(actor: Actor, request: FastifyRequest): Promise<boolean> {
    const still = await this.sessions.actorOf(request, { touch: false }).catch(() => null);
    return still?.postId === actor.postId;
  }

  private mayHear(actor: Actor, event: LiveEvent): boolean {
    if (event.districtId !== actor.districtId || event.exceptPersonIds?.includes(actor.personId))
      return false;
    if (event.personIds?.includes(actor.personId) === true) return true;
    // A process of a newer version may tell of a kind that this one does not know.
    const permission = LIVE_AUDIENCE[event.kind] ?? null;
    if (permission === null) return false;
    if (actor.networkId !== null && event.networkIds?.includes(actor.networkId) === true)
      return this.access.mayEver(actor, permission);
    if (actor.party === 'district') return this.access.reachesDistrict(actor, permission);
    // A teacher hears of the own reports only, which name the teacher.
    return (
      actor.party === 'school' && actor.role !== 'TEACHER' && event.schoolIds.includes(actor.schoolId ?? '')
    );
  }
}
