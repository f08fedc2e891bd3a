import { ZERO_REPORT_STATES, type MonthKey, type ZeroReportState } from '#contracts';
import { IsMonth } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';

const STATES = [...ZERO_REPORT_STATES];
const month = {
  type: String,
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  description: 'Calendar month, Common Era',
};

export class ConfirmZeroRequest {
  @ApiProperty(month)
  @IsMonth()
  month: MonthKey;
}

export class MonthQuery {
  @ApiProperty(month)
  @IsMonth()
  month: MonthKey;
}

export class ZeroReportMonth {
  @ApiProperty(month) month: MonthKey;
  @ApiProperty({ enum: STATES }) state: ZeroReportState;
  @ApiProperty({ description: 'Reports of the month that the reader may know of' }) records: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
  @ApiProperty({ description: 'Whether the month can be confirmed now' }) confirmable: boolean;
}

export class ZeroReportMonths {
  @ApiProperty({ description: 'Buddhist year' }) academicYear: number;
  @ApiProperty({ type: [ZeroReportMonth] }) items: ZeroReportMonth[];
}

export class ZeroReportSchool {
  @ApiProperty({ format: 'uuid' }) schoolId: string;
  @ApiProperty() nameTh: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) networkId: string | null;
  @ApiProperty({ enum: STATES }) state: ZeroReportState;
  @ApiProperty() records: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
}

export class ZeroReportCounts {
  @ApiProperty() hasRecords: number;
  @ApiProperty() confirmedZero: number;
  @ApiProperty() silent: number;
}

export class ZeroReportsOfMonth {
  @ApiProperty(month) month: MonthKey;
  @ApiProperty({ description: 'Whether the month is over: before that nobody is silent' }) over: boolean;
  @ApiProperty({ type: ZeroReportCounts }) counts: ZeroReportCounts;
  @ApiProperty({ type: [ZeroReportSchool] }) items: ZeroReportSchool[];
}
