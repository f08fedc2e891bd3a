import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { PlanDecisionService } from './plan-decision.service.js';
import { PlanDraftService } from './plan-draft.service.js';
import { PlanReadService } from './plan-read.service.js';
import type { PlanTarget } from './plan-actions.js';
import { Target } from './plan-target.js';
import { PlanContentRequest, PlanQuery, PlanReasonRequest, StartPlanRequest } from './plan.dto.js';
import { PlanHistoryList, PlanOwnerPostList, PlanPage, PlanView } from './plan-view.dto.js';

/** Safety and emergency plans of a school: drawing up, submitting, deciding. */
@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly reading: PlanReadService,
    private readonly drafts: PlanDraftService,
    private readonly decisions: PlanDecisionService,
  ) {}

  @Requires('plan.read')
  @ApiOkResponse({ type: PlanPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: PlanQuery): Promise<PlanPage> {
    return this.reading.listPlans(actor, query);
  }

  @Requires('plan.write')
  @Creates()
  @ApiCreatedResponse({ type: PlanView })
  @Post()
  start(
    @Acting() actor: Actor,
    @Body() body: StartPlanRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.drafts.start(actor, body, once);
  }

  @Requires('plan.read')
  @ApiOkResponse({ type: PlanView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanView> {
    return this.reading.getPlan(actor, id);
  }

  @Requires('plan.read')
  @ApiOkResponse({ type: PlanHistoryList })
  @Get(':id/history')
  listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanHistoryList> {
    return this.reading.listHistory(actor, id);
  }

  @Requires('plan.write')
  @ApiOkResponse({ type: PlanOwnerPostList })
  @Get(':id/owner-posts')
  listOwnerPosts(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanOwnerPostList> {
    return this.reading.listOwnerPosts(actor, id);
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PlanView })
  @Patch(':id')
  write(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() body: PlanContentRequest,
  ): Promise<PlanView> {
    return this.drafts.write(actor, target, body);
  }

  @Requires('plan.submit')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post(':id/submit')
  submit(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.decisions.submit(actor, target);
  }

  @Requires('plan.approve')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post(':id/return')
  returnToSchool(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() { reason }: PlanReasonRequest,
  ): Promise<PlanView> {
    return this.decisions.returnToSchool(actor, target, reason);
  }

  @Requires('plan.approve')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post(':id/approve')
  approve(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.decisions.approve(actor, target);
  }

  @Requires('plan.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: PlanView })
  @Post(':id/renew')
  renew(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() { reason }: PlanReasonRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.drafts.renew(actor, target, reason, once);
  }
}
