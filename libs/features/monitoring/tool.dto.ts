import {
  codesOf,
  DEFAULT_MONITORING_TOOLS,
  MONITORING_BOUNDS,
  MONITORING_CHOICES,
  MONITORING_ITEM_KINDS,
  MONITORING_TOOL_STATUSES,
  type DefaultMonitoringToolCode,
  type MonitoringItemKind,
} from '#contracts';
import { IsId, IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const KINDS = [...codesOf(MONITORING_ITEM_KINDS)];
const STARTS = [...codesOf(DEFAULT_MONITORING_TOOLS)];
const SHORT = 200;
const LONG = 500;
const ITEM_ID = /^[a-z0-9_-]{1,40}$/u;

const text = { type: String, nullable: true } as const;

export class ToolItemField {
  @ApiProperty({ description: 'Stays the same over versions, so that answers can be compared' })
  @Matches(ITEM_ID)
  id: string;
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind: MonitoringItemKind;
  @ApiProperty() @IsText(LONG) text: string;
  @ApiPropertyOptional(text) @IsOptional() @IsText(LONG) help?: string | null;
  @ApiProperty() @IsBoolean() required: boolean;
}

export class ToolSectionField {
  @ApiProperty() @IsText(SHORT) title: string;
  @ApiProperty({ type: [ToolItemField] })
  @IsArray()
  @ArrayMaxSize(MONITORING_BOUNDS.itemsASection)
  @ValidateNested({ each: true })
  @Type(() => ToolItemField)
  items: ToolItemField[];
}

export class StartToolRequest {
  @ApiProperty() @IsText(SHORT) title: string;
  @ApiPropertyOptional({ enum: STARTS, description: 'Our proposal to begin from; absent: an empty tool' })
  @IsOptional()
  @IsIn(STARTS)
  startFrom?: DefaultMonitoringToolCode;
}

export class ChangeToolRequest {
  @ApiPropertyOptional() @IsOptional() @IsText(SHORT) title?: string;
  @ApiPropertyOptional({ type: [ToolSectionField] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MONITORING_BOUNDS.sections)
  @ValidateNested({ each: true })
  @Type(() => ToolSectionField)
  sections?: ToolSectionField[];
}

export class ToolLine {
  @ApiProperty() id: string;
  @ApiProperty() familyId: string;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty() title: string;
  @ApiProperty({ enum: [...codesOf(MONITORING_TOOL_STATUSES)] }) status: string;
  @ApiProperty({ description: 'Begun from our own default set' }) proposal: boolean;
  @ApiProperty({ type: 'integer' }) itemCount: number;
  @ApiProperty({ type: 'integer', description: 'Completed visits that used this version' }) usedBy: number;
  @ApiProperty(text) publishedAt: string | null;
  @ApiProperty(text) retiredAt: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ToolList {
  @ApiProperty({ type: [ToolLine] }) items: ToolLine[];
}

export class ToolView extends ToolLine {
  @ApiProperty({ type: [ToolSectionField] }) sections: ToolSectionField[];
  @ApiProperty({ type: [String] }) availableActions: string[];
}

export class ToolComparisonQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(2500)
  @Max(2700)
  academicYear: number;
  @ApiPropertyOptional({ type: 'integer', enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  term?: 1 | 2;
  @ApiPropertyOptional() @IsOptional() @IsId() networkId?: string;
}

class ChoiceCount {
  @ApiProperty({ enum: [...codesOf(MONITORING_CHOICES)] }) choice: string;
  @ApiProperty({ type: 'integer' }) schools: number;
}

export class ItemComparison {
  @ApiProperty() itemId: string;
  @ApiProperty({ type: 'integer', description: 'Schools that answered it' }) answered: number;
  @ApiProperty({ type: [ChoiceCount] }) choices: ChoiceCount[];
  @ApiProperty({ type: Number, nullable: true, description: 'Mean score, two decimals' }) meanScore:
    | number
    | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Sum of counts' }) total: number | null;
}

export class ToolComparison {
  @ApiProperty({ type: 'integer', description: 'Schools with a completed visit by this version' })
  schools: number;
  @ApiProperty({ type: [ItemComparison] }) items: ItemComparison[];
}
