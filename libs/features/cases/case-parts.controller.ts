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
import { CaseFilesService } from './case-files.service.js';
import { CaseNotesService } from './case-notes.service.js';
import { PartPath, PartTarget, type PartOfCase } from './case-target.js';
import { CaseWorkService } from './case-work.service.js';
import {
  ConferenceRequest,
  EndPlanItemRequest,
  MeasureField,
  NoteRequest,
  PlanItemRequest,
} from './case.dto.js';
import { CasePartReceipt, NoteView } from './case-view.dto.js';
import { CasesService } from './cases.service.js';
import { HomeVisitRequest } from './home-visit.dto.js';

const FILE_FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** What is written inside a case. */
@ApiTags('cases')
@Controller('cases/:id')
export class CasePartsController {
  constructor(
    private readonly work: CaseWorkService,
    private readonly notes: CaseNotesService,
    private readonly files: CaseFilesService,
    private readonly cases: CasesService,
  ) {}

  @Requires('case.record')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('plan')
  addPlanItem(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanItemRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.work.addPlanItem(actor, id, body, once);
  }

  @Requires('case.record')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: CasePartReceipt })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'itemId', format: 'uuid' })
  @Post('plan/:itemId/done')
  finishPlanItem(
    @Acting() actor: Actor,
    @PartTarget('itemId') target: PartOfCase,
    @Body() body: EndPlanItemRequest,
  ): Promise<CasePartReceipt> {
    return this.work.endPlanItem(actor, target, 'DONE', body);
  }

  @Requires('case.record')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: CasePartReceipt })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'itemId', format: 'uuid' })
  @Post('plan/:itemId/cancel')
  cancelPlanItem(
    @Acting() actor: Actor,
    @PartTarget('itemId') target: PartOfCase,
    @Body() body: EndPlanItemRequest,
  ): Promise<CasePartReceipt> {
    return this.work.endPlanItem(actor, target, 'CANCELLED', body);
  }

  @Requires('case.record')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('measures')
  async measureBefore(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MeasureField,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.cases.measureBefore(actor, id, body, once);
  }

  @Requires('case.record')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('visits')
  addHomeVisit(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: HomeVisitRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.work.addVisit(actor, id, body, once);
  }

  @Requires('case.record')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: CasePartReceipt })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'visitId', format: 'uuid' })
  @Patch('visits/:visitId')
  changeHomeVisit(
    @Acting() actor: Actor,
    @PartTarget('visitId') target: PartOfCase,
    @Body() body: HomeVisitRequest,
  ): Promise<CasePartReceipt> {
    return this.work.changeVisit(actor, target, body);
  }

  @Requires('case.record')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('conferences')
  addConference(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ConferenceRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.work.addConference(actor, id, body, once);
  }

  @Requires('case.record')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('notes')
  addCaseNote(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.notes.addNote(actor, id, body, once);
  }

  @Requires('case.read')
  @ApiOkResponse({ type: NoteView })
  @Get('notes/:noteId')
  openCaseNote(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
  ): Promise<NoteView> {
    return this.notes.openNote(actor, id, noteId);
  }

  @Requires('case.record')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('files')
  addCaseFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) caseId: string,
    @IdempotencyKey() once: Idempotency,
    @OneFile() file: UploadedFile,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.files.addFile(actor, { caseId, visitId: null }, file, once);
  }

  @Requires('case.record')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ type: CasePartReceipt })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'visitId', format: 'uuid' })
  @Post('visits/:visitId/photos')
  addVisitPhoto(
    @Acting() actor: Actor,
    @PartPath('visitId') { caseId, partId }: Omit<PartOfCase, 'version'>,
    @IdempotencyKey() once: Idempotency,
    @OneFile() file: UploadedFile,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.files.addFile(actor, { caseId, visitId: partId }, file, once);
  }

  @Requires('case.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('files/:fileId')
  async openCaseFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.files.openFile(actor, id, fileId));
  }
}
