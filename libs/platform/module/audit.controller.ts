import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/index.js';
import { AuditTrail } from '../audit/index.js';
import { Acting, Requires } from '../http/index.js';

export class AuditFaultView {
  @ApiProperty({ enum: ['changed', 'missing', 'tail-cut', 'head-changed', 'rewritten'] }) kind: string;
  @ApiProperty({ description: 'The first row that is not as it was written' }) seq: number;
}

export class AuditVerdictView {
  @ApiProperty() rows: number;
  @ApiProperty({ type: AuditFaultView, nullable: true }) fault: AuditFaultView | null;
  @ApiProperty({ description: 'Hash of the last row; keep it outside the system' }) head: string;
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  /** Recomputes the chain of the auditor's own district. */
  @Requires('audit.verify')
  @ApiOkResponse({ type: AuditVerdictView })
  @Get('verification')
  async verify(@Acting() actor: Actor): Promise<AuditVerdictView> {
    const { rows, fault, head } = await this.trail.verify(actor.districtId);
    return { rows, fault, head };
  }
}
