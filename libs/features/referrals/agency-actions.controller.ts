import { applyDecorators, Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, Changes, Requires } from '#platform/http';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Target } from './action-target.js';
import { AgencyAnswersService, type AgencyActionName } from './agency-answers.service.js';
import type { ActionTarget } from './referral-actions.js';
import { AgencyReceipt } from './agency-referral.dto.js';
import {
  DeclineReferralRequest,
  ReferralFeedbackRequest,
  ReferralQuestionRequest,
  ReferralServiceRequest,
} from './referral.dto.js';

const Action = (name: AgencyActionName): MethodDecorator =>
  applyDecorators(
    Post(name),
    HttpCode(200),
    Changes(),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: AgencyReceipt }),
    Requires('assignment.answer'),
  );

/** One route for each action that an agency takes. */
@ApiTags('referrals')
@Controller('assigned-referrals/:id')
export class AgencyActionsController {
  constructor(private readonly answers: AgencyAnswersService) {}

  @Action('accept')
  accept(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'accept', {});
  }

  @Action('decline')
  decline(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: DeclineReferralRequest,
  ): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'decline', body);
  }

  @Action('ask')
  ask(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralQuestionRequest,
  ): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'ask', body);
  }

  @Action('start-service')
  startService(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralServiceRequest,
  ): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'start-service', body);
  }

  @Action('record-service')
  recordService(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralServiceRequest,
  ): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'record-service', body);
  }

  @Action('give-feedback')
  giveFeedback(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralFeedbackRequest,
  ): Promise<AgencyReceipt> {
    return this.answers.answer(actor, target, 'give-feedback', body);
  }
}
