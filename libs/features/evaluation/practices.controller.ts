import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  DecisionReasonRequest,
  PracticePage,
  PracticeQuery,
  PracticeView,
  ProposePracticeRequest,
} from './summary.dto.js';
import { PracticesService } from './practices.service.js';

const ID = { name: 'id', format: 'uuid' } as const;

@ApiTags('evaluation')
@Controller('best-practices')
export class PracticesController {
  constructor(private readonly practices: PracticesService) {}

  @Requires('practice.read')
  @ApiOkResponse({ type: PracticePage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: PracticeQuery): Promise<PracticePage> {
    return this.practices.listPractices(actor, query);
  }

  @Requires('practice.propose')
  @Creates()
  @ApiCreatedResponse({ type: PracticeView })
  @Post()
  propose(
    @Acting() actor: Actor,
    @Body() body: ProposePracticeRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PracticeView>> {
    return this.practices.propose(actor, body, once);
  }

  @Requires('practice.decide')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: PracticeView })
  @Post(':id/choose')
  choose(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<PracticeView> {
    return this.practices.choose(actor, { id, version });
  }

  @Requires('practice.decide')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: PracticeView })
  @Post(':id/decline')
  decline(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: DecisionReasonRequest,
  ): Promise<PracticeView> {
    return this.practices.decline(actor, { id, version }, reason);
  }

  @Requires('practice.withdraw')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: PracticeView })
  @Post(':id/withdraw')
  withdraw(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: DecisionReasonRequest,
  ): Promise<PracticeView> {
    return this.practices.withdraw(actor, { id, version }, reason);
  }
}
