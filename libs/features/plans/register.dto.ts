import { codesOf, REGISTER_KINDS, type RegisterKindCode } from '#contracts';
import { IsDay, IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { FIRST_YEAR, LAST_YEAR, SHORT } from './plan.dto.js';

const KINDS = [...codesOf(REGISTER_KINDS)];
const MOST_MEMBERS = 40;
const text = { type: String, nullable: true } as const;

export class MemberField {
  @ApiProperty({ description: 'Name or post' }) @IsText(SHORT) name: string;
  @ApiProperty({ description: 'Role in the committee or centre' }) @IsText(SHORT) role: string;
}

export class RegisterRequest {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: RegisterKindCode;
  @ApiProperty({ type: 'integer', description: 'Buddhist year' })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  academicYear: number;
  @ApiProperty({ description: 'Order number, edition, or number of the registration' })
  @IsText(SHORT)
  number: string;
  @ApiProperty() @IsDay() datedOn: string;
  @ApiPropertyOptional({ ...text, description: 'End of the term of office' })
  @IsOptional()
  @IsDay()
  untilOn: string | null = null;
  @ApiPropertyOptional(text) @IsOptional() @IsText(SHORT) title: string | null = null;
  @ApiProperty({ type: [MemberField] })
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MemberField)
  members: MemberField[];
}

export class RegisterQuery {
  @ApiPropertyOptional({ description: 'The own school when absent' }) @IsOptional() @IsId() schoolId?: string;
}

export class MemberView {
  @ApiProperty() name: string;
  @ApiProperty() role: string;
}

export class RegisterView {
  @ApiProperty() id: string;
  @ApiProperty() schoolId: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: 'integer' }) academicYear: number;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ description: 'The newest of its kind and year' }) current: boolean;
  @ApiProperty() number: string;
  @ApiProperty() datedOn: string;
  @ApiProperty(text) untilOn: string | null;
  @ApiProperty(text) title: string | null;
  @ApiProperty({ type: [MemberView] }) members: MemberView[];
  @ApiProperty() setAt: string;
}
export class RegisterList {
  @ApiProperty({ type: [RegisterView] }) items: RegisterView[];
}
