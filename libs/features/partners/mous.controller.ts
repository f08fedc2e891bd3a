import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  MouDetailsRequest,
  MouHistory,
  MouPage,
  MouQuery,
  MouView,
  NewMouRequest,
  RenewMouRequest,
  TerminateMouRequest,
} from './mou.dto.js';
import { MousReadService } from './mous-read.service.js';
import { MousService } from './mous.service.js';

@ApiTags('partners')
@Controller('mous')
export class MousController {
  constructor(
    private readonly queries: MousReadService,
    private readonly mous: MousService,
  ) {}

  @Requires('mou.read')
  @ApiOkResponse({ type: MouPage })
  @Get()
  listMous(@Acting() actor: Actor, @Query() query: MouQuery): Promise<MouPage> {
    return this.queries.listMous(actor, query);
  }

  @Requires('mou.read')
  @ApiOkResponse({ type: MouView })
  @Get(':id')
  getMou(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<MouView> {
    return this.queries.getMou(actor, id);
  }

  @Requires('mou.manage')
  @ApiOkResponse({ type: MouHistory })
  @Get(':id/history')
  listSteps(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<MouHistory> {
    return this.queries.listSteps(actor, id);
  }

  @Requires('mou.manage')
  @Creates()
  @ApiCreatedResponse({ type: MouView })
  @Post()
  draftMou(
    @Acting() actor: Actor,
    @Body() body: NewMouRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<MouView>> {
    return this.mous.draftMou(actor, body, once);
  }

  @Requires('mou.manage')
  @Changes()
  @ApiOkResponse({ type: MouView })
  @Patch(':id')
  editMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: MouDetailsRequest,
  ): Promise<MouView> {
    return this.mous.editMou(actor, id, version, body);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/activate')
  activateMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<MouView> {
    return this.mous.activateMou(actor, id, version);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/renew')
  renewMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RenewMouRequest,
  ): Promise<MouView> {
    return this.mous.renewMou(actor, id, version, body);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/terminate')
  terminateMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: TerminateMouRequest,
  ): Promise<MouView> {
    return this.mous.terminateMou(actor, id, version, body);
  }
}
