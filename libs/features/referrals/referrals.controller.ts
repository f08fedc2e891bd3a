import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Target } from './action-target.js';
import type { ActionTarget } from './referral-actions.js';
import { ReferralDraftService } from './referral-draft.service.js';
import { ReferralReadService } from './referral-read.service.js';
import {
  AgencyOptionList,
  AgencyRecordList,
  DisclosureList,
  PreviewQuery,
  ReferralHistoryList,
  ReferralPage,
  ReferralPreview,
  ReferralQuery,
  ReferralQueueCounts,
  ReferralQueueQuery,
  ReferralReceipt,
  ReferralView,
} from './referral-view.dto.js';
import { CreateReferralRequest, EditReferralRequest } from './referral.dto.js';

/** Referrals as school and district read and draft them. */
@ApiTags('referrals')
@Controller()
export class ReferralsController {
  constructor(
    private readonly draft: ReferralDraftService,
    private readonly read: ReferralReadService,
  ) {}

  @Requires('referral.create')
  @Creates()
  @ApiCreatedResponse({ type: ReferralReceipt })
  @Post('referrals')
  createReferral(
    @Acting() actor: Actor,
    @Body() body: CreateReferralRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ReferralReceipt>> {
    return this.draft.createReferral(actor, body, once);
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: ReferralPage })
  @Get('referrals')
  listReferrals(@Acting() actor: Actor, @Query() query: ReferralQuery): Promise<ReferralPage> {
    return this.read.listReferrals(actor, query);
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: ReferralView })
  @Get('referrals/:id')
  getReferral(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReferralView> {
    return this.read.getReferral(actor, id);
  }

  @Requires('referral.edit')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ReferralReceipt })
  @Patch('referrals/:id')
  editReferral(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: EditReferralRequest,
  ): Promise<ReferralReceipt> {
    return this.draft.editReferral(actor, target, body);
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: ReferralHistoryList })
  @Get('referrals/:id/history')
  async listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReferralHistoryList> {
    return { items: await this.read.listHistory(actor, id) };
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: DisclosureList })
  @Get('referrals/:id/disclosures')
  async listDisclosures(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<DisclosureList> {
    return { items: await this.read.listDisclosures(actor, id) };
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: ReferralPreview })
  @Get('referrals/:id/preview')
  preview(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PreviewQuery,
  ): Promise<ReferralPreview> {
    return this.read.preview(actor, id, query);
  }

  @Requires('referral.read')
  @ApiOkResponse({ type: AgencyOptionList })
  @Get('referrals/:id/agencies')
  async listOptions(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgencyOptionList> {
    return { items: await this.read.listOptions(actor, id) };
  }

  @Requires('referral.triage')
  @ApiOkResponse({ type: ReferralPage })
  @Get('referral-queue')
  listQueue(@Acting() actor: Actor, @Query() query: ReferralQueueQuery): Promise<ReferralPage> {
    return this.read.listQueue(actor, query);
  }

  @Requires('referral.triage')
  @ApiOkResponse({ type: ReferralQueueCounts })
  @Get('referral-queue/counts')
  countQueue(@Acting() actor: Actor): Promise<ReferralQueueCounts> {
    return this.read.countQueue(actor);
  }

  @Requires('referral.count')
  @ApiOkResponse({ type: AgencyRecordList })
  @Get('agency-records')
  async listAgencyRecords(@Acting() actor: Actor): Promise<AgencyRecordList> {
    return { items: await this.read.listAgencyRecords(actor) };
  }
}
