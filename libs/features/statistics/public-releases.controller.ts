import { Body, Controller, Get, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  PublicPreviewQuery,
  PublicThresholdRequest,
  PublicThresholdView,
  PublishRequest,
  ReleaseLine,
  ReleaseList,
  ReleasePreview,
  ReleaseView,
  WithdrawReleaseRequest,
} from './public-releases.dto.js';
import { PublicReleasesService, type ReleaseFile } from './public-releases.service.js';
import { PublicThresholdService } from './public-threshold.service.js';
import { CSV_TYPE, XLSX_TYPE } from './statistics-files.js';

function fileOf({ bytes, name }: ReleaseFile, type: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: bytes.byteLength,
  });
}

@ApiTags('statistics')
@Controller()
export class PublicReleasesController {
  constructor(
    private readonly releases: PublicReleasesService,
    private readonly threshold: PublicThresholdService,
  ) {}

  @Requires('public-tables.read')
  @ApiOkResponse({ type: ReleaseList })
  @Get('public-releases')
  listReleases(@Acting() actor: Actor): Promise<ReleaseList> {
    return this.releases.listReleases(actor);
  }

  @Requires('public-tables.publish')
  @ApiOkResponse({ type: ReleasePreview })
  @Get('public-releases/preview')
  previewRelease(@Acting() actor: Actor, @Query() { year }: PublicPreviewQuery): Promise<ReleasePreview> {
    return this.releases.previewRelease(actor, year);
  }

  @Requires('public-tables.publish')
  @Creates()
  @ApiCreatedResponse({ type: ReleaseLine })
  @Post('public-releases')
  publish(
    @Acting() actor: Actor,
    @Body() body: PublishRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ReleaseLine>> {
    return this.releases.publish(actor, body, once);
  }

  @Requires('public-tables.read')
  @ApiOkResponse({ type: ReleaseView })
  @Get('public-releases/:id')
  getRelease(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReleaseView> {
    return this.releases.getRelease(actor, id);
  }

  @Requires('public-tables.publish')
  @Creates()
  @ApiCreatedResponse({ type: ReleaseLine })
  @Post('public-releases/:id/withdraw')
  withdraw(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: WithdrawReleaseRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ReleaseLine>> {
    return this.releases.withdraw(actor, id, { reason, once });
  }

  @Requires('public-tables.read')
  @ApiProduces(XLSX_TYPE)
  @Get('public-releases/:id/export.xlsx')
  async exportXlsx(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return fileOf(await this.releases.exportRelease(actor, id, 'xlsx'), XLSX_TYPE);
  }

  @Requires('public-tables.read')
  @ApiProduces(CSV_TYPE)
  @Get('public-releases/:id/export.csv')
  async exportCsv(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return fileOf(await this.releases.exportRelease(actor, id, 'csv'), CSV_TYPE);
  }

  @Requires('public-tables.read')
  @ApiOkResponse({ type: PublicThresholdView })
  @Get('public-threshold')
  getThreshold(@Acting() actor: Actor): Promise<PublicThresholdView> {
    return this.threshold.getThreshold(actor);
  }

  @Requires('public-tables.threshold')
  @Changes()
  @ApiOkResponse({ type: PublicThresholdView })
  @Put('public-threshold')
  setThreshold(
    @Acting() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: PublicThresholdRequest,
  ): Promise<PublicThresholdView> {
    return this.threshold.setThreshold(actor, version, body);
  }
}
