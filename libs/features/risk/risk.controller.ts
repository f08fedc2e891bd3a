import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { RiskReadService } from './risk-read.service.js';
import { RiskDecisionService } from './risk-decision.service.js';
import { RiskDraftService } from './risk-draft.service.js';
import type { RiskTarget } from './risk-actions.js';
import { Target } from './risk-target.js';
import { RiskQuery, RiskReasonRequest, RiskRowChangeRequest, StartRiskRequest } from './risk.dto.js';
import { OwnerPostList, RiskAssessmentView, RiskHistoryList, RiskPage } from './risk-view.dto.js';

/** Assessments of a school: drawing up, submitting, deciding. */
@ApiTags('risk')
@Controller('risk-assessments')
export class RiskController {
  constructor(
    private readonly reading: RiskReadService,
    private readonly drafts: RiskDraftService,
    private readonly decisions: RiskDecisionService,
  ) {}

  @Requires('risk.read')
  @ApiOkResponse({ type: RiskPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: RiskQuery): Promise<RiskPage> {
    return this.reading.listAssessments(actor, query);
  }

  @Requires('risk.write')
  @Creates()
  @ApiCreatedResponse({ type: RiskAssessmentView })
  @Post()
  start(
    @Acting() actor: Actor,
    @Body() { academicYear }: StartRiskRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<RiskAssessmentView>> {
    return this.drafts.start(actor, academicYear, once);
  }

  @Requires('risk.read')
  @ApiOkResponse({ type: RiskAssessmentView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<RiskAssessmentView> {
    return this.reading.getAssessment(actor, id);
  }

  @Requires('risk.write')
  @ApiOkResponse({ type: OwnerPostList })
  @Get(':id/owner-posts')
  listOwnerPosts(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<OwnerPostList> {
    return this.reading.listOwnerPosts(actor, id);
  }

  @Requires('risk.read')
  @ApiOkResponse({ type: RiskHistoryList })
  @Get(':id/history')
  listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<RiskHistoryList> {
    return this.reading.listHistory(actor, id);
  }

  @Requires('risk.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: RiskAssessmentView })
  @Post(':id/rows')
  addRow(
    @Acting() actor: Actor,
    @Target() target: RiskTarget,
    @Body() body: RiskRowChangeRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<RiskAssessmentView>> {
    return this.drafts.addRow(actor, target, body, once);
  }

  @Requires('risk.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'rowId', format: 'uuid' })
  @ApiOkResponse({ type: RiskAssessmentView })
  @Patch(':id/rows/:rowId')
  changeRow(
    @Acting() actor: Actor,
    @Target() target: RiskTarget,
    @Body() body: RiskRowChangeRequest,
  ): Promise<RiskAssessmentView> {
    return this.drafts.changeRow(actor, target, body);
  }

  @Requires('risk.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'rowId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/rows/:rowId/remove')
  removeRow(@Acting() actor: Actor, @Target() target: RiskTarget): Promise<RiskAssessmentView> {
    return this.drafts.removeRow(actor, target);
  }

  @Requires('risk.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/fix-ranking')
  fixRanking(@Acting() actor: Actor, @Target() target: RiskTarget): Promise<RiskAssessmentView> {
    return this.drafts.fixRanking(actor, target);
  }

  @Requires('risk.submit')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/submit')
  submit(@Acting() actor: Actor, @Target() target: RiskTarget): Promise<RiskAssessmentView> {
    return this.decisions.submit(actor, target);
  }

  @Requires('risk.approve')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/return')
  returnToSchool(
    @Acting() actor: Actor,
    @Target() target: RiskTarget,
    @Body() { reason }: RiskReasonRequest,
  ): Promise<RiskAssessmentView> {
    return this.decisions.returnToSchool(actor, target, reason);
  }

  @Requires('risk.approve')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/approve')
  approve(@Acting() actor: Actor, @Target() target: RiskTarget): Promise<RiskAssessmentView> {
    return this.decisions.approve(actor, target);
  }

  @Requires('risk.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: RiskAssessmentView })
  @Post(':id/renew')
  renew(
    @Acting() actor: Actor,
    @Target() target: RiskTarget,
    @Body() { reason }: RiskReasonRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<RiskAssessmentView>> {
    return this.drafts.renew(actor, target, reason, once);
  }

  @Requires('risk.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: RiskAssessmentView })
  @Post(':id/confirm')
  confirm(
    @Acting() actor: Actor,
    @Target() target: RiskTarget,
    @Body() { reason }: RiskReasonRequest,
  ): Promise<RiskAssessmentView> {
    return this.decisions.confirm(actor, target, reason);
  }
}
