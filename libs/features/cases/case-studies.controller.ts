import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { CaseTarget } from './case-actions.js';
import { CaseAnalysisService } from './case-analysis.service.js';
import { CaseStudiesService } from './case-studies.service.js';
import {
  CaseStudyCounts,
  CaseStudyNoteRequest,
  CaseStudyPage,
  CaseStudyView,
  EditCaseStudyRequest,
  StudyFilter,
} from './case-study.dto.js';
import { Target } from './case-target.js';
import { CasePartReceipt } from './case-view.dto.js';

@ApiTags('case studies')
@Controller()
export class CaseStudiesController {
  constructor(
    private readonly studies: CaseStudiesService,
    private readonly analysis: CaseAnalysisService,
  ) {}

  @Requires('case-study.write')
  @Creates()
  @ApiCreatedResponse({ type: CasePartReceipt })
  @Post('cases/:id/study')
  beginCaseStudy(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<CasePartReceipt>> {
    return this.studies.begin(actor, id, once);
  }

  @Requires('case-study.read')
  @ApiOkResponse({ type: CaseStudyPage })
  @Get('case-studies')
  listCaseStudies(@Acting() actor: Actor, @Query() query: StudyFilter): Promise<CaseStudyPage> {
    return this.analysis.listStudies(actor, query);
  }

  @Requires('case-study.analyse')
  @ApiOkResponse({ type: CaseStudyCounts })
  @Get('case-studies/counts')
  countCaseStudies(@Acting() actor: Actor, @Query() query: StudyFilter): Promise<CaseStudyCounts> {
    return this.analysis.countStudies(actor, query);
  }

  @Requires('case-study.read')
  @ApiOkResponse({ type: CaseStudyView })
  @Get('case-studies/:id')
  getCaseStudy(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<CaseStudyView> {
    return this.studies.getStudy(actor, id);
  }

  @Requires('case-study.write')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseStudyView })
  @Patch('case-studies/:id')
  editCaseStudy(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() body: EditCaseStudyRequest,
  ): Promise<CaseStudyView> {
    return this.studies.edit(actor, target, body);
  }

  @Requires('case-study.submit')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseStudyView })
  @Post('case-studies/:id/submit')
  submitCaseStudy(@Acting() actor: Actor, @Target() target: CaseTarget): Promise<CaseStudyView> {
    return this.studies.submit(actor, target);
  }

  @Requires('case-study.analyse')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseStudyView })
  @Post('case-studies/:id/return')
  returnCaseStudy(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() { note }: CaseStudyNoteRequest,
  ): Promise<CaseStudyView> {
    return this.studies.answer(actor, target, 'return', note);
  }

  @Requires('case-study.analyse')
  @Changes()
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseStudyView })
  @Post('case-studies/:id/analyse')
  analyseCaseStudy(
    @Acting() actor: Actor,
    @Target() target: CaseTarget,
    @Body() { note }: CaseStudyNoteRequest,
  ): Promise<CaseStudyView> {
    return this.studies.answer(actor, target, 'analyse', note);
  }
}
