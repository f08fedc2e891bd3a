import {
  CASE_CAUSES,
  CASE_RESULTS,
  CASE_STUDY_ACTION_NAMES,
  CASE_STUDY_SECTIONS,
  CASE_STUDY_STATUS_LABELS,
  codesOf,
  SERVICE_TYPES,
  type CaseCauseCode,
  type CaseResultCode,
  type CaseStudySectionCode,
  type ServiceTypeCode,
} from '#contracts';
import { IsText, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const SECTIONS = [...codesOf(CASE_STUDY_SECTIONS)];
const CAUSES = [...codesOf(CASE_CAUSES)];
const HELPS = [...codesOf(SERVICE_TYPES)];
const RESULTS = [...codesOf(CASE_RESULTS)];
const STATUSES = [...codesOf(CASE_STUDY_STATUS_LABELS)];

export class SectionField {
  @ApiProperty({ enum: SECTIONS })
  @IsIn(SECTIONS)
  code: CaseStudySectionCode;

  @ApiProperty()
  @IsText(8_000)
  text: string;
}

export class EditCaseStudyRequest {
  @ApiProperty({ type: [SectionField] })
  @IsArray()
  @ArrayMaxSize(SECTIONS.length)
  @ArrayUnique(({ code }: SectionField) => code)
  @ValidateNested({ each: true })
  @Type(() => SectionField)
  sections: SectionField[];

  @ApiProperty({ enum: CAUSES, isArray: true })
  @IsArray()
  @ArrayMaxSize(CAUSES.length)
  @ArrayUnique()
  @IsIn(CAUSES, { each: true })
  causes: CaseCauseCode[];

  @ApiProperty({ enum: HELPS, isArray: true })
  @IsArray()
  @ArrayMaxSize(HELPS.length)
  @ArrayUnique()
  @IsIn(HELPS, { each: true })
  helps: ServiceTypeCode[];

  @ApiPropertyOptional({ enum: RESULTS })
  @IsOptional()
  @IsIn(RESULTS)
  result?: CaseResultCode;
}

export class CaseStudyNoteRequest {
  @ApiProperty()
  @IsText(5_000)
  note: string;
}

export class StudyFilter extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Academic year, Buddhist era' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2500)
  @Max(2700)
  academicYear?: number;

  @ApiPropertyOptional({ enum: CAUSES })
  @IsOptional()
  @IsIn(CAUSES)
  cause?: string;

  @ApiPropertyOptional({ enum: HELPS })
  @IsOptional()
  @IsIn(HELPS)
  help?: string;

  @ApiPropertyOptional({ enum: RESULTS })
  @IsOptional()
  @IsIn(RESULTS)
  result?: string;
}

export class CaseStudyLine {
  @ApiProperty() id: string;
  @ApiProperty() caseId: string;
  @ApiProperty() reference: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ enum: CAUSES, isArray: true }) causes: string[];
  @ApiProperty({ enum: HELPS, isArray: true }) helps: string[];
  @ApiProperty({ type: String, enum: RESULTS, nullable: true }) result: string | null;
  @ApiProperty() academicYear: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: string | null;
  @ApiProperty() version: number;
}

export class CaseStudyPage {
  @ApiProperty({ type: [CaseStudyLine] }) items: CaseStudyLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CaseStudyView extends CaseStudyLine {
  @ApiProperty({ type: [SectionField] }) sections: SectionField[];
  @ApiProperty({ type: String, nullable: true }) districtNote: string | null;
  @ApiProperty({ enum: CASE_STUDY_ACTION_NAMES, isArray: true }) availableActions: string[];
}

export class CaseStudyCount {
  @ApiProperty({ enum: CAUSES }) cause: string;
  @ApiProperty({ enum: HELPS }) help: string;
  @ApiProperty({ enum: RESULTS }) result: string;
  @ApiProperty() count: number;
}

/** A report with two causes stands in two cells: cells overlap, `reports` counts each report once. */
export class CaseStudyCounts {
  @ApiProperty() academicYear: number;
  @ApiProperty() reports: number;
  @ApiProperty({ type: [CaseStudyCount] }) cells: CaseStudyCount[];
}
