import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { answerFile, OneFile, type UploadedFile } from '#platform/files';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ActivitiesReadService } from './activities-read.service.js';
import { ActivityFilesService } from './activity-files.service.js';
import { Target, type ActivityTarget } from './activity-target.js';
import { ActivityFindingsService } from './activity-findings.service.js';
import {
  ActivityOwnersQuery,
  ActivityYearQuery,
  ChangeActivityFindingRequest,
  CloseFindingRequest,
} from './activity.dto.js';
import {
  ActivityFile,
  ActivityFileForm,
  ActivityOverview,
  ActivityOwnerList,
  ActivityView,
  NetworkOverview,
} from './activity-view.dto.js';

/** Findings, files, and the view over schools. */
@ApiTags('activities')
@Controller()
export class ActivityPartsController {
  constructor(
    private readonly reading: ActivitiesReadService,
    private readonly files: ActivityFilesService,
    private readonly findings: ActivityFindingsService,
  ) {}

  @Requires('activity.change-finding')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post('activity-findings/:id/change')
  changeFinding(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() body: ChangeActivityFindingRequest,
  ): Promise<ActivityView> {
    return this.findings.change(actor, target, body);
  }

  @Requires('activity.close-finding')
  @Changes()
  @ApiParam({ name: 'id', format: 'uuid' })
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  @Post('activity-findings/:id/close')
  closeFinding(
    @Acting() actor: Actor,
    @Target() target: ActivityTarget,
    @Body() { done }: CloseFindingRequest,
  ): Promise<ActivityView> {
    return this.findings.close(actor, target, done);
  }

  @Requires('activity.write')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ActivityFileForm })
  @ApiCreatedResponse({ type: ActivityFile })
  @Post('activities/:id/files')
  addFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OneFile() upload: UploadedFile,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<ActivityFile>> {
    return this.files.addFile(actor, id, upload, once);
  }

  @Requires('activity.open-file')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @Get('activities/:id/files/:fileId')
  async openFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.files.openFile(actor, id, fileId));
  }

  @Requires('activity.write')
  @ApiOkResponse({ type: ActivityOwnerList })
  @Get('activity-owners')
  listOwners(@Acting() actor: Actor, @Query() query: ActivityOwnersQuery): Promise<ActivityOwnerList> {
    return this.reading.listOwners(actor, query);
  }

  @Requires('activity.read')
  @ApiOkResponse({ type: ActivityOverview })
  @Get('activity-overview')
  getOverview(@Acting() actor: Actor, @Query() query: ActivityYearQuery): Promise<ActivityOverview> {
    return this.reading.getOverview(actor, query);
  }

  @Requires('activity.read-network')
  @ApiOkResponse({ type: NetworkOverview })
  @Get('network-overview')
  getNetwork(@Acting() actor: Actor, @Query() query: ActivityYearQuery): Promise<NetworkOverview> {
    return this.reading.getNetwork(actor, query);
  }
}
