import { applyDecorators, Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, Changes, Requires } from '#platform/http';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Target } from './action-target.js';
import { AgencyAnswersService, type AgencyActionName } from './agency-answers.service.js';
import type { ActionTarget } from './referral-actions.js';
import { ReferralReceipt } from './referral-view.dto.js';
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
    ApiOkResponse({ type: ReferralReceipt }),
    Requires('referral.answer-for'),
  );

/** What an agency told on the telephone or on paper, recorded for it by the district. */
@ApiTags('referrals')
@Controller('referrals/:id/on-behalf')
export class OnBehalfController {
  constructor(private readonly answers: AgencyAnswersService) {}

  @Action('accept')
  accept(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'accept', {});
  }

  @Action('decline')
  decline(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: DeclineReferralRequest,
  ): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'decline', body);
  }

  @Action('ask')
  ask(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralQuestionRequest,
  ): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'ask', body);
  }

  @Action('start-service')
  startService(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralServiceRequest,
  ): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'start-service', body);
  }

  @Action('record-service')
  recordService(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralServiceRequest,
  ): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'record-service', body);
  }

  @Action('give-feedback')
  giveFeedback(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReferralFeedbackRequest,
  ): Promise<ReferralReceipt> {
    return this.answers.answerFor(actor, target, 'give-feedback', body);
  }
}
