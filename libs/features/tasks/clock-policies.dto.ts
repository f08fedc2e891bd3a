import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, Min, ValidateIf } from 'class-validator';
import { CLOCK_BOUNDS, CLOCK_UNITS, type ClockUnit } from '#contracts';

const { amount, remindPercent, headPercent } = CLOCK_BOUNDS;

/** Which clock; one that there is not looks absent. */
export class ClockName {
  @ApiProperty() @IsString() subjectKind: string;
  @ApiProperty() @IsString() step: string;
  @ApiProperty() @IsString() urgency: string;
}

export class ClockLimitRequest {
  @ApiProperty({ enum: CLOCK_UNITS })
  @IsIn(CLOCK_UNITS)
  clock: ClockUnit;

  @ApiProperty({ type: 'integer', nullable: true, minimum: amount.min, maximum: amount.max })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(amount.min)
  @Max(amount.max)
  amount: number | null;

  @ApiProperty({ type: 'integer', minimum: remindPercent.min, maximum: remindPercent.max })
  @IsInt()
  @Min(remindPercent.min)
  @Max(remindPercent.max)
  remindPercent: number;

  @ApiProperty({ type: 'integer', minimum: headPercent.min, maximum: headPercent.max })
  @IsInt()
  @Min(headPercent.min)
  @Max(headPercent.max)
  headPercent: number;

  @ApiProperty({ type: 'integer', minimum: headPercent.min, maximum: headPercent.max })
  @IsInt()
  @Min(headPercent.min)
  @Max(headPercent.max)
  districtPercent: number;
}

export class ClockPolicyView {
  @ApiProperty() subjectKind: string;
  @ApiProperty() step: string;
  @ApiProperty() urgency: string;
  @ApiProperty({ enum: CLOCK_UNITS }) clock: ClockUnit;
  @ApiProperty({ type: 'integer', nullable: true }) amount: number | null;
  @ApiProperty({ type: 'integer' }) remindPercent: number;
  @ApiProperty({ type: 'integer' }) headPercent: number;
  @ApiProperty({ type: 'integer' }) districtPercent: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never changed' })
  changedAt: string | null;
  @ApiProperty({ type: 'integer', description: '0: the default of the program' }) version: number;
}

/** A limit as it stood before or after a change. */
export class ClockLimitView {
  @ApiProperty({ enum: CLOCK_UNITS }) clock: ClockUnit;
  @ApiProperty({ type: 'integer', nullable: true }) amount: number | null;
  @ApiProperty({ type: 'integer' }) remindPercent: number;
  @ApiProperty({ type: 'integer' }) headPercent: number;
  @ApiProperty({ type: 'integer' }) districtPercent: number;
}

export class ClockChangeView {
  @ApiProperty() id: string;
  @ApiProperty() subjectKind: string;
  @ApiProperty() step: string;
  @ApiProperty() urgency: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true, description: 'Role of the post that changed it' })
  actingRole: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The post that changed it' })
  postId: string | null;
  @ApiProperty({ type: ClockLimitView }) before: ClockLimitView;
  @ApiProperty({ type: ClockLimitView }) after: ClockLimitView;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ClockChangePage {
  @ApiProperty({ type: [ClockChangeView] }) items: ClockChangeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ClockPolicyList {
  @ApiProperty({ type: [ClockPolicyView] }) items: ClockPolicyView[];
}
