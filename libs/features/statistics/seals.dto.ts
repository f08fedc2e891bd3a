import { IsText } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { SealRow } from './seals.queries.js';

export class SealRequest {
  @ApiPropertyOptional({
    description: 'Why a sealed year is sealed once more; asked for from the second time on',
  })
  @IsOptional()
  @IsText(1_000)
  reason?: string;
}

export class SealView {
  @ApiProperty({ description: '1 for the first seal of the year' }) revision: number;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() ruleVersion: string;
  @ApiProperty({ description: 'SHA-256 over figures, base and counted facts, hexadecimal' }) digest: string;
  @ApiProperty() events: number;
  @ApiProperty() students: number;

  static of({ revision, reason, asOf, ruleVersion, digest, events, students }: SealRow): SealView {
    return {
      revision,
      reason,
      asOf: asOf.toISOString(),
      ruleVersion,
      digest: digest.toString('hex'),
      events,
      students,
    };
  }
}

export class DifferencesView {
  @ApiProperty({ description: 'Incidents that the newest seal does not know' }) added: number;
  @ApiProperty({ description: 'Sealed incidents that count no more' }) removed: number;
  @ApiProperty({ description: 'Sealed incidents that count elsewhere now' }) changed: number;
}

export class SealList {
  @ApiProperty({ type: [SealView] }) items: SealView[];
  @ApiProperty({ type: DifferencesView, nullable: true, description: 'null before the first seal' })
  since: DifferencesView | null;
  @ApiProperty({ description: 'Whether the year is over and has something that no seal holds' })
  sealable: boolean;
}
