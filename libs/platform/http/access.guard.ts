import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Access, assertFresh, type Actor } from '../access/index.js';
import { DomainError } from '../errors/index.js';
import { ACCESS_RULE, AT_ONCE, FRESH, type AccessRule, type ActorRequest } from './decorators.js';
import { SESSION_READER } from './tokens.js';

/** Finds who a request comes from. Implemented by the identity feature. */
export interface SessionReader {
  /**
   * @param options `touch: false` looks without keeping the session awake.
   * @returns the actor of the session cookie, or null when there is none that is alive.
   */
  actorOf(request: FastifyRequest, options?: { touch: boolean }): Promise<Actor | null>;
  /** @returns whom the session belonged to when it was asked for last; owes its proof (`rememberedActor`). */
  rememberedActorOf?(request: FastifyRequest): Actor | null;
}

/** Where `@ApiConsumes` keeps what a handler takes. */
const CONSUMES = 'swagger/apiConsumes';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Deny by default: a handler without a rule is refused (and stops the start, see route-audit). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new DomainError('forbidden');
    const request = context.switchToHttp().getRequest<ActorRequest>();
    if (request.isMultipart() && !this.takesFiles(context)) throw new DomainError('unsupported-media-type');
    assertSameSite(request);
    if (rule.kind === 'public') return true;
    if (this.remembers(context, request, rule)) return true;
    const actor = await this.sessions.actorOf(request);
    if (!actor) throw new DomainError('unauthenticated');
    request.actor = actor;
    if (rule.kind === 'permission') this.access.assertRole(actor, rule.permission);
    if (this.reflector.get<true | undefined>(FRESH, context.getHandler())) assertFresh(actor);
    return true;
  }

  /** Lets a remembered actor in whom the rule lets in, and nobody is refused for what is only remembered. */
  private remembers(context: ExecutionContext, request: ActorRequest, rule: AccessRule): boolean {
    const handler = context.getHandler();
    if (request.isBegunAnew || !this.reflector.get<true | undefined>(AT_ONCE, handler)) return false;
    if (rule.kind !== 'permission' || this.reflector.get<true | undefined>(FRESH, handler)) return false;
    const actor = this.sessions.rememberedActorOf?.(request) ?? null;
    if (!actor || !this.access.mayEver(actor, rule.permission)) return false;
    request.actor = actor;
    return true;
  }

  /** Whether the handler says that it consumes multipart; nobody else would look at the parts. */
  private takesFiles(context: ExecutionContext): boolean {
    const consumed = this.reflector.get<string[] | undefined>(CONSUMES, context.getHandler());
    return consumed?.includes('multipart/form-data') ?? false;
  }
}

/** A write must come from our own pages: browsers tell the origin of every unsafe request. */
function assertSameSite(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError('csrf');
  if (origin !== undefined && hostOf(origin) !== request.host) throw new DomainError('csrf');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
