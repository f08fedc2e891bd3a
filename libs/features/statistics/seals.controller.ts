import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SEAL_CALENDARS, type SealPeriod } from '#contracts';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { SealedView, SealList, SealRequest, SealView } from './seals.dto.js';
import { SealsService } from './seals.service.js';
import { OfPeriod, RevisionPipe } from './statistics.pipes.js';

@ApiTags('statistics')
@ApiParam({ name: 'calendar', enum: [...SEAL_CALENDARS] })
@ApiParam({
  name: 'period',
  description: '2568 (a Buddhist year), 2568-1 (a term of an academic year) or 2025-08 (a month, Common Era)',
})
@Controller('statistics/:calendar/:period/seals')
export class SealsController {
  constructor(private readonly seals: SealsService) {}

  @Requires('statistics.read')
  @ApiOkResponse({ type: SealList })
  @Get()
  listSeals(@Acting() actor: Actor, @OfPeriod() period: SealPeriod): Promise<SealList> {
    return this.seals.listSeals(actor, period);
  }

  @Requires('statistics.read')
  @ApiParam({ name: 'revision', type: 'integer' })
  @ApiOkResponse({ type: SealedView })
  @Get(':revision')
  getSealed(
    @Acting() actor: Actor,
    @OfPeriod() period: SealPeriod,
    @Param('revision', RevisionPipe) revision: number,
  ): Promise<SealedView> {
    return this.seals.getSealed(actor, period, revision);
  }

  @Requires('statistics.seal')
  @Creates()
  @ApiCreatedResponse({ type: SealView })
  @Post()
  seal(
    @Acting() actor: Actor,
    @OfPeriod() period: SealPeriod,
    @Body() body: SealRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SealView>> {
    return this.seals.seal(actor, period, body, once);
  }
}
