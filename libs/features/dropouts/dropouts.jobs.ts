import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { DropoutCompileService } from './dropout-compile.service.js';

@Injectable()
export class DropoutsJobs {
  constructor(private readonly compiling: DropoutCompileService) {}

  @Handles('dropouts.compile')
  async compile({ districtId }: JobMap['dropouts.compile']): Promise<void> {
    await this.compiling.compile(districtId);
  }
}
