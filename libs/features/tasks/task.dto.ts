import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ESCALATION_LEVELS, TASK_STATES, type EscalationLevel, type TaskState } from '#contracts';
import { IsText, PageQuery } from '#platform/http';

export const TASK_LANES = ['mine', 'overdue', 'all'] as const;
export type TaskLane = (typeof TASK_LANES)[number];

export class TaskQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TASK_LANES, default: 'mine' })
  @IsOptional()
  @IsIn(TASK_LANES)
  lane: TaskLane = 'mine';
}

export class TaskView {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() subjectKind: string;
  @ApiProperty() subjectId: string;
  @ApiProperty() reference: string;
  @ApiProperty() path: string;
  @ApiProperty() urgency: string;
  @ApiProperty({ description: 'Whether it is the acting post’s, by itself or by its role' }) mine: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Role of the owner when no post is named' })
  ownerRole: string | null;
  @ApiProperty({ type: String, nullable: true }) schoolNameTh: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty() late: boolean;
  @ApiProperty({ enum: ESCALATION_LEVELS }) level: EscalationLevel;
  @ApiProperty({ enum: TASK_STATES }) state: TaskState;
  @ApiProperty({ description: 'Whether the reader may mark it done here' }) doneByHand: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class TaskPage {
  @ApiProperty({ type: [TaskView] }) items: TaskView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class TaskCounts {
  @ApiProperty({ type: 'integer' }) mine: number;
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer' }) all: number;
}

export class FinishTaskRequest {
  @ApiPropertyOptional({ maxLength: 200, description: 'What shows that it was done; no names' })
  @IsOptional()
  @IsText(200)
  evidence?: string;
}
