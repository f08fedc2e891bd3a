import { systemActor, type AnyActor } from '../access/index.js';
import type { AuditEntry, UnitOfWork } from '../database/index.js';
import { AuditChain, type AuditFault, type AuditRow } from './audit-chain.js';

export interface AuditVerdict {
  districtId: string;
  rows: number;
  fault: AuditFault | null;
  /** Hash of the last row in hexadecimal: to be kept outside, so that a rewritten chain is missed later. */
  head: string;
}

const PAGE = 5_000;

const ROWS = `
  SELECT district_id AS "districtId", seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
         person_id AS "personId", post_id AS "postId", acting_role AS "actingRole", action, record_kind AS "recordKind",
         record_id AS "recordId", outcome, reason_code AS "reasonCode", fields, trace_id AS "traceId", hash
  FROM audit_event WHERE district_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`;

/** The audit trail as a whole; single lines are written through `tx.audit`. */
export class AuditTrail {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes a line of its own, for what leaves no other trace: a refusal. */
  async record(actor: AnyActor, entry: AuditEntry): Promise<void> {
    await this.uow.leaveTrace(actor, (tx) => tx.audit(entry));
  }

  /**
   * Recomputes a district's chain. Reads pages, so its memory does not follow its length.
   * @param anchor row count and head (hexadecimal) of an earlier verdict that was kept outside the database.
   */
  async verify(districtId: string, anchor?: { rows: number; head: string }): Promise<AuditVerdict> {
    return this.uow.read(systemActor('audit.verify', districtId), async (tx) => {
      const chain = new AuditChain();
      let fault: AuditFault | null = null;
      for (let after = 0, page: AuditRow[] = []; fault === null; after = chain.length) {
        page = await tx.rows<AuditRow>(ROWS, [districtId, after]);
        for (const row of page) {
          fault ??= chain.follow(row);
          if (row.seq === anchor?.rows && chain.head.toString('hex') !== anchor.head)
            fault ??= { kind: 'rewritten', seq: row.seq };
        }
        if (page.length < PAGE) break;
      }
      const head = await tx.row<{ seq: number; hash: Buffer }>(
        'SELECT seq, hash FROM audit_head WHERE district_id = $1',
        [districtId],
      );
      return {
        districtId,
        rows: chain.length,
        fault: fault ?? chain.close(head),
        head: chain.head.toString('hex'),
      };
    });
  }
}
