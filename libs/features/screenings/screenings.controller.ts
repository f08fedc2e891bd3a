import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { OneFile, type UploadedFile } from '#platform/files';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ScreeningCriteriaService } from './screening-criteria.service.js';
import { ScreeningFileService } from './screening-file.service.js';
import { ScreeningPasteService } from './screening-paste.service.js';
import { ScreeningReadService } from './screening-read.service.js';
import {
  ChooseSdqSetRequest,
  ClassLights,
  ClassQuery,
  Coverage,
  CoverageQuery,
  CriteriaView,
  EditAspectsRequest,
  FileQuery,
  PasteCheck,
  PasteRequest,
  RecordScreeningsRequest,
  SavedScreenings,
  ScreeningList,
} from './screening.dto.js';
import { ScreeningsService } from './screenings.service.js';

const FileBody = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

@ApiTags('screenings')
@Controller()
export class ScreeningsController {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly pasting: ScreeningPasteService,
    private readonly files: ScreeningFileService,
    private readonly reading: ScreeningReadService,
    private readonly criteria: ScreeningCriteriaService,
  ) {}

  @Requires('screening.record')
  @Creates()
  @ApiCreatedResponse({ type: SavedScreenings })
  @Post('screenings')
  recordScreenings(
    @Acting() actor: Actor,
    @Body() body: RecordScreeningsRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    return this.screenings.recordScreenings(actor, body, once);
  }

  /** A POST, for names stand in the text. */
  @Requires('screening.record')
  @HttpCode(200)
  @ApiOkResponse({ type: PasteCheck })
  @Post('screenings/check-paste')
  checkPaste(@Acting() actor: Actor, @Body() body: PasteRequest): Promise<PasteCheck> {
    return this.pasting.checkPaste(actor, body);
  }

  @Requires('screening.record')
  @Creates()
  @ApiCreatedResponse({ type: SavedScreenings })
  @Post('screenings/paste')
  savePaste(
    @Acting() actor: Actor,
    @Body() body: PasteRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    return this.pasting.savePaste(actor, body, once);
  }

  /** The dry run of a file: rows as the file numbers them. */
  @Requires('screening.record')
  @HttpCode(200)
  @FileBody()
  @ApiOkResponse({ type: PasteCheck })
  @Post('screenings/check-file')
  checkFile(
    @Acting() actor: Actor,
    @Query() query: FileQuery,
    @OneFile() file: UploadedFile,
  ): Promise<PasteCheck> {
    return this.files.checkFile(actor, query, file);
  }

  @Requires('screening.record')
  @Creates()
  @FileBody()
  @ApiCreatedResponse({ type: SavedScreenings })
  @Post('screenings/file')
  saveFile(
    @Acting() actor: Actor,
    @Query() query: FileQuery,
    @OneFile() file: UploadedFile,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<SavedScreenings>> {
    return this.files.saveFile(actor, query, file, once);
  }

  @Requires('screening.groups')
  @ApiOkResponse({ type: ScreeningList })
  @Get('students/:id/screenings')
  async listOfStudent(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<ScreeningList> {
    return { items: await this.reading.listOfStudent(actor, id) };
  }

  @Requires('screening.groups')
  @ApiOkResponse({ type: ClassLights })
  @Get('screening-lights')
  listClass(@Acting() actor: Actor, @Query() query: ClassQuery): Promise<ClassLights> {
    return this.reading.listClass(actor, query);
  }

  @Requires('screening.count')
  @ApiOkResponse({ type: Coverage })
  @Get('screening-coverage')
  getCoverage(@Acting() actor: Actor, @Query() query: CoverageQuery): Promise<Coverage> {
    return this.reading.getCoverage(actor, query);
  }

  @Requires('screening.groups')
  @ApiOkResponse({ type: CriteriaView })
  @Get('screening-criteria')
  getCriteria(@Acting() actor: Actor): Promise<CriteriaView> {
    return this.criteria.getCriteria(actor);
  }

  @Requires('screening.configure')
  @Creates()
  @ApiCreatedResponse({ type: CriteriaView })
  @Post('screening-criteria/sdq')
  chooseSdqSet(
    @Acting() actor: Actor,
    @Body() body: ChooseSdqSetRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CriteriaView>> {
    return this.criteria.chooseSdqSet(actor, body, once);
  }

  @Requires('screening.configure')
  @Creates()
  @ApiCreatedResponse({ type: CriteriaView })
  @Post('screening-criteria/aspects')
  editAspects(
    @Acting() actor: Actor,
    @Body() body: EditAspectsRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CriteriaView>> {
    return this.criteria.editAspects(actor, body, once);
  }
}
