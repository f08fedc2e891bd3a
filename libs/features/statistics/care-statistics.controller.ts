import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, Requires } from '#platform/http';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CareStatisticsQuery, CareStatisticsView } from './care-statistics.dto.js';
import { CareStatisticsService } from './care-statistics.service.js';

@ApiTags('statistics')
@Controller('care-statistics')
export class CareStatisticsController {
  constructor(private readonly care: CareStatisticsService) {}

  @Requires('care-statistics.read')
  @ApiOkResponse({ type: CareStatisticsView })
  @Get()
  getCareStatistics(
    @Acting() actor: Actor,
    @Query() query: CareStatisticsQuery,
  ): Promise<CareStatisticsView> {
    return this.care.getCareStatistics(actor, query);
  }
}
