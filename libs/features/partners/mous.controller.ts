import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { answerFile, OneFile, type UploadedFile } from '#platform/files';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  MouDetailsRequest,
  MouHistory,
  MouPage,
  MouPaperForm,
  MouQuery,
  MouView,
  NewMouRequest,
  RenewMouRequest,
  TerminateMouRequest,
} from './mou.dto.js';
import { MouPapersService } from './mou-papers.service.js';
import { MousReadService } from './mous-read.service.js';
import { MousService } from './mous.service.js';

@ApiTags('partners')
@Controller('mous')
export class MousController {
  constructor(
    private readonly queries: MousReadService,
    private readonly mous: MousService,
    private readonly papers: MouPapersService,
  ) {}

  @Requires('mou.read')
  @ApiOkResponse({ type: MouPage })
  @Get()
  listMous(@Acting() actor: Actor, @Query() query: MouQuery): Promise<MouPage> {
    return this.queries.listMous(actor, query);
  }

  @Requires('mou.read')
  @ApiOkResponse({ type: MouView })
  @Get(':id')
  getMou(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<MouView> {
    return this.queries.getMou(actor, id);
  }

  @Requires('mou.manage')
  @ApiOkResponse({ type: MouHistory })
  @Get(':id/history')
  listSteps(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<MouHistory> {
    return this.queries.listSteps(actor, id);
  }

  @Requires('mou.read')
  @ApiProduces('application/octet-stream')
  @Get(':id/file')
  async openFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return answerFile(reply, await this.papers.openFile(actor, id));
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MouPaperForm })
  @ApiOkResponse({ type: MouView })
  @Post(':id/file')
  attachFile(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @OneFile() file: UploadedFile,
  ): Promise<MouView> {
    return this.papers.attachFile(actor, id, version, file);
  }

  @Requires('mou.manage')
  @Creates()
  @ApiCreatedResponse({ type: MouView })
  @Post()
  draftMou(
    @Acting() actor: Actor,
    @Body() body: NewMouRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<MouView>> {
    return this.mous.draftMou(actor, body, once);
  }

  @Requires('mou.manage')
  @Changes()
  @ApiOkResponse({ type: MouView })
  @Patch(':id')
  editMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: MouDetailsRequest,
  ): Promise<MouView> {
    return this.mous.editMou(actor, id, version, body);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/activate')
  activateMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<MouView> {
    return this.mous.activateMou(actor, id, version);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/renew')
  renewMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RenewMouRequest,
  ): Promise<MouView> {
    return this.mous.renewMou(actor, id, version, body);
  }

  @Requires('mou.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: MouView })
  @Post(':id/terminate')
  terminateMou(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: TerminateMouRequest,
  ): Promise<MouView> {
    return this.mous.terminateMou(actor, id, version, body);
  }
}
