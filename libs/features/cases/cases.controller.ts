import { applyDecorators, Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CASE_ACTIONS, type CaseActionName } from '#contracts';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, PageQuery, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseActions, type CaseTarget } from './case-actions.js';
import { CaseHandOverService } from './case-hand-over.service.js';
import { CaseReadService } from './case-read.service.js';
import { Target } from './case-target.js';
import {
  AssignCaseRequest,
  CaseReasonRequest,
  CaseTeamRequest,
  CloseCaseRequest,
  EditCaseRequest,
  OpenCaseRequest,
} from './case.dto.js';
import { CasePage, CaseQuery, CaseReceipt, CaseTimeline, CaseView, TransferList } from './case-view.dto.js';
import { CasesService } from './cases.service.js';

/** Route, permission and documents of an action, from the state table. */
const Action = (name: CaseActionName): MethodDecorator =>
  applyDecorators(
    Post(`cases/:id/${name}`),
    HttpCode(200),
    Changes(),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: CaseReceipt }),
    Requires(CASE_ACTIONS[name].permission),
  );

@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly reading: CaseReadService,
    private readonly actions: CaseActions,
    private readonly handOver: CaseHandOverService,
  ) {}

  @Requires('case.open')
  @Creates()
  @ApiCreatedResponse({ type: CaseReceipt })
  @Post('cases')
  openCase(
    @Acting() actor: Actor,
    @Body() body: OpenCaseRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CaseReceipt>> {
    return this.cases.openCase(actor, body, once);
  }

  @Requires('case.read')
  @ApiOkResponse({ type: CasePage })
  @Get('cases')
  listCases(@Acting() actor: Actor, @Query() query: CaseQuery): Promise<CasePage> {
    return this.reading.listCases(actor, query);
  }

  @Requires('case.read')
  @ApiOkResponse({ type: CaseView })
  @Get('cases/:id')
  getCase(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<CaseView> {
    return this.reading.getCase(actor, id);
  }

  @Requires('case.read')
  @ApiOkResponse({ type: CaseTimeline })
  @Get('cases/:id/timeline')
  getCaseTimeline(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<CaseTimeline> {
    return this.reading.getTimeline(actor, id, query);
  }

  @Requires('case.record')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseReceipt })
  @Patch('cases/:id')
  editCase(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() body: EditCaseRequest,
  ): Promise<CaseReceipt> {
    return this.cases.editCase(actor, target, body);
  }

  @Action('open')
  openDraftCase(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.cases.openDraft(actor, target);
  }

  @Action('discard')
  discardCase(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'discard');
  }

  @Action('call-conference')
  callConference(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'call-conference');
  }

  @Action('follow-up')
  followUpCase(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'follow-up');
  }

  @Action('resume')
  resumeCase(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.actions.perform(actor, target, 'resume');
  }

  @Action('close')
  closeCase(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() body: CloseCaseRequest,
  ): Promise<CaseReceipt> {
    return this.cases.closeCase(actor, target, body);
  }

  @Action('reopen')
  reopenCase(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() { reason }: CaseReasonRequest,
  ): Promise<CaseReceipt> {
    return this.cases.reopenCase(actor, target, reason);
  }

  @Action('assign')
  assignCase(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() { postId }: AssignCaseRequest,
  ): Promise<CaseReceipt> {
    return this.handOver.assign(actor, target, postId);
  }

  @Action('set-team')
  setCaseTeam(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() { postIds }: CaseTeamRequest,
  ): Promise<CaseReceipt> {
    return this.handOver.setTeam(actor, target, postIds);
  }

  @Action('offer')
  offerCase(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseReceipt> {
    return this.handOver.offer(actor, target);
  }

  @Requires('case-transfer.accept')
  @ApiOkResponse({ type: TransferList })
  @Get('case-transfers')
  async listCaseTransfers(@Acting() actor: Actor): Promise<TransferList> {
    return { items: await this.handOver.listTransfers(actor) };
  }

  @Requires('case-transfer.accept')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseReceipt })
  @Post('case-transfers/:id/accept')
  acceptCaseTransfer(@Acting() actor: Actor, @Target() { id, version }: CaseTarget): Promise<CaseReceipt> {
    return this.handOver.accept(actor, id, version);
  }
}
