import {
  applyDecorators,
  Body,
  Controller,
  createParamDecorator,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  type ExecutionContext,
} from '@nestjs/common';
import { DROPOUT_ACTIONS, type DropoutActionName } from '#contracts';
import type { Actor } from '#platform/access';
import { isId, type Idempotency, type Replayable } from '#platform/database';
import { DomainError } from '#platform/errors';
import {
  Acting,
  Changes,
  Creates,
  expectedVersionOf,
  IdempotencyKey,
  IdPipe,
  Requires,
} from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AbsenceReportsService } from './absence-reports.service.js';
import { CaseReceipt } from '#features/cases';
import { DropoutCasesService } from './dropout-cases.service.js';
import { DropoutActions, type DropoutTarget } from './dropout-actions.js';
import { DropoutReadService } from './dropout-read.service.js';
import {
  AbsenceReceipt,
  AbsenceRequest,
  AddStepRequest,
  CloseRequest,
  DropoutFigures,
  DropoutPage,
  DropoutQuery,
  DropoutReceipt,
  DropoutView,
  ExplainRequest,
  FiguresQuery,
  FindRequest,
  HandOverRequest,
  OpenDropoutCaseRequest,
  DropoutReasonRequest,
  TraceRequest,
} from './dropout.dto.js';

/** The entry that an action is about, and the version of it that the client saw. */
const Target = createParamDecorator((_: unknown, context: ExecutionContext): DropoutTarget => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (!isId(id)) throw new DomainError('not-found');
  return { id, version: expectedVersionOf(request) };
});

/** Route, permission and documents of an action, from the state table. */
const Action = (name: DropoutActionName): MethodDecorator =>
  applyDecorators(
    Post(`dropouts/:id/${name}`),
    HttpCode(200),
    Changes(),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: DropoutReceipt }),
    Requires(DROPOUT_ACTIONS[name].permission),
  );

@ApiTags('dropouts')
@Controller()
export class DropoutsController {
  constructor(
    private readonly actions: DropoutActions,
    private readonly reading: DropoutReadService,
    private readonly absence: AbsenceReportsService,
    private readonly cases: DropoutCasesService,
  ) {}

  @Requires('dropout.read')
  @ApiOkResponse({ type: DropoutPage })
  @Get('dropouts')
  listDropouts(@Acting() actor: Actor, @Query() query: DropoutQuery): Promise<DropoutPage> {
    return this.reading.listDropouts(actor, query);
  }

  @Requires('dropout.read')
  @ApiOkResponse({ type: DropoutView })
  @Get('dropouts/:id')
  getDropout(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<DropoutView> {
    return this.reading.getDropout(actor, id);
  }

  @Requires('dropout.count')
  @ApiOkResponse({ type: DropoutFigures })
  @Get('dropout-figures')
  getFigures(@Acting() actor: Actor, @Query() query: FiguresQuery): Promise<DropoutFigures> {
    return this.reading.getFigures(actor, query);
  }

  @Requires('absence.report')
  @Creates()
  @ApiCreatedResponse({ type: AbsenceReceipt })
  @Post('absence-reports')
  reportAbsence(
    @Acting() actor: Actor,
    @Body() body: AbsenceRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<AbsenceReceipt>> {
    return this.absence.reportAbsence(actor, body, once);
  }

  @Action('trace')
  trace(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: TraceRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.trace(actor, target, body);
  }

  @Action('add-step')
  addStep(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: AddStepRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.addOneStep(actor, target, body);
  }

  @Action('find')
  find(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: FindRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.find(actor, target, body);
  }

  @Action('set-reason')
  setReason(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: DropoutReasonRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.setReason(actor, target, body);
  }

  @Action('hand-over')
  handOver(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: HandOverRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.handOver(actor, target, body);
  }

  @Requires('case.open')
  @Creates()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: CaseReceipt })
  @Post('dropouts/:id/case')
  openCase(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: OpenDropoutCaseRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CaseReceipt>> {
    return this.cases.openCase(actor, id, body, once);
  }

  @Action('close')
  close(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: CloseRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.close(actor, target, body);
  }

  @Action('mark-mistake')
  markMistake(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: ExplainRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.markMistake(actor, target, body);
  }

  @Action('reopen')
  reopen(
    @Acting() actor: Actor,
    @Target() target: DropoutTarget,
    @Body() body: ExplainRequest,
  ): Promise<DropoutReceipt> {
    return this.actions.reopen(actor, target, body);
  }
}
