import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { StatisticsCompiler } from './statistics-compile.service.js';

@Injectable()
export class StatisticsJobs {
  constructor(private readonly compiler: StatisticsCompiler) {}

  @Handles('statistics.compile')
  async compile({ districtId }: JobMap['statistics.compile']): Promise<void> {
    await this.compiler.compile(districtId);
  }

  @Handles('statistics.recompile')
  async recompile({ districtId }: JobMap['statistics.recompile']): Promise<void> {
    await this.compiler.recompile(districtId);
  }
}
