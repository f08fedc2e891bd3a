import {
  CARE_GROUPS,
  CCT_STATUSES,
  codesOf,
  HERO_COLOURS,
  LEVELS,
  SCREENING_ASPECTS,
  SCREENING_KINDS,
  SDQ_INFORMANTS,
  SDQ_SETS,
  type CareGroupCode,
  type CctStatusCode,
  type HeroColourCode,
  type ScreeningAspectCode,
  type ScreeningKind,
  type SdqInformantCode,
  type SdqSetCode,
} from '#contracts';
import { IsDay, IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const KINDS = codesOf(SCREENING_KINDS);
const INFORMANTS = codesOf(SDQ_INFORMANTS);
const ASPECTS = codesOf(SCREENING_ASPECTS);
const GROUPS = codesOf(CARE_GROUPS);
const COLOURS = codesOf(HERO_COLOURS);
const STATUSES = codesOf(CCT_STATUSES);
const SETS = codesOf(SDQ_SETS);

const Score = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: 'integer', minimum: 0, maximum: 10 })(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(10)(target, key);
};

export class SdqScoresRequest {
  @Score() emotional: number;
  @Score() conduct: number;
  @Score() hyperactivity: number;
  @Score() peer: number;
  @Score() prosocial: number;
}

export class AspectResult {
  @ApiProperty({ enum: ASPECTS }) @IsIn(ASPECTS) aspect: ScreeningAspectCode;
  @ApiProperty({ enum: GROUPS }) @IsIn(GROUPS) group: CareGroupCode;
}

export class ScreeningEntry {
  @ApiProperty({ format: 'uuid' }) @IsId() studentId: string;

  @ApiPropertyOptional({ type: SdqScoresRequest, description: 'SDQ: the five scales, or `items`' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SdqScoresRequest)
  scores?: SdqScoresRequest;

  @ApiPropertyOptional({ type: [Number], description: 'SDQ: 25 numbers from 0 to 2 instead of `scores`' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(25)
  @ArrayMaxSize(25)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(2, { each: true })
  items?: number[];

  @ApiPropertyOptional({ type: [AspectResult], description: 'ASPECTS: each aspect that was judged' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(11)
  @ValidateNested({ each: true })
  @Type(() => AspectResult)
  aspects?: AspectResult[];

  @ApiPropertyOptional({ enum: COLOURS }) @IsOptional() @IsIn(COLOURS) colour?: HeroColourCode;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: CctStatusCode;
}

class ScreeningHead {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: ScreeningKind;

  @ApiPropertyOptional({ enum: INFORMANTS, description: 'For SDQ, and for nothing else' })
  @IsOptional()
  @IsIn(INFORMANTS)
  informant?: SdqInformantCode;

  @ApiProperty({ format: 'date' }) @IsDay() assessedOn: string;
}

export class RecordScreeningsRequest extends ScreeningHead {
  @ApiProperty({ type: [ScreeningEntry], description: 'One student or a class; all are saved or none' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ScreeningEntry)
  entries: ScreeningEntry[];
}

const LEVEL_CODES = codesOf(LEVELS);

export class PasteRequest extends ScreeningHead {
  @ApiProperty({ enum: LEVEL_CODES }) @IsIn(LEVEL_CODES) level: string;
  @ApiProperty({ description: 'Empty for the only room of a level' }) @IsString() @MaxLength(10) room: string;

  @ApiProperty({ description: 'Lines of a spreadsheet: student code or name, then the values' })
  @IsText(20_000)
  text: string;
}

/** Whose results a file holds. None of it says anything of a child, so it stands in the address. */
export class FileQuery extends OmitType(PasteRequest, ['text'] as const) {}

export class SavedScreenings {
  @ApiProperty({ type: [String] }) ids: string[];
  @ApiProperty() saved: number;
}

export class PasteLine {
  @ApiProperty({ description: 'Line of the pasted text, from 1' }) row: number;
  @ApiProperty() who: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) studentId: string | null;
  @ApiProperty({ type: String, nullable: true }) displayName: string | null;
  @ApiProperty({ enum: GROUPS, nullable: true }) overall: string | null;
  @ApiProperty({ type: String, nullable: true }) problem: string | null;
}

export class PasteCheck {
  @ApiProperty({ type: [PasteLine] }) rows: PasteLine[];
  @ApiProperty() problems: number;
}

export class SdqScoresView {
  @ApiProperty() emotional: number;
  @ApiProperty() conduct: number;
  @ApiProperty() hyperactivity: number;
  @ApiProperty() peer: number;
  @ApiProperty() prosocial: number;
}

export class ScreeningResult {
  @ApiProperty({ type: SdqScoresView, nullable: true }) scores: SdqScoresView | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({
    type: Object,
    nullable: true,
    additionalProperties: { type: 'string' },
    description: 'Group of each scale or aspect',
  })
  groups: Record<string, string> | null;
  @ApiProperty({ type: Boolean, nullable: true }) strength: boolean | null;
  @ApiProperty({ enum: COLOURS, nullable: true }) colour: string | null;
  @ApiProperty({ enum: STATUSES, nullable: true }) status: string | null;
}

export class ScreeningView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: KINDS }) kind: string;
  @ApiProperty({ enum: INFORMANTS, nullable: true }) informant: string | null;
  @ApiProperty() academicYear: number;
  @ApiProperty() term: number;
  @ApiProperty({ format: 'date' }) assessedOn: string;
  @ApiProperty({ enum: GROUPS }) overall: string;
  @ApiProperty({ description: 'Stamp of the set that it was judged by' }) criteria: string;
  @ApiProperty({ description: 'False: corrected by a newer one' }) latest: boolean;
  @ApiProperty({ enum: ['typed', 'pasted', 'imported'] }) source: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: ScreeningResult, nullable: true, description: 'null: your post sees the group alone' })
  result: ScreeningResult | null;
}

