import { ChangeOf, MayBeLeftOut, IsId, IsText, PageQuery, IsDay } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { School } from './school.entity.js';

export class SchoolQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsText(100)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  networkId?: string;
}

class SchoolContent {
  @ApiProperty()
  @IsText(200)
  nameTh: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(200)
  nameEn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(100)
  subdistrict?: string | null;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsId()
  networkId?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(/^[0-9]{8}$/u)
  code8?: string | null;
}

export class SchoolDetailsRequest extends ChangeOf(SchoolContent) {}

export class NewSchoolRequest extends SchoolContent {
  @ApiProperty()
  @Matches(/^[0-9]{10}$/u)
  code10: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsDay()
  openedOn?: string;
}

export class CloseSchoolRequest {
  @ApiProperty({ format: 'date' })
  @IsDay()
  closedOn: string;
}

export class MergeSchoolRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  intoId: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  mergedOn: string;
}

export class SchoolView {
  @ApiProperty() id: string;
  @ApiProperty() code10: string;
  @ApiProperty({ type: String, nullable: true }) code8: string | null;
  @ApiProperty() nameTh: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: String, nullable: true }) subdistrict: string | null;
  @ApiProperty({ type: String, nullable: true }) networkId: string | null;
  @ApiProperty({ type: String, nullable: true }) openedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) closedOn: string | null;
  @ApiProperty({ type: String, nullable: true }) mergedIntoId: string | null;
  @ApiProperty() version: number;

  static of({ districtId: _, ...school }: School): SchoolView {
    return school;
  }
}

export class SchoolPage {
  @ApiProperty({ type: [SchoolView] }) items: SchoolView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NetworkView {
  @ApiProperty() id: string;
  @ApiProperty() nameTh: string;
  @ApiProperty() schoolCount: number;
}

export class DistrictView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() nameTh: string;
  @ApiProperty({ type: [NetworkView] }) networks: NetworkView[];
  @ApiProperty({ type: [Number], description: 'Buddhist years' }) academicYears: number[];
  @ApiProperty() currentAcademicYear: number;
}
