import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { Clock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Cursors } from '#platform/http';
import { countStudies, listStudies, toStudyLine } from './case-studies.queries.js';
import type { CaseStudyCounts, CaseStudyPage, StudyFilter } from './case-study.dto.js';

/** Counts of submitted reports by cause, help and result, and the reports behind each number. */
@Injectable()
export class CaseAnalysisService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  listStudies(actor: Actor, filter: StudyFilter): Promise<CaseStudyPage> {
    const query = this.ofYear(filter);
    const after = query.cursor ? this.cursors.decode(query.cursor) : [];
    return this.uow.read(actor, async (tx) =>
      this.cursors.page(
        await listStudies(tx, this.access, actor, { query, after }),
        query.limit,
        ({ submittedAt, id }) => [submittedAt?.toISOString() ?? '', id],
        toStudyLine,
      ),
    );
  }

  countStudies(actor: Actor, filter: StudyFilter): Promise<CaseStudyCounts> {
    const query = this.ofYear(filter);
    return this.uow.read(actor, async (tx) => ({
      academicYear: query.academicYear,
      ...(await countStudies(tx, this.access, actor, query)),
    }));
  }

  private ofYear(filter: StudyFilter): StudyFilter & { academicYear: number } {
    return { ...filter, academicYear: filter.academicYear ?? academicYearOf(isoDateOf(this.clock.now())) };
  }
}
