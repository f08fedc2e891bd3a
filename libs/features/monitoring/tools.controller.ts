import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { MonitoringCompareService } from './monitoring-compare.service.js';
import { Target, type MonitoringTarget } from './monitoring-target.js';
import {
  ChangeToolRequest,
  StartToolRequest,
  ToolComparison,
  ToolComparisonQuery,
  ToolList,
  ToolView,
} from './tool.dto.js';
import { ToolsService } from './tools.service.js';

@ApiTags('monitoring')
@Controller('monitoring-tools')
export class MonitoringToolsController {
  constructor(
    private readonly tools: ToolsService,
    private readonly comparing: MonitoringCompareService,
  ) {}

  @Requires('monitoring-tool.read')
  @ApiOkResponse({ type: ToolList })
  @Get()
  async list(@Acting() actor: Actor): Promise<ToolList> {
    return { items: await this.tools.listTools(actor) };
  }

  @Requires('monitoring-tool.manage')
  @Creates()
  @ApiCreatedResponse({ type: ToolView })
  @Post()
  start(
    @Acting() actor: Actor,
    @Body() body: StartToolRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ToolView>> {
    return this.tools.start(actor, body, once);
  }

  @Requires('monitoring-tool.read')
  @ApiOkResponse({ type: ToolView })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ToolView> {
    return this.tools.getTool(actor, id);
  }

  @Requires('visit.compare')
  @ApiOkResponse({ type: ToolComparison })
  @Get(':id/comparison')
  compare(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ToolComparisonQuery,
  ): Promise<ToolComparison> {
    return this.comparing.compareTool(actor, id, query);
  }

  @Requires('monitoring-tool.manage')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ToolView })
  @Patch(':id')
  change(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @Body() body: ChangeToolRequest,
  ): Promise<ToolView> {
    return this.tools.change(actor, target, body);
  }

  @Requires('monitoring-tool.manage')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ToolView })
  @Post(':id/publish')
  publish(@Acting() actor: Actor, @Target() target: MonitoringTarget): Promise<ToolView> {
    return this.tools.publish(actor, target);
  }

  @Requires('monitoring-tool.manage')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ToolView })
  @Post(':id/retire')
  retire(@Acting() actor: Actor, @Target() target: MonitoringTarget): Promise<ToolView> {
    return this.tools.retire(actor, target);
  }

  @Requires('monitoring-tool.manage')
  @Creates()
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: ToolView })
  @Post(':id/renew')
  renew(
    @Acting() actor: Actor,
    @Target() target: MonitoringTarget,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ToolView>> {
    return this.tools.renew(actor, target, once);
  }
}
