import { Module } from '@nestjs/common';
import { Config } from '#platform/config';
import { CitizenIds, DataCipher } from '#platform/crypto';
import { RosterApplyService } from './roster-apply.service.js';
import { RosterImportsController } from './roster-imports.controller.js';
import { RosterImportsService } from './roster-imports.service.js';
import { RosterPlanner } from './roster-plan.js';
import { RosterProgress } from './roster-progress.js';
import { RosterPurgeService } from './roster-purge.service.js';
import { RosterQuarantine } from './roster-quarantine.js';
import { RosterReadService } from './roster-read.service.js';
import { RosterUndoService } from './roster-undo.service.js';
import { RosterUploadService } from './roster-upload.service.js';
import { RosterJobs } from './roster.jobs.js';
import { StudentsController } from './students.controller.js';
import { StudentsService } from './students.service.js';

@Module({
  providers: [
    {
      provide: DataCipher,
      useFactory: (config: Config) => new DataCipher(config.KUMKRONG_DATA_KEY),
      inject: [Config],
    },
    {
      provide: CitizenIds,
      useFactory: (cipher: DataCipher, config: Config) => new CitizenIds(cipher, config.KUMKRONG_LOOKUP_KEY),
      inject: [DataCipher, Config],
    },
    StudentsService,
    RosterQuarantine,
    RosterUploadService,
    RosterImportsService,
  ],
  exports: [
    CitizenIds,
    DataCipher,
    StudentsService,
    RosterQuarantine,
    RosterUploadService,
    RosterImportsService,
  ],
})
export class StudentsModule {}

@Module({ imports: [StudentsModule], controllers: [StudentsController, RosterImportsController] })
export class StudentsHttpModule {}

@Module({
  imports: [StudentsModule],
  providers: [
    RosterPlanner,
    RosterProgress,
    RosterReadService,
    RosterApplyService,
    RosterUndoService,
    RosterPurgeService,
    RosterJobs,
  ],
  exports: [RosterJobs],
})
export class StudentsJobsModule {}
