import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, IdPipe, Requires, RequiresFresh } from '#platform/http';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AssignedReferralQuery,
  AgencyReferral,
  AgencyReferralCounts,
  AgencyReferralPage,
} from './agency-referral.dto.js';
import { AgencyReferralsService } from './agency-referrals.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

function fileOf(bytes: Uint8Array, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: bytes.byteLength,
  });
}

/** Referrals as the agency sees them that they are assigned to. */
@ApiTags('referrals')
@Controller('assigned-referrals')
export class AgencyReferralsController {
  constructor(private readonly referrals: AgencyReferralsService) {}

  @Requires('assignment.read')
  @ApiOkResponse({ type: AgencyReferralPage })
  @Get()
  list(@Acting() actor: Actor, @Query() query: AssignedReferralQuery): Promise<AgencyReferralPage> {
    return this.referrals.list(actor, query);
  }

  @Requires('assignment.read')
  @ApiOkResponse({ type: AgencyReferralCounts })
  @Get('counts')
  count(@Acting() actor: Actor): Promise<AgencyReferralCounts> {
    return this.referrals.count(actor);
  }

  @Requires('assignment.export')
  @RequiresFresh()
  @ApiProduces(CSV)
  @Get('export.csv')
  async exportCsv(@Acting() actor: Actor): Promise<StreamableFile> {
    return fileOf(await this.referrals.export(actor, 'csv'), CSV, 'referrals.csv');
  }

  @Requires('assignment.export')
  @RequiresFresh()
  @ApiProduces(XLSX)
  @Get('export.xlsx')
  async exportXlsx(@Acting() actor: Actor): Promise<StreamableFile> {
    return fileOf(await this.referrals.export(actor, 'xlsx'), XLSX, 'referrals.xlsx');
  }

  @Requires('assignment.read')
  @ApiOkResponse({ type: AgencyReferral })
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgencyReferral> {
    return this.referrals.get(actor, id);
  }
}
