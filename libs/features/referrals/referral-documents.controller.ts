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
import { answerFile, OneFile, type UploadedFile } from '#platform/files';
import { Acting, Changes, IdPipe, Requires } from '#platform/http';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Target } from './action-target.js';
import type { ActionTarget } from './referral-actions.js';
import { ReferralDocumentsService } from './referral-documents.service.js';
import {
  ChooseDocumentRequest,
  DocumentForm,
  DocumentOptionList,
  DocumentQuery,
} from './referral-documents.dto.js';
import { ReferralReceipt } from './referral-view.dto.js';

/** Documents, for the offices and, apart, for the agency. */
@ApiTags('referrals')
@Controller()
export class ReferralDocumentsController {
  constructor(private readonly documents: ReferralDocumentsService) {}

  @Requires('referral.edit')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentForm })
  @ApiOkResponse({ type: ReferralReceipt })
  @Post('referrals/:id/documents')
  addDocument(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Query() { dataClass }: DocumentQuery,
    @OneFile() file: UploadedFile,
  ): Promise<ReferralReceipt> {
    return this.documents.addDocument(actor, target, dataClass, file);
  }

  @Requires('referral.edit')
  @ApiOkResponse({ type: DocumentOptionList })
  @Get('referrals/:id/document-options')
  async listOptions(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<DocumentOptionList> {
    return { items: await this.documents.listOptions(actor, id) };
  }

  @Requires('referral.edit')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ReferralReceipt })
  @Post('referrals/:id/documents/choose')
  chooseDocument(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Body() body: ChooseDocumentRequest,
  ): Promise<ReferralReceipt> {
    return this.documents.chooseDocument(actor, target, body);
  }

  @Requires('referral.edit')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ReferralReceipt })
  @Post('referrals/:id/documents/:documentId/remove')
  removeDocument(
    @Acting() actor: Actor,
    @Target() target: ActionTarget,
    @Param('documentId', IdPipe) documentId: string,
  ): Promise<ReferralReceipt> {
    return this.documents.removeDocument(actor, target, documentId);
  }

  @Requires('referral.read')
  @ApiProduces('application/octet-stream')
  @Get('referrals/:id/documents/:documentId')
  async openDocument(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.documents.openDocument(actor, id, documentId));
  }

  @Requires('assignment.read')
  @ApiProduces('application/octet-stream')
  @Get('assigned-referrals/:id/documents/:documentId')
  async discloseDocument(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('documentId', IdPipe) documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.documents.discloseDocument(actor, id, documentId));
  }
}
