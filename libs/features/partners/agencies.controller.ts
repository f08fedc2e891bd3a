import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AgenciesReadService } from './agencies-read.service.js';
import { AgenciesService } from './agencies.service.js';
import {
  AgencyDetailsRequest,
  AgencyPage,
  AgencyQuery,
  AgencyUserList,
  AgencyView,
  CloseAgencyRequest,
  NewAgencyRequest,
} from './agency.dto.js';

@ApiTags('partners')
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly queries: AgenciesReadService,
    private readonly agencies: AgenciesService,
  ) {}

  @Requires('agency.read')
  @ApiOkResponse({ type: AgencyPage })
  @Get()
  listAgencies(@Acting() actor: Actor, @Query() query: AgencyQuery): Promise<AgencyPage> {
    return this.queries.listAgencies(actor, query);
  }

  @Requires('agency.read')
  @ApiOkResponse({ type: AgencyView })
  @Get(':id')
  getAgency(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgencyView> {
    return this.queries.getAgency(actor, id);
  }

  @Requires('agency.read-contact')
  @ApiOkResponse({ type: AgencyUserList })
  @Get(':id/users')
  listUsers(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgencyUserList> {
    return this.queries.listUsers(actor, id);
  }

  @Requires('agency.manage')
  @Creates()
  @ApiCreatedResponse({ type: AgencyView })
  @Post()
  addAgency(
    @Acting() actor: Actor,
    @Body() body: NewAgencyRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<AgencyView>> {
    return this.agencies.addAgency(actor, body, once);
  }

  @Requires('agency.manage')
  @Changes()
  @ApiOkResponse({ type: AgencyView })
  @Patch(':id')
  changeAgency(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: AgencyDetailsRequest,
  ): Promise<AgencyView> {
    return this.agencies.changeAgency(actor, id, version, body);
  }

  @Requires('agency.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: AgencyView })
  @Post(':id/close')
  closeAgency(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: CloseAgencyRequest,
  ): Promise<AgencyView> {
    return this.agencies.closeAgency(actor, id, version, body);
  }
}
