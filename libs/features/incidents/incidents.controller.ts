import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import {
  Acting,
  Changes,
  Creates,
  ExpectedVersion,
  IdempotencyKey,
  IdPipe,
  PageQuery,
  AsksAtOnce,
  Requires,
} from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditIncidentRequest, LogIncidentRequest } from './incident.dto.js';
import {
  AssigneeList,
  HistoryList,
  IncidentPage,
  IncidentQuery,
  IncidentReceipt,
  IncidentView,
  MscSheet,
  QueueCounts,
  QueueQuery,
  ReportPage,
  ReportView,
} from './incident-view.dto.js';
import { IncidentLogService } from './incident-log.service.js';
import { IncidentReadService } from './incident-read.service.js';

@ApiTags('incidents')
@Controller()
export class IncidentsController {
  constructor(
    private readonly log: IncidentLogService,
    private readonly read: IncidentReadService,
  ) {}

  @Requires('incident.log')
  @Creates()
  @AsksAtOnce()
  @ApiCreatedResponse({ type: IncidentReceipt })
  @Post('incidents')
  logIncident(
    @Acting() actor: Actor,
    @Body() body: LogIncidentRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<IncidentReceipt>> {
    return this.log.logIncident(actor, body, once);
  }

  @Requires('incident.read')
  @ApiOkResponse({ type: IncidentPage })
  @AsksAtOnce()
  @Get('incidents')
  listIncidents(@Acting() actor: Actor, @Query() query: IncidentQuery): Promise<IncidentPage> {
    return this.read.listIncidents(actor, query);
  }

  @Requires('incident.read')
  @ApiOkResponse({ type: IncidentView })
  @AsksAtOnce()
  @Get('incidents/:id')
  getIncident(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<IncidentView> {
    return this.read.getIncident(actor, id);
  }

  @Requires('incident.edit')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentReceipt })
  @Patch('incidents/:id')
  editIncident(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: EditIncidentRequest,
  ): Promise<IncidentReceipt> {
    return this.log.editIncident(actor, { id, version }, body);
  }

  @Requires('incident.read')
  @ApiOkResponse({ type: HistoryList })
  @Get('incidents/:id/history')
  async listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<HistoryList> {
    return { items: await this.read.listHistory(actor, id) };
  }

  @Requires('incident.read')
  @ApiOkResponse({ type: MscSheet })
  @Get('incidents/:id/msc-sheet')
  getMscSheet(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<MscSheet> {
    return this.read.getMscSheet(actor, id);
  }

  @Requires('receipt.read')
  @ApiOkResponse({ type: ReportPage })
  @Get('my-reports')
  listReports(@Acting() actor: Actor, @Query() query: PageQuery): Promise<ReportPage> {
    return this.read.listReports(actor, query);
  }

  @Requires('receipt.read')
  @ApiOkResponse({ type: ReportView })
  @Get('my-reports/:id')
  getReport(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReportView> {
    return this.read.getReport(actor, id);
  }

  @Requires('incident.triage')
  @ApiOkResponse({ type: IncidentPage })
  @Get('incident-queue')
  listQueue(@Acting() actor: Actor, @Query() query: QueueQuery): Promise<IncidentPage> {
    return this.read.listQueue(actor, query);
  }

  @Requires('incident.triage')
  @ApiOkResponse({ type: QueueCounts })
  @Get('incident-queue/counts')
  countQueue(@Acting() actor: Actor): Promise<QueueCounts> {
    return this.read.countQueue(actor);
  }

  @Requires('incident.triage')
  @ApiOkResponse({ type: AssigneeList })
  @Get('assignees')
  async listAssignees(@Acting() actor: Actor): Promise<AssigneeList> {
    return { items: await this.read.listAssignees(actor) };
  }
}
