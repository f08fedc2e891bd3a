import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, IdPipe, Public, SignedIn } from '#platform/http';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clients } from './clients.js';
import {
  ActivePostRequest,
  ChangePasswordRequest,
  MeView,
  RecoveryRequest,
  SessionList,
  SignInRequest,
} from './identity.dto.js';
import { RecoveryService } from './recovery.service.js';
import { SessionCookies } from './session-cookies.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('identity')
@Controller()
export class IdentityController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly recovery: RecoveryService,
    private readonly cookies: SessionCookies,
    private readonly clients: Clients,
  ) {}

  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Post('sessions')
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const token = this.cookies.newToken();
    const deviceToken = this.cookies.deviceToken(request) ?? this.cookies.newToken();
    const client = { ...this.clients.of(request), deviceToken };
    const me = await this.sessions.signIn(body, client, this.cookies.hashOf(token));
    this.cookies.set(reply, token, deviceToken);
    return me;
  }

  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete('sessions/current')
  async signOut(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endSession(actor, actor.sessionId);
    this.cookies.clear(reply);
  }

  @SignedIn()
  @ApiOkResponse({ type: SessionList })
  @Get('sessions')
  async listSessions(@Acting() actor: Actor): Promise<SessionList> {
    return { items: await this.sessions.listSessions(actor) };
  }

  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete('sessions/:id')
  endSession(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.endSession(actor, id);
  }

  @SignedIn()
  @ApiOkResponse({ type: MeView })
  @Get('me')
  getMe(@Acting() actor: Actor): Promise<MeView> {
    return this.sessions.getMe(actor);
  }

  @SignedIn()
  @ApiOkResponse({ type: MeView })
  @Put('me/active-post')
  switchPost(@Acting() actor: Actor, @Body() body: ActivePostRequest): Promise<MeView> {
    return this.sessions.switchPost(actor, body.postId);
  }

  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Put('me/password')
  changePassword(@Acting() actor: Actor, @Body() body: ChangePasswordRequest): Promise<void> {
    return this.sessions.changePassword(actor, body);
  }

  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('recoveries')
  recover(@Body() body: RecoveryRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.recovery.recover(body, this.clients.of(request));
  }
}
