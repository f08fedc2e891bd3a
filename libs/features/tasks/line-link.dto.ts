import { ApiProperty } from '@nestjs/swagger';

export const LINE_LINK_STATES = ['off', 'none', 'waiting', 'linked'] as const;
export type LineLinkState = (typeof LINE_LINK_STATES)[number];

export class LineLinkView {
  @ApiProperty({
    enum: LINE_LINK_STATES,
    description: '`off`: this installation links no LINE · `waiting`: a code may still be sent',
  })
  state: LineLinkState;
  @ApiProperty({ type: String, nullable: true, description: 'Official account that the code is sent to' })
  accountId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) linkedAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How long the waiting code is good' })
  secondsLeft: number | null;
}

export class LineCodeView {
  @ApiProperty({ example: '123 456 789', description: 'Told once' }) code: string;
  @ApiProperty({ type: 'integer' }) secondsLeft: number;
}