export class ScreeningList {
  @ApiProperty({ type: [ScreeningView] }) items: ScreeningView[];
}

export class ClassQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The school of the acting post when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiProperty({ enum: LEVEL_CODES }) @IsIn(LEVEL_CODES) level: string;
  @ApiProperty() @IsString() @MaxLength(10) room: string;
}

export class Light {
  @ApiProperty({ enum: KINDS }) kind: string;
  @ApiProperty({ enum: GROUPS, description: 'The gravest of this year' }) overall: string;
  @ApiProperty({ format: 'date' }) assessedOn: string;
}

export class StudentLights {
  @ApiProperty({ format: 'uuid' }) studentId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ type: String, nullable: true }) studentCode: string | null;
  @ApiProperty({ type: [Light] }) lights: Light[];
}

export class ClassLights {
  @ApiProperty() academicYear: number;
  @ApiProperty({ type: [StudentLights] }) items: StudentLights[];
}

export class CoverageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'By class of this school; by school when absent' })
  @IsOptional()
  @IsId()
  schoolId?: string;
}

export class CoverageLine {
  @ApiProperty({ format: 'uuid' }) schoolId: string;
  @ApiProperty() schoolNameTh: string;
  @ApiProperty({ type: String, nullable: true }) level: string | null;
  @ApiProperty({ type: String, nullable: true }) room: string | null;
  @ApiProperty() enrolled: number;
  @ApiProperty() sdq: number;
  @ApiProperty() aspects: number;
  @ApiProperty() hero: number;
  @ApiProperty() cct: number;
}

export class Coverage {
  @ApiProperty() academicYear: number;
  @ApiProperty({ enum: ['JUNE', 'NOVEMBER', 'OTHER'], nullable: true }) round: string | null;
  @ApiProperty({ type: [CoverageLine] }) items: CoverageLine[];
}

export class AspectCriteriaRequest {
  @ApiProperty({ enum: ASPECTS }) @IsIn(ASPECTS) aspect: ScreeningAspectCode;
  @ApiProperty() @IsText(300) normal: string;
  @ApiProperty() @IsText(300) atRisk: string;
  @ApiProperty({ description: 'Empty where the aspect has no problem group' })
  @IsString()
  @MaxLength(300)
  problem: string;
}

export class ChooseSdqSetRequest {
  @ApiProperty({ enum: SETS }) @IsIn(SETS) set: SdqSetCode;
}

export class EditAspectsRequest {
  @ApiProperty({ type: [AspectCriteriaRequest], description: 'Each of the eleven aspects once' })
  @IsArray()
  @ArrayMinSize(11)
  @ArrayMaxSize(11)
  @ValidateNested({ each: true })
  @Type(() => AspectCriteriaRequest)
  criteria: AspectCriteriaRequest[];
}

export class AspectCriteriaView {
  @ApiProperty({ enum: ASPECTS }) aspect: string;
  @ApiProperty() normal: string;
  @ApiProperty() atRisk: string;
  @ApiProperty() problem: string;
}

export class CriteriaView {
  @ApiProperty({ enum: SETS }) sdqSet: string;
  @ApiProperty({ description: '0: the built-in one' }) sdqVersion: number;
  @ApiProperty() aspectsVersion: number;
  @ApiProperty({ description: 'What a new record is stamped with' }) aspectsStamp: string;
  @ApiProperty({ type: [AspectCriteriaView] }) aspects: AspectCriteriaView[];
}
