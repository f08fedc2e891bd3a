import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ActivitiesReadService } from './activities-read.service.js';
import { ActivitiesService } from './activities.service.js';
import { Target, type ActivityTarget } from './activity-target.js';
import { ActivityFindingsService } from './activity-findings.service.js';
import {
  ActivityChangeRequest,
  ActivityQuery,
  AddActivityFindingRequest,
  HoldActivityRequest,
  NewActivityRequest,
  WithdrawActivityRequest,
} from './activity.dto.js';
import { ActivityHistoryList, ActivityPage, ActivityView } from './activity-view.dto.js';

/** Trainings, drills, campaigns, guidance, and what is done with partners. */
@ApiTags('activities')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly reading: ActivitiesReadService,
    private readonly activities: ActivitiesService,
    private readonly findings: ActivityFindingsService,
  ) {}

  @Requires('activity.read')
  @ApiOkResponse({ type: ActivityPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: ActivityQuery): Promise<ActivityPage> {
    return this.reading.list(actor, query);
  }

  @Requires('activity.write')
  @Creates()
  @ApiCreatedResponse({ type: ActivityView })
  @Post()
  log(
    @Acting() actor: Actor,
    @Body() body: NewActivityRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ActivityView>> {
    return this.activities.log(actor, body, once);
  }

  @Requires('activity.read')
  @ApiOkResponse({ type: ActivityView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ActivityView> {
    return this.reading.get(actor, id);
  }

  @Requires('activity.read')
  @ApiOkResponse({ type: ActivityHistoryList })
  @Get(':id/history')
  listHistory(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ActivityHistoryList> {
    return this.reading.listHistory(actor, id);
  }

  @Requires('activity.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ActivityView })
  @Patch(':id')
  correct(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() body: ActivityChangeRequest,
  ): Promise<ActivityView> {
    return this.activities.correct(actor, target, body);
  }

  @Requires('activity.write')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post(':id/hold')
  hold(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() body: HoldActivityRequest,
  ): Promise<ActivityView> {
    return this.activities.hold(actor, target, body);
  }

  @Requires('activity.withdraw')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post(':id/withdraw')
  withdraw(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() { reason }: WithdrawActivityRequest,
  ): Promise<ActivityView> {
    return this.activities.withdraw(actor, target, reason);
  }

  @Requires('activity.write')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: ActivityView })
  @Post(':id/findings')
  addFinding(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() body: AddActivityFindingRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ActivityView>> {
    return this.findings.add(actor, target, body, once);
  }
}
