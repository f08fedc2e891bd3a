import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DELIVERY_STATES, NOTICE_CHANNELS, type DeliveryState, type NoticeChannel } from '#contracts';
import { PageQuery } from '#platform/http';

export const DELIVERY_LANES = ['failed', 'retrying'] as const;
export type DeliveryLane = (typeof DELIVERY_LANES)[number];

export class DeliveryQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: DELIVERY_LANES,
    default: 'failed',
    description: 'failed: given up; retrying: a gateway did not take it yet',
  })
  @IsOptional()
  @IsIn(DELIVERY_LANES)
  lane: DeliveryLane = 'failed';
}

export class DeliveryCount {
  @ApiProperty({ enum: NOTICE_CHANNELS }) channel: NoticeChannel;
  @ApiProperty({ enum: DELIVERY_STATES }) state: DeliveryState;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ format: 'date-time', description: 'The last of them' }) lastAt: string;
}

export class DeliveryCounts {
  @ApiProperty({ type: 'integer', description: 'Days that are counted' }) days: number;
  @ApiProperty({ enum: NOTICE_CHANNELS, isArray: true, description: 'Channels that are open now' })
  channels: NoticeChannel[];
  @ApiProperty({ type: [DeliveryCount] }) items: DeliveryCount[];
}

/** A delivery in trouble: what it was about, never whom it was for. */
export class DeliveryView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: NOTICE_CHANNELS }) channel: NoticeChannel;
  @ApiProperty({ enum: DELIVERY_STATES }) state: DeliveryState;
  @ApiProperty({ type: 'integer' }) tries: number;
  @ApiProperty({ description: 'retry: the gateway did not take it; refused: it refused for good' })
  failure: string;
  @ApiProperty() kind: string;
  @ApiProperty() reference: string;
  @ApiProperty({ description: 'Role of the post that it was for' }) role: string;
  @ApiProperty({ format: 'date-time' }) queuedAt: string;
  @ApiProperty({ format: 'date-time' }) lastTryAt: string;
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryView] }) items: DeliveryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
