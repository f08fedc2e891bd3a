import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import {
  Acting,
  Changes,
  Creates,
  ExpectedVersion,
  IdempotencyKey,
  IdPipe,
  PageQuery,
  Requires,
} from '#platform/http';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApplyRequest,
  MappingRequest,
  RosterImportPage,
  RosterImportView,
  RosterUploadForm,
} from './roster-import.dto.js';
import { RosterImportsService } from './roster-imports.service.js';
import { RosterUploadService } from './roster-upload.service.js';
import { Upload, type RosterUpload } from './roster-upload.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('students')
@Controller('roster-imports')
export class RosterImportsController {
  constructor(
    private readonly uploads: RosterUploadService,
    private readonly imports: RosterImportsService,
  ) {}

  @Requires('roster-import.manage')
  @Creates()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: RosterUploadForm })
  @ApiAcceptedResponse({ type: RosterImportView })
  @Post()
  startImport(
    @Acting() actor: Actor,
    @IdempotencyKey() once: Idempotency,
    @Upload() upload: RosterUpload,
  ): Promise<Replayable<RosterImportView>> {
    return this.uploads.startImport(actor, upload, once);
  }

  @Requires('roster-import.manage')
  @ApiOkResponse({ type: RosterImportPage })
  @Get()
  listImports(@Acting() actor: Actor, @Query() query: PageQuery): Promise<RosterImportPage> {
    return this.imports.listImports(actor, query);
  }

  @Requires('roster-import.manage')
  @ApiOkResponse({ type: RosterImportView })
  @Get(':id')
  getImport(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<RosterImportView> {
    return this.imports.getImport(actor, id);
  }

  @Requires('roster-import.manage')
  @Changes()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RosterImportView })
  @Put(':id/mapping')
  mapColumns(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: MappingRequest,
  ): Promise<RosterImportView> {
    return this.imports.mapColumns(actor, { id, version }, body);
  }

  @Requires('roster-import.manage')
  @Changes()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RosterImportView })
  @Post(':id/apply')
  applyImport(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ApplyRequest,
  ): Promise<RosterImportView> {
    return this.imports.applyImport(actor, { id, version }, body);
  }

  @Requires('roster-import.manage')
  @Changes()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RosterImportView })
  @Post(':id/undo')
  undoImport(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<RosterImportView> {
    return this.imports.undoImport(actor, { id, version });
  }

  @Requires('roster-import.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: RosterImportView })
  @Post(':id/cancel')
  cancelImport(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
  ): Promise<RosterImportView> {
    return this.imports.cancelImport(actor, { id, version });
  }

  /** The file's rows with two columns more: what was found and how to mend it. */
  @Requires('roster-import.manage')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', XLSX)
  @Header('Content-Disposition', 'attachment; filename="roster-result.xlsx"')
  @Get(':id/result-file')
  async getResultFile(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.writeResultFile(actor, id));
  }
}
