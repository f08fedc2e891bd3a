import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { RosterApplyService } from './roster-apply.service.js';
import { RosterPurgeService } from './roster-purge.service.js';
import { RosterReadService } from './roster-read.service.js';
import { RosterUndoService } from './roster-undo.service.js';

/** The background half of roster imports. Each service ignores a job whose import has gone on without it. */
@Injectable()
export class RosterJobs {
  constructor(
    private readonly reading: RosterReadService,
    private readonly applying: RosterApplyService,
    private readonly undoing: RosterUndoService,
    private readonly purging: RosterPurgeService,
  ) {}

  @Handles('roster.read')
  async read({ districtId, importId }: JobMap['roster.read']): Promise<void> {
    await this.reading.readUpload(districtId, importId);
  }

  @Handles('roster.check')
  async check({ districtId, importId, version }: JobMap['roster.check']): Promise<void> {
    await this.reading.checkImport(districtId, importId, version);
  }

  @Handles('roster.apply')
  async apply({ districtId, importId, version }: JobMap['roster.apply']): Promise<void> {
    await this.applying.applyImport(districtId, importId, version);
  }

  @Handles('roster.undo')
  async undo({ districtId, importId, version }: JobMap['roster.undo']): Promise<void> {
    await this.undoing.undoImport(districtId, importId, version);
  }

  @Handles('roster.purge')
  async purge({ districtId }: JobMap['roster.purge']): Promise<void> {
    await this.purging.purge(districtId);
  }
}
