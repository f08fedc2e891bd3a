import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
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
import {
  FindingAnswerRequest,
  FindingChangeRequest,
  FindingPage,
  FindingQuery,
  FindingReturnRequest,
  FindingView,
  MonitoringFile,
  MonitoringFileForm,
} from './finding.dto.js';
import { FindingsService } from './findings.service.js';
import { MonitoringFilesService } from './monitoring-files.service.js';
import { Target, type MonitoringTarget } from './monitoring-target.js';

/** Findings of completed visits, and what became of them. */
@ApiTags('monitoring')
@Controller('monitoring-findings')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly files: MonitoringFilesService,
  ) {}

  @Requires('finding.read')
  @ApiOkResponse({ type: FindingPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: FindingQuery): Promise<FindingPage> {
    return this.findings.listFindings(actor, query);
  }

  @Requires('finding.read')
  @ApiOkResponse({ type: FindingView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<FindingView> {
    return this.findings.getFinding(actor, id);
  }

  @Requires('finding.answer')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MonitoringFileForm })
  @ApiCreatedResponse({ type: MonitoringFile })
  @Post(':id/files')
  addEvidence(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OneFile() upload: UploadedFile,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<MonitoringFile>> {
    return this.files.addEvidence(actor, id, upload, once);
  }

  @Requires('finding.read')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @Get(':id/files/:fileId')
  async openEvidence(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.files.openEvidence(actor, id, fileId));
  }

  @Requires('finding.answer')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: FindingView })
  @Post(':id/answer')
  answer(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() { answer }: FindingAnswerRequest,
  ): Promise<FindingView> {
    return this.findings.answer(actor, target, answer);
  }

  @Requires('finding.review')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: FindingView })
  @Post(':id/change')
  change(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() body: FindingChangeRequest,
  ): Promise<FindingView> {
    return this.findings.change(actor, target, body);
  }

  @Requires('finding.review')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: FindingView })
  @Post(':id/return')
  returnToSchool(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() body: FindingReturnRequest,
  ): Promise<FindingView> {
    return this.findings.returnToSchool(actor, target, body);
  }

  @Requires('finding.review')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: FindingView })
  @Post(':id/accept')
  accept(@Acting() actor: Actor, @Target() target: MonitoringTarget): Promise<FindingView> {
    return this.findings.accept(actor, target);
  }
}
