import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, Requires, RequiresFresh } from '#platform/http';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CSV_TYPE, XLSX_TYPE } from './statistics-files.js';
import { CalendarPipe, YearPipe } from './statistics.pipes.js';
import {
  RecompileView,
  RecordsPage,
  RecordsQuery,
  StatisticsView,
  StatisticsYears,
} from './statistics.dto.js';
import { CALENDARS, type Calendar } from './statistics.rules.js';
import { StatisticsService } from './statistics.service.js';

const CALENDAR_PARAM = { name: 'calendar', enum: [...CALENDARS] };
const YEAR_PARAM = { name: 'year', type: 'integer', description: 'Buddhist year' } as const;

function fileOf(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: bytes.byteLength,
  });
}

@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Requires('statistics.read')
  @ApiOkResponse({ type: StatisticsYears })
  @Get('years')
  listYears(@Acting() actor: Actor): Promise<StatisticsYears> {
    return this.statistics.listYears(actor);
  }

  @Requires('statistics.read')
  @ApiParam(CALENDAR_PARAM)
  @ApiParam(YEAR_PARAM)
  @ApiOkResponse({ type: StatisticsView })
  @Get(':calendar/:year')
  getReport(
    @Acting() actor: Actor,
    @Param('calendar', CalendarPipe) calendar: Calendar,
    @Param('year', YearPipe) year: number,
  ): Promise<StatisticsView> {
    return this.statistics.getReport(actor, { calendar, year });
  }

  @Requires('statistics.list')
  @ApiParam(CALENDAR_PARAM)
  @ApiParam(YEAR_PARAM)
  @ApiOkResponse({ type: RecordsPage })
  @Get(':calendar/:year/records')
  listRecords(
    @Acting() actor: Actor,
    @Param('calendar', CalendarPipe) calendar: Calendar,
    @Param('year', YearPipe) year: number,
    @Query() query: RecordsQuery,
  ): Promise<RecordsPage> {
    return this.statistics.listRecords(actor, { calendar, year }, query);
  }

  @Requires('statistics.export')
  @RequiresFresh()
  @ApiParam(CALENDAR_PARAM)
  @ApiParam(YEAR_PARAM)
  @ApiProduces(XLSX_TYPE)
  @Get(':calendar/:year/export.xlsx')
  async exportXlsx(
    @Acting() actor: Actor,
    @Param('calendar', CalendarPipe) calendar: Calendar,
    @Param('year', YearPipe) year: number,
  ): Promise<StreamableFile> {
    const bytes = await this.statistics.exportReport(actor, { calendar, year }, 'xlsx');
    return fileOf(bytes, XLSX_TYPE, `statistics-${calendar}-${year}.xlsx`);
  }

  @Requires('statistics.export')
  @RequiresFresh()
  @ApiParam(CALENDAR_PARAM)
  @ApiParam(YEAR_PARAM)
  @ApiProduces(CSV_TYPE)
  @Get(':calendar/:year/export.csv')
  async exportCsv(
    @Acting() actor: Actor,
    @Param('calendar', CalendarPipe) calendar: Calendar,
    @Param('year', YearPipe) year: number,
  ): Promise<StreamableFile> {
    const bytes = await this.statistics.exportReport(actor, { calendar, year }, 'csv');
    return fileOf(bytes, CSV_TYPE, `statistics-${calendar}-${year}.csv`);
  }

  @Requires('statistics.recompile')
  @ApiParam(CALENDAR_PARAM)
  @ApiParam(YEAR_PARAM)
  @ApiAcceptedResponse({ type: RecompileView })
  @HttpCode(202)
  @Post(':calendar/:year/recompile')
  recompile(
    @Acting() actor: Actor,
    @Param('calendar', CalendarPipe) _calendar: Calendar,
    @Param('year', YearPipe) _year: number,
  ): Promise<RecompileView> {
    return this.statistics.requestRecompile(actor);
  }
}
