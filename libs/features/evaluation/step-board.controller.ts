import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { IndicatorsService } from './indicators.service.js';
import {
  BoardsQuery,
  BoardsView,
  IndicatorDetail,
  IndicatorList,
  StepRemarkRequest,
  StepRulesRequest,
  StepRulesView,
  StepBoardView,
  YearQuery,
} from './step-board.dto.js';
import { StepBoardService } from './step-board.service.js';
import { StepRulesService } from './step-rules.service.js';

/** The six steps of every school. No route sets a step: a board follows from records. */
@ApiTags('evaluation')
@Controller()
export class StepBoardController {
  constructor(
    private readonly boards: StepBoardService,
    private readonly rules: StepRulesService,
    private readonly indicators: IndicatorsService,
  ) {}

  @Requires('step-board.compare')
  @ApiOkResponse({ type: BoardsView })
  @Get('step-boards')
  listBoards(@Acting() actor: Actor, @Query() query: BoardsQuery): Promise<BoardsView> {
    return this.boards.listBoards(actor, query);
  }

  @Requires('step-board.read')
  @ApiParam({ name: 'schoolId', format: 'uuid' })
  @ApiOkResponse({ type: StepBoardView })
  @Get('step-boards/:schoolId')
  getBoard(
    @Acting() actor: Actor,
    @Param('schoolId', IdPipe) schoolId: string,
    @Query() { academicYear }: YearQuery,
  ): Promise<StepBoardView> {
    return this.boards.getBoard(actor, schoolId, academicYear);
  }

  @Requires('step-board.remark')
  @Creates()
  @ApiParam({ name: 'schoolId', format: 'uuid' })
  @ApiCreatedResponse({ type: StepBoardView })
  @Post('step-boards/:schoolId/remarks')
  addRemark(
    @Acting() actor: Actor,
    @Param('schoolId', IdPipe) schoolId: string,
    @Body() body: StepRemarkRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<StepBoardView>> {
    return this.boards.addRemark(actor, schoolId, body, once);
  }

  @Requires('step-board.read')
  @ApiOkResponse({ type: StepRulesView })
  @Get('step-rules')
  getRules(@Acting() actor: Actor, @Query() { academicYear }: YearQuery): Promise<StepRulesView> {
    return this.rules.getRules(actor, academicYear);
  }

  @Requires('step-board.set-rules')
  @Creates()
  @ApiCreatedResponse({ type: StepRulesView })
  @Post('step-rules')
  setRules(
    @Acting() actor: Actor,
    @Body() body: StepRulesRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<StepRulesView>> {
    return this.rules.setRules(actor, body, once);
  }

  @Requires('step-board.compare')
  @ApiOkResponse({ type: IndicatorList })
  @Get('indicators')
  listIndicators(@Acting() actor: Actor, @Query() { academicYear }: YearQuery): Promise<IndicatorList> {
    return this.indicators.listIndicators(actor, academicYear);
  }

  @Requires('step-board.compare')
  @ApiParam({ name: 'code' })
  @ApiOkResponse({ type: IndicatorDetail })
  @Get('indicators/:code')
  getIndicator(
    @Acting() actor: Actor,
    @Param('code') code: string,
    @Query() { academicYear }: YearQuery,
  ): Promise<IndicatorDetail> {
    return this.indicators.getIndicator(actor, code, academicYear);
  }
}
