import { Module } from '@nestjs/common';
import { ScreeningCriteriaService } from './screening-criteria.service.js';
import { ScreeningFileService } from './screening-file.service.js';
import { ScreeningPasteService } from './screening-paste.service.js';
import { ScreeningReadService } from './screening-read.service.js';
import { ScreeningsController } from './screenings.controller.js';
import { ScreeningsService } from './screenings.service.js';

@Module({
  providers: [
    ScreeningsService,
    ScreeningFileService,
    ScreeningPasteService,
    ScreeningReadService,
    ScreeningCriteriaService,
  ],
  exports: [
    ScreeningsService,
    ScreeningFileService,
    ScreeningPasteService,
    ScreeningReadService,
    ScreeningCriteriaService,
  ],
})
export class ScreeningsModule {}

@Module({ imports: [ScreeningsModule], controllers: [ScreeningsController] })
export class ScreeningsHttpModule {}

@Module({ imports: [ScreeningsModule] })
export class ScreeningsJobsModule {}
