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
import { answerFile } from '#platform/files';
import {
  Acting,
  Changes,
  Creates,
  ExpectedVersion,
  IdempotencyKey,
  IdPipe,
  PageQuery,
  Requires,
} from '#platform/http';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReportPasswordView, ReportRequestForm, ReportRequestPage, ReportRequestView } from './report.dto.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('report-requests')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** Asks for a file. A kind with personal data asks for a fresh proof, and its file for a password. */
  @Requires('report-request.make')
  @Creates()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ReportRequestView })
  @Post()
  requestReport(
    @Acting() actor: Actor,
    @IdempotencyKey() once: Idempotency,
    @Body() body: ReportRequestForm,
  ): Promise<Replayable<ReportRequestView>> {
    return this.reports.request(actor, body, once);
  }

  @Requires('report-request.make')
  @ApiOkResponse({ type: ReportRequestPage })
  @Get()
  listReportRequests(@Acting() actor: Actor, @Query() query: PageQuery): Promise<ReportRequestPage> {
    return this.reports.list(actor, query);
  }

  @Requires('report-request.make')
  @ApiOkResponse({ type: ReportRequestView })
  @Get(':id')
  getReportRequest(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportRequestView> {
    return this.reports.get(actor, id);
  }

  /** For 24 hours, for the requester alone; every time is noted. */
  @Requires('report-request.make')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get(':id/file')
  async getReportFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.reports.download(actor, id));
  }

  /** The file's password, told once. */
  @Requires('report-request.make')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: ReportPasswordView })
  @Post(':id/reveal-password')
  revealReportPassword(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<ReportPasswordView> {
    return this.reports.revealPassword(actor, { id, version });
  }

  @Requires('report-request.make')
  @Changes()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ReportRequestView })
  @Post(':id/retry')
  retryReport(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<ReportRequestView> {
    return this.reports.retry(actor, { id, version });
  }
}
