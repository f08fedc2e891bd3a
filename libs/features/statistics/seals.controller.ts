import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { SealList, SealRequest, SealView } from './seals.dto.js';
import { SealsService } from './seals.service.js';
import { StatisticsView } from './statistics.dto.js';
import { OfYear, RevisionPipe } from './statistics.pipes.js';
import { CALENDARS } from './statistics.rules.js';
import type { Year } from './statistics.service.js';

const CALENDAR_PARAM = { name: 'calendar', enum: [...CALENDARS] };
const YEAR_PARAM = { name: 'year', type: 'integer', description: 'Buddhist year' } as const;

@ApiTags('statistics')
@ApiParam(CALENDAR_PARAM)
@ApiParam(YEAR_PARAM)
@Controller('statistics/:calendar/:year/seals')
export class SealsController {
  constructor(private readonly seals: SealsService) {}

  @Requires('statistics.read')
  @ApiOkResponse({ type: SealList })
  @Get()
  listSeals(@Acting() actor: Actor, @OfYear() year: Year): Promise<SealList> {
    return this.seals.listSeals(actor, year);
  }

  @Requires('statistics.read')
  @ApiParam({ name: 'revision', type: 'integer' })
  @ApiOkResponse({ type: StatisticsView })
  @Get(':revision')
  getSealed(
    @Acting() actor: Actor,
    @OfYear() year: Year,
    @Param('revision', RevisionPipe) revision: number,
  ): Promise<StatisticsView> {
    return this.seals.getSealed(actor, year, revision);
  }

  @Requires('statistics.seal')
  @Creates()
  @ApiCreatedResponse({ type: SealView })
  @Post()
  seal(
    @Acting() actor: Actor,
    @OfYear() year: Year,
    @Body() body: SealRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SealView>> {
    return this.seals.seal(actor, year, body, once);
  }
}
