import { Injectable } from '@nestjs/common';
import type { ClockLimit } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { Cursors, type PageQuery } from '#platform/http';
import type { ClockChangePage, ClockChangeView, ClockLimitView } from './clock-policies.dto.js';

type ChangeRow = Omit<ClockChangeView, 'at'> & { at: Date };

/** What the district changed about its limits, the last change first. */
@Injectable()
export class ClockHistoryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, { limit, cursor }: PageQuery): Promise<ClockChangePage> {
    this.access.assertRole(actor, 'clock.manage');
    const after = cursor === undefined ? [] : this.cursors.decode(cursor);
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.rows<ChangeRow>(
        `SELECT h.id, h.subject_kind AS "subjectKind", h.step, h.urgency, h.at, p.role AS "actingRole", h.post_id AS "postId",
           h.before, h.after, h.version
         FROM clock_policy_history h LEFT JOIN post p ON p.id = h.post_id
         WHERE h.district_id = (SELECT ctx_district()) AND ($2::timestamptz IS NULL OR (h.at, h.id) < ($2::timestamptz, $3::uuid))
         ORDER BY h.at DESC, h.id DESC LIMIT $1`,
        [limit + 1, after[0] ?? null, after[1] ?? null],
      );
      return this.cursors.page(rows, limit, (row) => [row.at.toISOString(), row.id], toView);
    });
  }
}

function toView({ at, before, after, ...row }: ChangeRow): ClockChangeView {
  return {
    ...{ id: row.id, subjectKind: row.subjectKind, step: row.step, urgency: row.urgency },
    ...{ at: at.toISOString(), actingRole: row.actingRole, postId: row.postId, version: row.version },
    ...{ before: limitOf(before), after: limitOf(after) },
  };
}

/** The kept limit holds more than its fields, such as its name and version. */
function limitOf({ clock, amount, remindPercent, headPercent, districtPercent }: ClockLimit): ClockLimitView {
  return { clock, amount, remindPercent, headPercent, districtPercent };
}
