import { applyDecorators, Body, Controller, HttpCode, Post } from '@nestjs/common';
import { INCIDENT_ACTIONS, type IncidentActionName } from '#contracts';
import type { Actor } from '#platform/access';
import { Acting, Changes, Requires } from '#platform/http';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Target } from './action-target.js';
import { IncidentActions, type ActionTarget } from './incident-actions.js';
import { IncidentTriageService } from './incident-triage.service.js';
import {
  AddPersonRequest,
  AssignRequest,
  MergeRequest,
  ReasonRequest,
  ReclassifyRequest,
  RecordMscRequest,
  ResolveRequest,
  SetUrgencyRequest,
} from './incident.dto.js';
import { IncidentReceipt } from './incident-view.dto.js';

/** Route, permission and documents of an action, from the state table. */
const Action = (name: IncidentActionName): MethodDecorator =>
  applyDecorators(
    Post(name),
    HttpCode(200),
    Changes(),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiOkResponse({ type: IncidentReceipt }),
    Requires(INCIDENT_ACTIONS[name].permission),
  );

/** One route for each action of the incident state table. */
@ApiTags('incidents')
@Controller('incidents/:id')
export class IncidentActionsController {
  constructor(
    private readonly actions: IncidentActions,
    private readonly triage: IncidentTriageService,
  ) {}

  @Action('submit')
  submit(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.triage.submit(actor, target);
  }

  @Action('discard')
  discard(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'discard');
  }

  @Action('acknowledge')
  acknowledge(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'acknowledge');
  }

  @Action('start')
  start(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'start');
  }

  @Action('escalate')
  escalate(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReasonRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'escalate', () => ({ history: body }));
  }

  @Action('resume')
  resume(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'resume');
  }

  @Action('resolve')
  resolve(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ResolveRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.resolve(actor, target, body);
  }

  @Action('close')
  close(@Acting() actor: Actor, @Target() target: ActionTarget): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'close');
  }

  @Action('reopen')
  reopen(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReasonRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'reopen', () => ({ history: body }));
  }

  @Action('reject')
  reject(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReasonRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'reject', () => ({ history: body }));
  }

  @Action('merge')
  merge(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: MergeRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.merge(actor, target, body);
  }

  @Action('withdraw')
  withdraw(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReasonRequest,
  ): Promise<IncidentReceipt> {
    return this.actions.perform(actor, target, 'withdraw', () => ({ history: body }));
  }

  @Action('reclassify')
  reclassify(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ReclassifyRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.reclassify(actor, target, body);
  }

  @Action('set-urgency')
  setUrgency(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: SetUrgencyRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.setUrgency(actor, target, body);
  }

  @Action('assign')
  assign(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AssignRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.assign(actor, target, body);
  }

  @Action('add-person')
  addPerson(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: AddPersonRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.addPerson(actor, target, body);
  }

  @Action('record-msc')
  recordMsc(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: RecordMscRequest,
  ): Promise<IncidentReceipt> {
    return this.triage.recordMsc(actor, target, body);
  }
}
