import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { MonitoringCompareService } from './monitoring-compare.service.js';
import { Target, type MonitoringTarget } from './monitoring-target.js';
import { VisitPlanService } from './visit-plan.service.js';
import { VisitReadService } from './visit-read.service.js';
import {
  OverviewQuery,
  PlanVisitRequest,
  RescheduleVisitRequest,
  VisitQuery,
  VisitReasonRequest,
} from './visit.dto.js';
import { MonitoringOverview, VisitHistoryList, VisitorList, VisitPage, VisitView } from './visit-view.dto.js';

/** The plan of visits, and one visit as it is read. */
@ApiTags('monitoring')
@Controller()
export class VisitsController {
  constructor(
    private readonly reading: VisitReadService,
    private readonly plans: VisitPlanService,
    private readonly comparing: MonitoringCompareService,
  ) {}

  @Requires('visit.compare')
  @ApiOkResponse({ type: MonitoringOverview })
  @Get('monitoring-overview')
  getOverview(@Acting() actor: Actor, @Query() query: OverviewQuery): Promise<MonitoringOverview> {
    return this.comparing.getOverview(actor, query);
  }

  @Requires('visit.plan')
  @ApiOkResponse({ type: VisitorList })
  @Get('monitoring-visitors')
  async listVisitors(@Acting() actor: Actor): Promise<VisitorList> {
    return { items: await this.reading.listVisitors(actor) };
  }

  @Requires('visit.read')
  @ApiOkResponse({ type: VisitPage })
  @Get('monitoring-visits')
  list(@Acting() actor: Actor, @Query() query: VisitQuery): Promise<VisitPage> {
    return this.reading.listVisits(actor, query);
  }

  @Requires('visit.plan')
  @Creates()
  @ApiCreatedResponse({ type: VisitView })
  @Post('monitoring-visits')
  plan(
    @Acting() actor: Actor,
    @Body() body: PlanVisitRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<VisitView>> {
    return this.plans.plan(actor, body, once);
  }

  @Requires('visit.read')
  @ApiOkResponse({ type: VisitView })
  @Get('monitoring-visits/:id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<VisitView> {
    return this.reading.getVisit(actor, id);
  }

  @Requires('visit.read')
  @ApiOkResponse({ type: VisitHistoryList })
  @Get('monitoring-visits/:id/history')
  async listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<VisitHistoryList> {
    return { items: await this.reading.listHistory(actor, id) };
  }

  @Requires('visit.plan')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post('monitoring-visits/:id/reschedule')
  reschedule(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() body: RescheduleVisitRequest,
  ): Promise<VisitView> {
    return this.plans.reschedule(actor, target, body);
  }

  @Requires('visit.plan')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: VisitView })
  @Post('monitoring-visits/:id/cancel')
  cancel(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() { reason }: VisitReasonRequest,
  ): Promise<VisitView> {
    return this.plans.cancel(actor, target, reason);
  }
}
