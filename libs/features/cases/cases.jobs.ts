import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CASE_WORKING_STATUSES, type JobMap } from '#contracts';
import { DigestFigures } from '#features/tasks';
import type { Tx } from '#platform/database';
import { Handles } from '#platform/queue';
import { CaseHoldersService } from './case-holders.service.js';

const FIGURES = `
  SELECT count(*)::int AS "openCases", count(*) FILTER (WHERE NOT post_is_held(c.owner_post_id))::int AS "casesWithoutHolder",
    (SELECT count(*)::int FROM task t WHERE t.district_id = (SELECT ctx_district()) AND t.subject_kind = 'case' AND t.state = 'open'
       AND t.kind IN ('follow-up', 'case-follow-up') AND t.due_at < $2) AS "lateFollowUps"
  FROM student_case c WHERE c.district_id = (SELECT ctx_district()) AND c.status = ANY ($1::text[])`;

@Injectable()
export class CasesJobs implements OnModuleInit {
  constructor(
    private readonly holders: CaseHoldersService,
    private readonly digest: DigestFigures,
  ) {}

  onModuleInit(): void {
    this.digest.add(caseFigures);
  }

  @Handles('cases.without-holder')
  async tellOrphans({ districtId }: JobMap['cases.without-holder']): Promise<void> {
    await this.holders.tellOrphans(districtId);
  }
}

/** Cases for Thursday's meeting: counts of the whole district, without a name. */
export async function caseFigures(tx: Tx): Promise<Record<string, number>> {
  return (await tx.row<Record<string, number>>(FIGURES, [[...CASE_WORKING_STATUSES], tx.now])) ?? {};
}
