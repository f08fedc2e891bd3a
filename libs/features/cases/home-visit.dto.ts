import {
  CARERS,
  codesOf,
  FAMILY_MEMBERS,
  GUARDIAN_RELATIONS,
  HELP_WANTED,
  HOUSE_STATES,
  HOUSEHOLD_BURDENS,
  HOUSING,
  PARENTS_STATUS,
  RELATION_VALUES,
  TRAVEL_MODES,
  VISIT_OUTCOMES,
  VISIT_WORRIES,
  type VisitOutcomeCode,
} from '#contracts';
import { IsDay, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const all = <Code extends string>(entries: readonly { readonly code: Code }[]): Code[] => [
  ...codesOf(entries),
];

export class RelationField {
  @ApiProperty({ enum: all(FAMILY_MEMBERS) })
  @IsIn(all(FAMILY_MEMBERS))
  member: string;

  @ApiProperty({ enum: all(RELATION_VALUES) })
  @IsIn(all(RELATION_VALUES))
  value: string;
}

const choice = (codes: string[]): PropertyDecorator[] => [
  ApiPropertyOptional({ enum: codes }),
  IsOptional(),
  IsIn(codes),
];
const choices = (codes: string[]): PropertyDecorator[] => [
  ApiPropertyOptional({ enum: codes, isArray: true }),
  IsOptional(),
  IsArray(),
  ArrayMaxSize(codes.length),
  ArrayUnique(),
  IsIn(codes, { each: true }),
];
const count = (max: number): PropertyDecorator[] => [
  ApiPropertyOptional({ type: Number, minimum: 0, maximum: max }),
  IsOptional(),
  IsInt(),
  Min(0),
  Max(max),
];
const text = (max: number): PropertyDecorator[] => [ApiPropertyOptional(), IsOptional(), IsText(max)];
const flag = (): PropertyDecorator[] => [ApiPropertyOptional(), IsOptional(), IsBoolean()];

const Choice = (entries: readonly { readonly code: string }[]): PropertyDecorator =>
  compose(choice(all(entries)));
const Choices = (entries: readonly { readonly code: string }[]): PropertyDecorator =>
  compose(choices(all(entries)));
const Count = (max: number): PropertyDecorator => compose(count(max));
const Text = (max: number): PropertyDecorator => compose(text(max));
const Flag = (): PropertyDecorator => compose(flag());

function compose(decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, key) => decorators.forEach((decorate) => decorate(target, key));
}

/** What a visit found: the fields of the school and EEF form, in codes (domain.md 4). */
export class HomeVisitRequest {
  @ApiProperty({ format: 'date' })
  @IsDay()
  visitedOn: string;

  @ApiProperty({ enum: all(VISIT_OUTCOMES) })
  @IsIn(all(VISIT_OUTCOMES))
  outcome: VisitOutcomeCode;

  @Choice(GUARDIAN_RELATIONS) metRelation?: string;
  @Choice(PARENTS_STATUS) parentsStatus?: string;
  @Choices(HOUSEHOLD_BURDENS) burdens?: string[];
  @Count(30) householdSize?: number;
  @Choice(HOUSING) housing?: string;
  @Choice(HOUSE_STATES) houseState?: string;
  @Flag() hasToilet?: boolean;
  @Flag() hasVehicle?: boolean;
  @Flag() hasLand?: boolean;
  @Count(24) hoursTogether?: number;

  @ApiPropertyOptional({ type: [RelationField] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique(({ member }: RelationField) => member)
  @ValidateNested({ each: true })
  @Type(() => RelationField)
  relations?: RelationField[];

  @Choice(CARERS) carer?: string;
  @Count(1_000_000) incomePerHead?: number;
  @Count(10_000) allowanceADay?: number;
  @Flag() childWorks?: boolean;
  @Text(300) childWork?: string;
  @Choices(HELP_WANTED) helpWanted?: string[];
  @Text(500) aidReceived?: string;
  @Text(2_000) parentsWorries?: string;
  @Choices(VISIT_WORRIES) worries?: string[];

  @ApiPropertyOptional({ minimum: 0, maximum: 300 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(300)
  distanceKm?: number;

  @Count(600) travelMinutes?: number;
  @Choice(TRAVEL_MODES) travelMode?: string;
  @Text(500) chores?: string;
  @Text(500) hobbies?: string;
  @Text(2_000) remarks?: string;
}
