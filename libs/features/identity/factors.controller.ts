import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, IdPipe, RequiresFresh, SignedIn } from '#platform/http';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clients } from './clients.js';
import { ConfirmService } from './confirm.service.js';
import {
  AppCodeRequest,
  AppSetupView,
  BackupCodesView,
  ConfirmRequest,
  EnrolledView,
  FactorsView,
  NewPasskeyRequest,
  PasskeyOptionsView,
} from './factors.dto.js';
import { FactorsService } from './factors.service.js';
import { SessionCookies } from './session-cookies.js';

@ApiTags('identity')
@Controller('me')
export class FactorsController {
  constructor(
    private readonly factors: FactorsService,
    private readonly confirms: ConfirmService,
    private readonly cookies: SessionCookies,
    private readonly clients: Clients,
  ) {}

  /** The second step of signing in, and a fresh proof before what asks for one. */
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('confirm')
  async confirm(
    @Acting() actor: Actor,
    @Body() body: ConfirmRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookies.newToken();
    const renewed = await this.confirms.confirm(actor, body, {
      client: this.clients.of(request),
      site: this.clients.siteOf(request),
      newTokenHash: this.cookies.hashOf(token),
    });
    if (renewed) this.cookies.renew(reply, token);
  }

  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  @Post('confirm/passkey')
  confirmChallenge(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return this.confirms.challenge(actor, this.clients.siteOf(request));
  }

  @SignedIn()
  @ApiOkResponse({ type: FactorsView })
  @Get('factors')
  listFactors(@Acting() actor: Actor): Promise<FactorsView> {
    return this.factors.listFactors(actor);
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(200)
  @ApiOkResponse({ type: AppSetupView })
  @Post('factors/app')
  startApp(@Acting() actor: Actor): Promise<AppSetupView> {
    return this.factors.startApp(actor);
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolledView })
  @Post('factors/app/confirm')
  confirmApp(
    @Acting() actor: Actor,
    @Body() body: AppCodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<EnrolledView> {
    return this.factors.confirmApp(actor, body, this.clients.of(request));
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  @Post('factors/passkeys/challenge')
  passkeyChallenge(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return this.factors.passkeyChallenge(actor, this.clients.siteOf(request));
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolledView })
  @Post('factors/passkeys')
  addPasskey(
    @Acting() actor: Actor,
    @Body() body: NewPasskeyRequest,
    @Req() request: FastifyRequest,
  ): Promise<EnrolledView> {
    return this.factors.addPasskey(actor, body, this.clients.siteOf(request));
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete('factors/:id')
  removeFactor(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.factors.removeFactor(actor, id);
  }

  @SignedIn()
  @RequiresFresh()
  @HttpCode(200)
  @ApiOkResponse({ type: BackupCodesView })
  @Post('backup-codes')
  renewBackupCodes(@Acting() actor: Actor): Promise<BackupCodesView> {
    return this.factors.renewBackupCodes(actor);
  }
}
