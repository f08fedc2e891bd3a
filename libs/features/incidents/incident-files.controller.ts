import { Controller, Get, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { answerFile, OneFile, type UploadedFile } from '#platform/files';
import { Acting, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IncidentFile, IncidentFileForm, IncidentFileList } from './incident-files.dto.js';
import { IncidentFilesService } from './incident-files.service.js';

@ApiTags('incidents')
@Controller('incidents/:id/files')
export class IncidentFilesController {
  constructor(private readonly files: IncidentFilesService) {}

  @Requires('incident.edit')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: IncidentFileForm })
  @ApiCreatedResponse({ type: IncidentFile })
  @Post()
  addFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OneFile() upload: UploadedFile,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<IncidentFile>> {
    return this.files.addFile(actor, id, upload, once);
  }

  @Requires('incident.read')
  @ApiOkResponse({ type: IncidentFileList })
  @Get()
  async listFiles(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<IncidentFileList> {
    return { items: await this.files.listFiles(actor, id) };
  }

  @Requires('incident.read')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @Get(':fileId')
  async openFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.files.openFile(actor, id, fileId));
  }
}
