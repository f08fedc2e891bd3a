import { Controller, Inject, Req, Sse, type MessageEvent } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Permission } from '#contracts';
import { Access } from '#platform/access';
import type { LiveEvent } from '#platform/database';
import { Acting, SESSION_READER, SignedIn, type SessionReader } from '#platform/http';
import { LiveHub } from '#platform/live';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { concatMap, filter, interval, map, merge, share, takeUntil, type Observable } from 'rxjs';

/** The permission with which a district post hears of a kind of change. */
const HEARD_BY: Record<string, Permission> = {
  incident: 'incident.triage',
  'roster-import': 'roster-import.manage',
};

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
    // A stream outlives the request that opened it: it ends with the session, and with the post it was opened in.
    const beats = interval(HEARTBEAT_MS).pipe(
      concatMap(() => this.sessions.actorOf(request, { touch: false })),
      share(),
    );
    const ended = beats.pipe(filter((still) => still?.postId !== actor.postId));
    return merge(changes, beats.pipe(map(() => ({ type: 'ping', data: {} })))).pipe(takeUntil(ended));
  }

  private mayHear(actor: Actor, event: LiveEvent): boolean {
    if (event.districtId !== actor.districtId || event.exceptPersonIds?.includes(actor.personId))
      return false;
    return event.personIds?.includes(actor.personId) === true || this.hearsForPost(actor, event);
  }

  private hearsForPost(actor: Actor, event: LiveEvent): boolean {
    if (actor.party === 'district')
      return this.access.mayEver(actor, HEARD_BY[event.kind] ?? 'incident.triage');
    // A teacher hears of the own reports only, which name the teacher.
    return (
      actor.party === 'school' && actor.role !== 'TEACHER' && event.schoolIds.includes(actor.schoolId ?? '')
    );
  }
}
