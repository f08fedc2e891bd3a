import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { RiskPrefillService } from '#features/risk';
import { systemActor } from '#platform/access';
import { UnitOfWork } from '#platform/database';

/** 16 May: step 1 of the new year begins with what the old one knew. */
@Injectable()
export class NewYearService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly risks: RiskPrefillService,
  ) {}

  /** Every district's drafts. Also run each night: what was late, broken off or done already is finished or left alone. */
  async start(): Promise<void> {
    await this.uow.run(systemActor('steps.new-year'), async (tx) => {
      const districts = await tx.rows<{ id: string }>('SELECT id FROM district ORDER BY id');
      for (const { id } of districts) tx.enqueue('steps.prefill', { districtId: id });
    });
  }

  /**
   * Begins the present year's assessment of every school that has an approved one of last year and none of this year.
   * @returns how many it began.
   */
  async prefill(districtId: string): Promise<number> {
    const schools = await this.uow.read(systemActor('steps.prefill', districtId), async (tx) => {
      const year = academicYearOf(isoDateOf(tx.now));
      const waiting = await this.risks.listToPrefill(tx, districtId, year);
      return waiting.map((schoolId) => ({ schoolId, year }));
    });
    let begun = 0;
    // A school at a time: what is begun stays begun when the worker dies half-way.
    for (const { schoolId, year } of schools) {
      if (await this.risks.prefill(districtId, schoolId, year)) begun += 1;
    }
    return begun;
  }
}
