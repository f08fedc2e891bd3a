import { codesOf, HAZARD_GROUPS } from '#contracts';
import { IncidentLine, toLine } from '#features/incidents';
import { PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { RecordRow } from './statistics.queries.js';
import {
  CALENDARS,
  CUTS,
  MEASURES,
  type ByGroup,
  type Calendar,
  type Cut,
  type Measure,
  type YearReport,
} from './statistics.rules.js';

const GROUPS = [...codesOf(HAZARD_GROUPS)];
const CUT_NAMES = [...CUTS];
const MEASURE_NAMES = [...MEASURES];
const CALENDAR_NAMES = [...CALENDARS];

const percent = {
  type: Number,
  nullable: true,
  description: 'Students of the base in percent, two decimals, half up; null without a base',
};
const byGroup = { type: Object, additionalProperties: { type: 'integer' }, description: 'By hazard group' };

/** Names one cell of a year's report. */
export class RecordsQuery extends PageQuery {
  @ApiProperty({ enum: CUT_NAMES })
  @IsIn(CUT_NAMES)
  cut: Cut;

  @ApiProperty({
    description:
      'ALL for the total, AREA for events without a harmed student, UNKNOWN for what is not known; else a code, a month YYYY-MM or an id',
  })
  @IsString()
  @MaxLength(40)
  @Matches(/^[A-Za-z0-9-]+$/u)
  key: string;

  @ApiPropertyOptional({
    enum: GROUPS,
    description: 'The cell of one hazard group within a school, network, month, sex or grade',
  })
  @IsOptional()
  @IsIn(GROUPS)
  group?: string;

  @ApiProperty({ enum: MEASURE_NAMES })
  @IsIn(MEASURE_NAMES)
  measure: Measure;
}

export class StatisticsYear {
  @ApiProperty({ enum: CALENDAR_NAMES }) calendar: Calendar;
  @ApiProperty({ description: 'Buddhist year' }) year: number;
}

export class StatisticsYears {
  @ApiProperty({ type: [StatisticsYear] }) items: StatisticsYear[];
}

export class CountsView {
  @ApiProperty() events: number;
  @ApiProperty({ description: 'Each student once' }) students: number;
  @ApiProperty({ description: 'Each school once' }) schools: number;
  @ApiProperty(percent) percent: number | null;
}

export class CodedCounts extends CountsView {
  @ApiProperty() code: string;
}

export class RatedCounts extends CountsView {
  @ApiProperty({ description: 'Students of this row on the June roll' }) base: number;
  @ApiProperty({ ...byGroup, description: 'Students by hazard group' }) byGroup: ByGroup;
}

export class CodedRatedCounts extends RatedCounts {
  @ApiProperty() code: string;
}

export class SchoolCounts extends RatedCounts {
  @ApiProperty() schoolId: string;
  @ApiProperty() nameTh: string;
}

export class NetworkCounts extends RatedCounts {
  @ApiProperty() networkId: string;
  @ApiProperty() nameTh: string;
}

export class MonthCounts extends CountsView {
  @ApiProperty({ description: 'YYYY-MM, Common Era' }) month: string;
  @ApiProperty({ description: 'A half of May at an end of the academic year' }) partial: boolean;
  @ApiProperty({ ...byGroup, description: 'Events by hazard group' }) byGroup: ByGroup;
}

export class BaseView {
  @ApiProperty() students: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Roll that it was taken from, such as 2566-JUNE',
  })
  asOfRound: string | null;
  @ApiProperty() schools: number;
}

export class AreaEventsView {
  @ApiProperty() events: number;
  @ApiProperty() schools: number;
}

export class StatisticsView implements YearReport {
  @ApiProperty({ enum: CALENDAR_NAMES }) calendar: Calendar;
  @ApiProperty({ description: 'Buddhist year' }) year: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null before the first compiling',
  })
  asOf: string | null;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ type: BaseView }) base: BaseView;
  @ApiProperty({ type: CountsView }) total: CountsView;
  @ApiProperty({ type: [CodedCounts] }) groups: CodedCounts[];
  @ApiProperty({ description: 'Schools touched by any event, each once' }) schoolsAffected: number;
  @ApiProperty({ type: [CodedCounts] }) subtypes: CodedCounts[];
  @ApiProperty({ type: [MonthCounts] }) months: MonthCounts[];
  @ApiProperty({ type: [NetworkCounts] }) networks: NetworkCounts[];
  @ApiProperty({ type: [SchoolCounts] }) schools: SchoolCounts[];
  @ApiProperty({ type: [CodedRatedCounts] }) sexes: CodedRatedCounts[];
  @ApiProperty({ type: [CodedRatedCounts] }) levels: CodedRatedCounts[];
  @ApiProperty({
    type: AreaEventsView,
    description: 'Events without a harmed student, such as an earthquake, and the schools they hit',
  })
  areaEvents: AreaEventsView;
}

export class CountedView {
  @ApiProperty({ enum: MEASURE_NAMES }) measure: Measure;
  @ApiProperty({
    description: 'Incidents of the cell that this student or school met with; counted once all the same',
  })
  events: number;
  @ApiProperty({ type: String, nullable: true }) schoolId: string | null;
  @ApiProperty({ type: String, nullable: true }) sex: string | null;
  @ApiProperty({ type: String, nullable: true }) level: string | null;
}

/** One counted event, student or school, by an incident's line: codes and references, no name of a person. */
export class RecordView extends IncidentLine {
  @ApiProperty({ type: CountedView }) counted: CountedView;

  static of(row: RecordRow, measure: Measure, now: Date): RecordView {
    const { unitEvents: events, unitSchoolId, unitSex, unitLevel } = row;
    const student = measure === 'students' ? { sex: unitSex, level: unitLevel } : { sex: null, level: null };
    const schoolId = measure === 'events' ? null : unitSchoolId;
    return { ...toLine(row, now), counted: { measure, events, schoolId, ...student } };
  }
}

export class RecordsPage {
  @ApiProperty({ description: 'The same number as the cell' }) total: number;
  @ApiProperty({ type: [RecordView] }) items: RecordView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class RecompileView {
  @ApiProperty({ enum: ['QUEUED'] }) state: 'QUEUED';
}
