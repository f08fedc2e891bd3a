import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ConfirmZeroRequest,
  MonthQuery,
  ZeroReportMonth,
  ZeroReportMonths,
  ZeroReportsOfMonth,
} from './zero-reports.dto.js';
import { ZeroReportsService } from './zero-reports.service.js';

@ApiTags('statistics')
@Controller('zero-reports')
export class ZeroReportsController {
  constructor(private readonly zeroReports: ZeroReportsService) {}

  @Requires('zero-report.confirm')
  @ApiOkResponse({ type: ZeroReportMonths })
  @Get('mine')
  listMonths(@Acting() actor: Actor): Promise<ZeroReportMonths> {
    return this.zeroReports.listMonths(actor);
  }

  @Requires('zero-report.confirm')
  @Creates()
  @ApiCreatedResponse({ type: ZeroReportMonth })
  @Post()
  confirm(
    @Acting() actor: Actor,
    @Body() { month }: ConfirmZeroRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ZeroReportMonth>> {
    return this.zeroReports.confirm(actor, month, once);
  }

  @Requires('zero-report.read')
  @ApiOkResponse({ type: ZeroReportsOfMonth })
  @Get()
  getMonth(@Acting() actor: Actor, @Query() { month }: MonthQuery): Promise<ZeroReportsOfMonth> {
    return this.zeroReports.getMonth(actor, month);
  }
}
