import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles, type JobRun } from '#platform/queue';
import { ReportMaker } from './report-maker.service.js';
import { ReportPurge } from './report-purge.service.js';

@Injectable()
export class ReportsJobs {
  constructor(
    private readonly maker: ReportMaker,
    private readonly purging: ReportPurge,
  ) {}

  @Handles('reports.make')
  async make({ districtId, reportId }: JobMap['reports.make'], { attempt }: JobRun): Promise<void> {
    await this.maker.make(districtId, reportId, attempt);
  }

  @Handles('reports.purge')
  async purge({ districtId }: JobMap['reports.purge']): Promise<void> {
    await this.purging.purge(districtId);
  }
}
