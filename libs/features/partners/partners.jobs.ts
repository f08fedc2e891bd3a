import { Injectable } from '@nestjs/common';
import type { JobMap } from '#contracts';
import { Handles } from '#platform/queue';
import { MouWarnings } from './mou-warnings.service.js';

@Injectable()
export class PartnersJobs {
  constructor(private readonly warnings: MouWarnings) {}

  @Handles('partners.warn')
  async warn({ districtId }: JobMap['partners.warn']): Promise<void> {
    await this.warnings.warn(districtId);
  }
}
