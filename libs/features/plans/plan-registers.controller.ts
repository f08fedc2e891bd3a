import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PlanReadService } from './plan-read.service.js';
import { PlanYearQuery } from './plan.dto.js';
import { PlanOverview } from './plan-view.dto.js';
import { RegisterList, RegisterQuery, RegisterRequest, RegisterView } from './register.dto.js';
import { RegistersService } from './registers.service.js';

/** Plans of all schools side by side; and what a school has in writing besides its plans. */
@ApiTags('plans')
@Controller()
export class PlanRegistersController {
  constructor(
    private readonly reading: PlanReadService,
    private readonly registers: RegistersService,
  ) {}

  @Requires('plan.compare')
  @ApiOkResponse({ type: PlanOverview })
  @Get('plan-overview')
  getOverview(@Acting() actor: Actor, @Query() { academicYear }: PlanYearQuery): Promise<PlanOverview> {
    return this.reading.getOverview(actor, academicYear);
  }

  @Requires('plan.read')
  @ApiOkResponse({ type: RegisterList })
  @Get('safety-registers')
  list(@Acting() actor: Actor, @Query() { schoolId }: RegisterQuery): Promise<RegisterList> {
    return this.registers.list(actor, schoolId);
  }

  @Requires('plan.register')
  @Creates()
  @ApiCreatedResponse({ type: RegisterView })
  @Post('safety-registers')
  record(
    @Acting() actor: Actor,
    @Body() body: RegisterRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<RegisterView>> {
    return this.registers.record(actor, body, once);
  }
}
