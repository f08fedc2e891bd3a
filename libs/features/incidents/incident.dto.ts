import {
  codesOf,
  DETAIL_TAGS,
  HARM_LEVELS,
  HAZARDS,
  INCIDENT_KINDS,
  INCIDENT_PERSON_ROLES,
  LOCATION_TYPES,
  PERSON_KINDS,
  REPORT_CHANNELS,
  URGENCY_LEVELS,
  type DetailTagCode,
  type HarmLevelCode,
  type HazardCode,
  type IncidentKindCode,
  type IncidentPersonRoleCode,
  type LocationTypeCode,
  type PersonKindCode,
  type ReportChannelCode,
  type UrgencyCode,
} from '#contracts';
import { ChangeOf, MayBeLeftOut, IsDay, IsId, IsInstant, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const HAZARD_CODES = [...codesOf(HAZARDS)];
const TAG_CODES = [...codesOf(DETAIL_TAGS)];
const URGENCIES = [...codesOf(URGENCY_LEVELS)];
const TOLD = ['PARENT', 'DIRECTOR', 'POLICE', 'HOSPITAL', 'OTHER'] as const;
const STORY = 5_000;

export class ToldField {
  @ApiProperty({ enum: TOLD })
  @IsIn(TOLD)
  whom: (typeof TOLD)[number];

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  at: string;
}

export class PersonField {
  @ApiProperty({ enum: codesOf(INCIDENT_PERSON_ROLES) })
  @IsIn(codesOf(INCIDENT_PERSON_ROLES))
  role: IncidentPersonRoleCode;

  @ApiProperty({ enum: codesOf(PERSON_KINDS) })
  @IsIn(codesOf(PERSON_KINDS))
  kind: PersonKindCode;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  studentId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  staffPersonId?: string;

  @ApiPropertyOptional({ description: 'A name as it was told, when nobody on a list is meant' })
  @IsOptional()
  @IsText(150)
  displayName?: string;

  @ApiPropertyOptional({ format: 'uuid', description: "School of a student who is on another school's list" })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ enum: codesOf(HARM_LEVELS) })
  @IsOptional()
  @IsIn(codesOf(HARM_LEVELS))
  harmLevel?: HarmLevelCode;
}

/** What a report says; the parts that can be edited later. */
class IncidentFields {
  @ApiProperty({ format: 'date' })
  @IsDay()
  happenedOn: string;

  @ApiPropertyOptional({ type: String, example: '14:30', nullable: true })
  @IsOptional()
  @Matches(/^([01][0-9]|2[0-3]):[0-5][0-9]$/u)
  happenedTime?: string | null;

  @ApiProperty({ description: 'Date or time are a guess' })
  @IsBoolean()
  happenedAbout: boolean;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsInstant()
  knownAt?: string | null;

  @ApiProperty({ enum: codesOf(LOCATION_TYPES) })
  @IsIn(codesOf(LOCATION_TYPES))
  locationType: LocationTypeCode;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(300)
  locationDetail?: string | null;

  @ApiProperty({ description: 'Facts only, in the words of who told them' })
  @IsText(STORY)
  facts: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsText(STORY)
  immediateAction?: string | null;

  @ApiPropertyOptional({ type: [ToldField] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ToldField)
  told?: ToldField[];

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  damageBaht?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(365)
  lessonsStoppedDays?: number | null;
}

export class LogIncidentRequest extends IncidentFields {
  @ApiProperty({
    format: 'uuid',
    description: 'Made by the client, so that a report keeps its id from the phone on',
  })
  @IsId()
  id: string;

  @ApiProperty({ enum: codesOf(INCIDENT_KINDS) })
  @IsIn(codesOf(INCIDENT_KINDS))
  kind: IncidentKindCode;

  @ApiPropertyOptional({ format: 'uuid', description: 'School it is about; the own one for a school post' })
  @IsOptional()
  @IsId()
  schoolId?: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(130)
  @ArrayUnique()
  @IsId({ each: true })
  otherSchoolIds?: string[];

  @ApiProperty({ enum: HAZARD_CODES })
  @IsIn(HAZARD_CODES)
  mainCode: HazardCode;

  @ApiPropertyOptional({ enum: HAZARD_CODES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(HAZARD_CODES, { each: true })
  furtherCodes?: HazardCode[];

  @ApiPropertyOptional({ enum: TAG_CODES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(TAG_CODES, { each: true })
  tags?: DetailTagCode[];

  @ApiProperty({ enum: URGENCIES, description: 'A proposal; the district fixes it' })
  @IsIn(URGENCIES)
  urgency: UrgencyCode;

  @ApiPropertyOptional({ enum: codesOf(REPORT_CHANNELS) })
  @IsOptional()
  @IsIn(codesOf(REPORT_CHANNELS))
  channel?: ReportChannelCode;

  @ApiProperty({ type: [PersonField] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PersonField)
  persons: PersonField[];

  @ApiPropertyOptional({ description: 'Keep as a draft; no clock runs yet' })
  @IsOptional()
  @IsBoolean()
  draft?: boolean;
}

export class EditIncidentRequest extends ChangeOf(IncidentFields) {}

export class ReasonRequest {
  @ApiProperty()
  @IsText(1_000)
  reason: string;
}

export class ResolveRequest {
  @ApiProperty()
  @IsText(STORY)
  result: string;

  @ApiProperty()
  @IsText(STORY)
  remedy: string;

  @ApiProperty()
  @IsText(STORY)
  lesson: string;
}

export class MergeRequest extends ReasonRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  intoId: string;
}

export class ReclassifyRequest extends PickType(LogIncidentRequest, [
  'mainCode',
  'furtherCodes',
  'tags',
] as const) {
  @ApiProperty()
  @IsText(1_000)
  reason: string;
}

export class SetUrgencyRequest extends ReasonRequest {
  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: UrgencyCode;
}

export class AssignRequest {
  @ApiProperty({ format: 'uuid' })
  @IsId()
  postId: string;
}

export class AddPersonRequest {
  @ApiProperty({ type: PersonField })
  @IsObject()
  @ValidateNested()
  @Type(() => PersonField)
  person: PersonField;
}

export class RecordMscRequest {
  @ApiProperty()
  @Matches(/^[0-9A-Za-z/.-]{1,40}$/u)
  number: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  reportedOn: string;
}
