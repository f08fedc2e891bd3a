import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RiskReadService } from './risk-read.service.js';
import { RiskDecisionService } from './risk-decision.service.js';
import { CutPointsRequest, RankedRisksQuery, RiskYearQuery } from './risk.dto.js';
import { CutPointsView, RankedRiskPage, RiskHeatMap } from './risk-view.dto.js';

/** Risks of all schools side by side, and the district's cut-points. */
@ApiTags('risk')
@Controller()
export class RiskCompareController {
  constructor(
    private readonly reading: RiskReadService,
    private readonly decisions: RiskDecisionService,
  ) {}

  @Requires('risk.compare')
  @ApiOkResponse({ type: RiskHeatMap })
  @Get('risk-heat-map')
  getHeatMap(@Acting() actor: Actor, @Query() query: RiskYearQuery): Promise<RiskHeatMap> {
    return this.reading.getHeatMap(actor, query);
  }

  @Requires('risk.compare')
  @ApiOkResponse({ type: RankedRiskPage })
  @Get('ranked-risks')
  listRanked(@Acting() actor: Actor, @Query() query: RankedRisksQuery): Promise<RankedRiskPage> {
    return this.reading.listRanked(actor, query);
  }

  @Requires('risk.read')
  @ApiOkResponse({ type: CutPointsView })
  @Get('risk-cut-points')
  getCutPoints(@Acting() actor: Actor): Promise<CutPointsView> {
    return this.reading.getCutPoints(actor);
  }

  @Requires('risk.set-cut-points')
  @Creates()
  @ApiCreatedResponse({ type: CutPointsView })
  @Post('risk-cut-points')
  setCutPoints(
    @Acting() actor: Actor,
    @Body() body: CutPointsRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CutPointsView>> {
    return this.decisions.setCutPoints(actor, body, once);
  }
}
