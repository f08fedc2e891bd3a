import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, Matches, MaxLength, ValidateIf } from 'class-validator';
import { CHANNEL_CHOICES, type ChannelChoice } from './delivery.rules.js';

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/u;
const unlessNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class NoticeSettingsRequest {
  @ApiProperty({ type: String, nullable: true, maxLength: 254 })
  @unlessNull()
  @IsEmail()
  @MaxLength(254)
  email: string | null;

  @ApiProperty({ enum: CHANNEL_CHOICES })
  @IsIn(CHANNEL_CHOICES)
  emailFor: ChannelChoice;

  @ApiProperty({ enum: CHANNEL_CHOICES })
  @IsIn(CHANNEL_CHOICES)
  lineFor: ChannelChoice;

  @ApiProperty({ description: 'Whether the weekly summary also leaves the house' })
  @IsBoolean()
  digest: boolean;

  @ApiProperty({ example: '20:00' })
  @Matches(TIME)
  quietFrom: string;

  @ApiProperty({ example: '06:00' })
  @Matches(TIME)
  quietTo: string;
}

export class NoticeSettingsView {
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ enum: CHANNEL_CHOICES }) emailFor: ChannelChoice;
  @ApiProperty({ enum: CHANNEL_CHOICES }) lineFor: ChannelChoice;
  @ApiProperty() digest: boolean;
  @ApiProperty() quietFrom: string;
  @ApiProperty() quietTo: string;
  @ApiProperty({ type: [String], description: 'Channels that this installation has' }) channels: string[];
  @ApiProperty({ type: 'integer', description: '0: never set' }) version: number;
}
