import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, Changes, ExpectedVersion, Requires } from '#platform/http';
import { ClockLimitRequest, ClockName, ClockPolicyList, ClockPolicyView } from './clock-policies.dto.js';
import { ClockPoliciesService } from './clock-policies.service.js';

@ApiTags('tasks')
@Controller('clock-policies')
export class ClockPoliciesController {
  constructor(private readonly policies: ClockPoliciesService) {}

  @Requires('clock.manage')
  @ApiOkResponse({ type: ClockPolicyList })
  @Get()
  listClockPolicies(@Acting() actor: Actor): Promise<ClockPolicyList> {
    return this.policies.list(actor);
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
