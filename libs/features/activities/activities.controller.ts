import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ActivitiesReadService } from './activities-read.service.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityFindingsService } from './activity-findings.service.js';
import {
  ActivityChangeRequest,
  ActivityQuery,
  AddFindingRequest,
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
  @ApiOkResponse({ type: ActivityView })
  @Patch(':id')
  correct(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ActivityChangeRequest,
  ): Promise<ActivityView> {
    return this.activities.correct(actor, { id, version }, body);
  }

  @Requires('activity.write')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post(':id/hold')
  hold(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: HoldActivityRequest,
  ): Promise<ActivityView> {
    return this.activities.hold(actor, { id, version }, body);
  }

  @Requires('activity.withdraw')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post(':id/withdraw')
  withdraw(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WithdrawActivityRequest,
  ): Promise<ActivityView> {
    return this.activities.withdraw(actor, { id, version }, reason);
  }

  @Requires('activity.write')
  @Creates()
  @Changes()
  @ApiCreatedResponse({ type: ActivityView })
  @Post(':id/findings')
  addFinding(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: AddFindingRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ActivityView>> {
    return this.findings.add(actor, { id, version }, body, once);
  }
}
