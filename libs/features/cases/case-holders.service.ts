import { Injectable } from '@nestjs/common';
import { CASE_WORKING_STATUSES } from '#contracts';
import { Notices, type Owner } from '#features/tasks';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { CASE_RECORD, subjectOf, type CaseRecord } from './case.record.js';

/** Open cases whose owner's post nobody holds today. */
const ORPHANS = `
  SELECT ${CASE_RECORD} FROM student_case c
  WHERE c.district_id = (SELECT ctx_district()) AND c.status = ANY ($1::text[]) AND NOT post_is_held(c.owner_post_id) ORDER BY c.id`;

/** A term that ends takes its posts along; no open case may be left without somebody who cares. */
@Injectable()
export class CaseHoldersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** Tells the head of the school and the safety centre, each once for a case and the owner that it lost. */
  async tellOrphans(districtId: string): Promise<void> {
    await this.uow.run(systemActor('cases.without-holder', districtId), async (tx) => {
      for (const record of await tx.rows<CaseRecord & Record<string, unknown>>(ORPHANS, [
        [...CASE_WORKING_STATUSES],
      ]))
        await this.notices.tell(tx, {
          kind: 'case-without-holder',
          subject: subjectOf(record),
          to: whoNamesAnother(record),
          onceKey: `case-without-holder/${record.id}/${record.ownerPostId}`,
        });
    });
  }
}

/** The school does not know of a case on the conflict route. */
function whoNamesAnother({ route, schoolId }: CaseRecord): Owner[] {
  const centre: Owner = { role: 'DISTRICT_SAFETY' };
  return route === 'district' ? [centre] : [{ role: 'SCHOOL_DIRECTOR', schoolId }, centre];
}
