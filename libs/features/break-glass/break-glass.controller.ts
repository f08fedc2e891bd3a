import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, IdPipe, PageQuery, Requires, RequiresFresh } from '#platform/http';
import { CaseView } from '#features/cases';
import { IncidentView } from '#features/incidents';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  BreakGlassPage,
  BreakGlassView,
  OpenBreakGlassRequest,
  ReviewBreakGlassRequest,
} from './break-glass.dto.js';
import { BreakGlassService } from './break-glass.service.js';

@ApiTags('break-glass')
@Controller('break-glass')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlassService) {}

  @Requires('break-glass.open')
  @RequiresFresh()
  @Creates()
  @ApiCreatedResponse({ type: BreakGlassView })
  @Post()
  open(
    @Acting() actor: Actor,
    @Body() body: OpenBreakGlassRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<BreakGlassView>> {
    return this.breakGlass.open(actor, body, once);
  }

  @Requires('break-glass.read')
  @ApiOkResponse({ type: BreakGlassPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: PageQuery): Promise<BreakGlassPage> {
    return this.breakGlass.list(actor, query);
  }

  @Requires('break-glass.open')
  @ApiOkResponse({ type: IncidentView })
  @Get(':id/incident')
  readIncident(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<IncidentView> {
    return this.breakGlass.readIncident(actor, id);
  }

  @Requires('break-glass.open')
  @ApiOkResponse({ type: CaseView })
  @Get(':id/case')
  readCase(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<CaseView> {
    return this.breakGlass.readCase(actor, id);
  }

  @Requires('break-glass.review')
  @HttpCode(200)
  @ApiOkResponse({ type: BreakGlassView })
  @Post(':id/review')
  review(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReviewBreakGlassRequest,
  ): Promise<BreakGlassView> {
    return this.breakGlass.review(actor, id, body);
  }
}
