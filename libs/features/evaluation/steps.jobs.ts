import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { NewYearService } from './new-year.service.js';
import { StepCompiler } from './step-compile.service.js';

@Injectable()
export class StepsJobs {
  constructor(
    private readonly compiler: StepCompiler,
    private readonly newYear: NewYearService,
  ) {}

  @Handles('steps.compile')
  async compile({ districtId }: JobMap['steps.compile']): Promise<void> {
    await this.compiler.compile(districtId);
  }

  @Handles('steps.verify')
  async verify({ districtId }: JobMap['steps.verify']): Promise<void> {
    await this.compiler.verify(districtId);
  }

  @Handles('steps.prefill')
  async prefill({ districtId }: JobMap['steps.prefill']): Promise<void> {
    await this.newYear.prefill(districtId);
  }

  @Handles('steps.new-year')
  async start(): Promise<void> {
    await this.newYear.start();
  }
}
