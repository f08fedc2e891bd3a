import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/http';

export const INBOX_LANES = ['open', 'unread', 'all'] as const;
export type InboxLane = (typeof INBOX_LANES)[number];

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INBOX_LANES, default: 'all' })
  @IsOptional()
  @IsIn(INBOX_LANES)
  lane: InboxLane = 'all';
}

export class NoticeView {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() subjectKind: string;
  @ApiProperty() subjectId: string;
  @ApiProperty() reference: string;
  @ApiProperty({ description: 'Where it leads in the web application' }) path: string;
  @ApiProperty() urgent: boolean;
  @ApiProperty({ enum: ['unread', 'seen', 'handled'] }) state: 'unread' | 'seen' | 'handled';
  @ApiProperty({ type: String, nullable: true, description: 'What the task is that it speaks of' })
  taskKind: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, nullable: true })
  figures: Record<string, number> | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class InboxPage {
  @ApiProperty({ type: [NoticeView] }) items: NoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class InboxCounts {
  @ApiProperty({ type: 'integer' }) unread: number;
  @ApiProperty({ type: 'integer', description: 'Not handled yet' }) open: number;
}
