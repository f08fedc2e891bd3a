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
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MonitoringFile, MonitoringFileForm } from './finding.dto.js';
import { MonitoringFilesService } from './monitoring-files.service.js';
import { Target, type MonitoringTarget } from './monitoring-target.js';
import { VisitReadService } from './visit-read.service.js';
import { VisitWorkService } from './visit-work.service.js';
import { AddendumRequest, AddFindingRequest, AnswersRequest, CompleteVisitRequest } from './visit.dto.js';
import { SheetView, SchoolPostList, VisitView } from './visit-view.dto.js';

/** Doing a visit, its end, and what is said after it. */
@ApiTags('monitoring')
@Controller('monitoring-visits')
export class VisitWorkController {
  constructor(
    private readonly work: VisitWorkService,
    private readonly reading: VisitReadService,
    private readonly files: MonitoringFilesService,
  ) {}

  @Requires('visit.conduct')
  @ApiOkResponse({ type: SchoolPostList })
  @Get(':id/owner-posts')
  async listOwnerPosts(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<SchoolPostList> {
    return { items: await this.reading.listOwnerPosts(actor, id) };
  }

  @Requires('visit.conduct')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'toolId', format: 'uuid' })
  @ApiOkResponse({ type: SheetView })
  @Patch(':id/sheets/:toolId')
  saveAnswers(
    @Acting() actor: Actor,
    @Target('toolId') target: MonitoringTarget,
    @Body() { answers }: AnswersRequest,
  ): Promise<SheetView> {
    return this.work.saveAnswers(actor, target, answers);
  }

  @Requires('visit.conduct')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MonitoringFileForm })
  @ApiCreatedResponse({ type: MonitoringFile })
  @Post(':id/files')
  addPhoto(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OneFile() upload: UploadedFile,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<MonitoringFile>> {
    return this.files.addPhoto(actor, id, upload, once);
  }

  @Requires('visit.read')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @Get(':id/files/:fileId')
  async openPhoto(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.files.openPhoto(actor, id, fileId));
  }

  @Requires('visit.conduct')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post(':id/start')
  start(@Acting() actor: Actor, @Target() target: MonitoringTarget): Promise<VisitView> {
    return this.work.start(actor, target);
  }

  @Requires('visit.conduct')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: VisitView })
  @Post(':id/findings')
  addFinding(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() body: AddFindingRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<VisitView>> {
    return this.work.addFinding(actor, target, body, once);
  }

  @Requires('visit.conduct')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'findingId', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post(':id/findings/:findingId/remove')
  removeFinding(@Acting() actor: Actor, @Target('findingId') target: MonitoringTarget): Promise<VisitView> {
    return this.work.removeFinding(actor, target);
  }

  @Requires('visit.conduct')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post(':id/complete')
  complete(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() { summary }: CompleteVisitRequest,
  ): Promise<VisitView> {
    return this.work.complete(actor, target, summary);
  }

  @Requires('visit.conduct')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: VisitView })
  @Post(':id/addenda')
  addAddendum(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() { text }: AddendumRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<VisitView>> {
    return this.work.addAddendum(actor, target, text, once);
  }

  @Requires('visit.confirm-reading')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post(':id/confirm-reading')
  confirmReading(@Acting() actor: Actor, @Target() target: MonitoringTarget): Promise<VisitView> {
    return this.work.confirmReading(actor, target);
  }
}
