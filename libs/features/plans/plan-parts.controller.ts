import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { answerFile, OneFile, type UploadedFile } from '#platform/files';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PlanDecisionService } from './plan-decision.service.js';
import { PlanDraftService } from './plan-draft.service.js';
import { PlanMapsService } from './plan-maps.service.js';
import type { PlanTarget } from './plan-actions.js';
import { Target } from './plan-target.js';
import { ContactRequest, MeasureRequest } from './plan.dto.js';
import { PlanView } from './plan-view.dto.js';

const FILE_FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Measures of a safety plan; contacts and site maps of an emergency plan. */
@ApiTags('plans')
@Controller('plans/:id')
export class PlanPartsController {
  constructor(
    private readonly drafts: PlanDraftService,
    private readonly decisions: PlanDecisionService,
    private readonly maps: PlanMapsService,
  ) {}

  @Requires('plan.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: PlanView })
  @Post('measures')
  addMeasure(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() body: MeasureRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.drafts.addMeasure(actor, target, body, once);
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @ApiOkResponse({ type: PlanView })
  @Patch('measures/:partId')
  changeMeasure(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() body: MeasureRequest,
  ): Promise<PlanView> {
    return this.drafts.changeMeasure(actor, target, body);
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post('measures/:partId/remove')
  removeMeasure(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.drafts.removeMeasure(actor, target);
  }

  @Requires('plan.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: PlanView })
  @Post('contacts')
  addContact(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() body: ContactRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PlanView>> {
    return this.drafts.addContact(actor, target, body, once);
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @ApiOkResponse({ type: PlanView })
  @Patch('contacts/:partId')
  changeContact(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @Body() body: ContactRequest,
  ): Promise<PlanView> {
    return this.drafts.changeContact(actor, target, body);
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post('contacts/:partId/remove')
  removeContact(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.drafts.removeContact(actor, target);
  }

  @Requires('plan.check-contact')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post('contacts/:partId/check')
  checkContact(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.decisions.checkContact(actor, target);
  }

  @Requires('plan.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ type: PlanView })
  @Post('maps')
  addMap(
    @Acting() actor: Actor,
    @Target() target: PlanTarget,
    @IdempotencyKey() once: Idempotency,
    @OneFile() file: UploadedFile,
  ): Promise<Replayable<PlanView>> {
    return this.maps.add(actor, target, file, once);
  }

  @Requires('plan.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('maps/:partId')
  async openMap(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('partId', IdPipe) partId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.maps.open(actor, id, partId));
  }

  @Requires('plan.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'partId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  @Post('maps/:partId/remove')
  removeMap(@Acting() actor: Actor, @Target() target: PlanTarget): Promise<PlanView> {
    return this.maps.remove(actor, target);
  }
}
