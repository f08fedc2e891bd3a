import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  BeginSummaryRequest,
  DecisionReasonRequest,
  SummaryChangeRequest,
  SummaryPage,
  SummaryQuery,
  SummaryView,
} from './summary.dto.js';
import { SummariesService } from './summaries.service.js';

const ID = { name: 'id', format: 'uuid' } as const;

@ApiTags('evaluation')
@Controller('yearly-summaries')
export class SummariesController {
  constructor(private readonly summaries: SummariesService) {}

  @Requires('summary.read')
  @ApiOkResponse({ type: SummaryPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: SummaryQuery): Promise<SummaryPage> {
    return this.summaries.listSummaries(actor, query);
  }

  @Requires('summary.write')
  @Creates()
  @ApiCreatedResponse({ type: SummaryView })
  @Post()
  begin(
    @Acting() actor: Actor,
    @Body() { academicYear }: BeginSummaryRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SummaryView>> {
    return this.summaries.begin(actor, academicYear, once);
  }

  @Requires('summary.read')
  @ApiParam(ID)
  @ApiOkResponse({ type: SummaryView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<SummaryView> {
    return this.summaries.getSummary(actor, id);
  }

  @Requires('summary.write')
  @Changes()
  @ApiParam(ID)
  @ApiOkResponse({ type: SummaryView })
  @Patch(':id')
  change(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: SummaryChangeRequest,
  ): Promise<SummaryView> {
    return this.summaries.change(actor, { id, version }, body);
  }

  @Requires('summary.submit')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: SummaryView })
  @Post(':id/submit')
  submit(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<SummaryView> {
    return this.summaries.submit(actor, { id, version });
  }

  @Requires('summary.decide')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: SummaryView })
  @Post(':id/return')
  returnToWriter(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: DecisionReasonRequest,
  ): Promise<SummaryView> {
    return this.summaries.returnToWriter(actor, { id, version }, reason);
  }

  @Requires('summary.decide')
  @Changes()
  @ApiParam(ID)
  @HttpCode(200)
  @ApiOkResponse({ type: SummaryView })
  @Post(':id/accept')
  accept(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<SummaryView> {
    return this.summaries.accept(actor, { id, version });
  }
}
