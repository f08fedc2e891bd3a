import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, Changes, ExpectedVersion, PageQuery, Requires } from '#platform/http';
import { ClockHistoryService } from './clock-history.service.js';
import {
  ClockChangePage,
  ClockLimitRequest,
  ClockName,
  ClockPolicyList,
  ClockPolicyView,
} from './clock-policies.dto.js';
import { ClockPoliciesService } from './clock-policies.service.js';

@ApiTags('tasks')
@Controller('clock-policies')
export class ClockPoliciesController {
  constructor(
    private readonly policies: ClockPoliciesService,
    private readonly history: ClockHistoryService,
  ) {}

  @Requires('clock.manage')
  @ApiOkResponse({ type: ClockPolicyList })
  @Get()
  listClockPolicies(@Acting() actor: Actor): Promise<ClockPolicyList> {
    return this.policies.list(actor);
  }

  @Requires('clock.manage')
  @ApiOkResponse({ type: ClockChangePage })
  @Get('history')
  listClockChanges(@Acting() actor: Actor, @Query() query: PageQuery): Promise<ClockChangePage> {
    return this.history.list(actor, query);
  }

  @Requires('clock.manage')
  @Changes()
  @ApiOkResponse({ type: ClockPolicyView })
  @Put(':subjectKind/:step/:urgency')
  changeClockPolicy(
    @Acting() actor: Actor,
    @Param() name: ClockName,
    @ExpectedVersion() version: number,
    @Body() body: ClockLimitRequest,
  ): Promise<ClockPolicyView> {
    return this.policies.change(actor, name, version, body);
  }
}
