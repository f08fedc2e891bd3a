import { applyDecorators, Body, Controller, HttpCode, Post } from '@nestjs/common';
import { REFERRAL_ACTIONS, type ReferralActionName } from '#contracts';
import type { Actor } from '#platform/access';
import { Acting, Changes, Requires } from '#platform/http';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Target } from './action-target.js';
import type { ActionTarget } from './referral-actions.js';
import { ReferralBasisService } from './referral-basis.service.js';
import { ReferralDraftService } from './referral-draft.service.js';
import { ReferralTriageService } from './referral-triage.service.js';
import { ReferralReceipt } from './referral-view.dto.js';
import {
  AddBasisRequest,
  AnswerQuestionRequest,
  AppointRequest,
  AssignReferralRequest,
  ReferralQuestionRequest,
  ReferralReasonRequest,
  TriageReferralRequest,
  WithdrawBasisRequest,
} from './referral.dto.js';

/** Route, permission and documents of an action, from the state table. */
const Action = (name: ReferralActionName): MethodDecorator =>
  applyDecorators(
    Post(name),
    HttpCode(200),
    Changes(),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: ReferralReceipt }),
    Requires(REFERRAL_ACTIONS[name].permission),
  );

/** One route for each action that school and district take. */
@ApiTags('referrals')
@Controller('referrals/:id')
export class ReferralActionsController {
  constructor(
    private readonly draft: ReferralDraftService,
    private readonly basis: ReferralBasisService,
    private readonly district: ReferralTriageService,
  ) {}

  @Action('offer')
  offer(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<ReferralReceipt> {
    return this.draft.offer(actor, target);
  }

  @Action('submit')
  submit(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<ReferralReceipt> {
    return this.draft.submit(actor, target);
  }

  @Action('add-basis')
  addBasis(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AddBasisRequest,
  ): Promise<ReferralReceipt> {
    return this.basis.addBasis(actor, target, body);
  }

  @Action('withdraw-basis')
  withdrawBasis(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: WithdrawBasisRequest,
  ): Promise<ReferralReceipt> {
    return this.basis.withdrawBasis(actor, target, body);
  }

  @Action('cancel')
  cancel(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralReasonRequest,
  ): Promise<ReferralReceipt> {
    return this.district.decide(actor, target, 'cancel', body);
  }

  @Action('return')
  returnReferral(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralQuestionRequest,
  ): Promise<ReferralReceipt> {
    return this.district.returnReferral(actor, target, body);
  }

  @Action('triage')
  triage(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: TriageReferralRequest,
  ): Promise<ReferralReceipt> {
    return this.district.triage(actor, target, body);
  }

  @Action('appoint')
  appoint(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AppointRequest,
  ): Promise<ReferralReceipt> {
    return this.district.appoint(actor, target, body);
  }

  @Action('assign')
  assign(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AssignReferralRequest,
  ): Promise<ReferralReceipt> {
    return this.district.assign(actor, target, body);
  }

  @Action('handle-internally')
  handleInternally(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralReasonRequest,
  ): Promise<ReferralReceipt> {
    return this.district.decide(actor, target, 'handle-internally', body);
  }

  @Action('recall')
  recall(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralReasonRequest,
  ): Promise<ReferralReceipt> {
    return this.district.decide(actor, target, 'recall', body);
  }

  @Action('resume')
  resume(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralReasonRequest,
  ): Promise<ReferralReceipt> {
    return this.district.decide(actor, target, 'resume', body);
  }

  @Action('complete')
  complete(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<ReferralReceipt> {
    return this.district.complete(actor, target);
  }

  @Action('answer')
  answer(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AnswerQuestionRequest,
  ): Promise<ReferralReceipt> {
    return this.district.answer(actor, target, body);
  }

  @Action('confirm-reading')
  confirmReading(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<ReferralReceipt> {
    return this.district.confirmReading(actor, target);
  }
}
