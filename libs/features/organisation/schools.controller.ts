import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CloseSchoolRequest,
  DistrictView,
  MergeSchoolRequest,
  NewSchoolRequest,
  SchoolDetailsRequest,
  SchoolPage,
  SchoolQuery,
  SchoolView,
} from './organisation.dto.js';
import { SchoolsService } from './schools.service.js';

@ApiTags('organisation')
@Controller()
export class SchoolsController {
  constructor(private readonly schools: SchoolsService) {}

  @Requires('school.read')
  @ApiOkResponse({ type: DistrictView })
  @Get('district')
  getDistrict(@Acting() actor: Actor): Promise<DistrictView> {
    return this.schools.getDistrict(actor);
  }

  @Requires('school.read')
  @ApiOkResponse({ type: SchoolPage })
  @Get('schools')
  listSchools(@Acting() actor: Actor, @Query() query: SchoolQuery): Promise<SchoolPage> {
    return this.schools.listSchools(actor, query);
  }

  @Requires('school.read')
  @ApiOkResponse({ type: SchoolView })
  @Get('schools/:id')
  getSchool(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<SchoolView> {
    return this.schools.getSchool(actor, id);
  }

  @Requires('school.manage')
  @Creates()
  @ApiCreatedResponse({ type: SchoolView })
  @Post('schools')
  addSchool(
    @Acting() actor: Actor,
    @Body() body: NewSchoolRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SchoolView>> {
    return this.schools.addSchool(actor, body, once);
  }

  @Requires('school.manage')
  @Changes()
  @ApiOkResponse({ type: SchoolView })
  @Patch('schools/:id')
  changeSchool(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: SchoolDetailsRequest,
  ): Promise<SchoolView> {
    return this.schools.changeSchool(actor, id, version, body);
  }

  @Requires('school.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: SchoolView })
  @Post('schools/:id/close')
  closeSchool(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: CloseSchoolRequest,
  ): Promise<SchoolView> {
    return this.schools.closeSchool(actor, id, version, body);
  }

  @Requires('school.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: SchoolView })
  @Post('schools/:id/merge')
  mergeSchool(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: MergeSchoolRequest,
  ): Promise<SchoolView> {
    return this.schools.mergeSchool(actor, id, version, body);
  }
}
