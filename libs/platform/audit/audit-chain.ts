import { createHash } from 'node:crypto';

/** A row of `audit_event`, every field as the text that was hashed. */
export interface AuditRow {
  districtId: string;
  seq: number;
  at: string;
  personId: string | null;
  postId: string | null;
  actingRole: string;
  action: string;
  recordKind: string;
  recordId: string | null;
  outcome: string;
  reasonCode: string | null;
  fields: string | null;
  traceId: string;
  hash: Buffer;
}

export type AuditFault =
  | { kind: 'changed'; seq: number }
  | { kind: 'missing'; seq: number }
  | { kind: 'tail-cut'; seq: number }
  | { kind: 'head-changed'; seq: number }
  | { kind: 'rewritten'; seq: number };

const piece = (value: string | null): string => (value === null ? '-' : `${[...value].length}:${value}`);

/** Canonical form 1 of a row; the twin of `audit_append` in the database. */
function canonical(row: AuditRow): string {
  return [
    '1',
    row.districtId,
    String(row.seq),
    row.at,
    row.personId,
    row.postId,
    row.actingRole,
    row.action,
    row.recordKind,
    row.recordId,
    row.outcome,
    row.reasonCode,
    row.fields,
    row.traceId,
  ]
    .map(piece)
    .join('');
}

/** Follows one district's chain row by row and names the first fault. */
export class AuditChain {
  private hash: Buffer = Buffer.alloc(0);
  private seq = 0;

  get length(): number {
    return this.seq;
  }

  get head(): Buffer {
    return this.hash;
  }

  /** @returns the fault of this row, or null when it is the true successor of the one before. */
  follow(row: AuditRow): AuditFault | null {
    if (row.seq !== this.seq + 1) return { kind: 'missing', seq: this.seq + 1 };
    const expected = createHash('sha256').update(this.hash).update(canonical(row), 'utf8').digest();
    this.seq = row.seq;
    this.hash = expected;
    return expected.equals(row.hash) ? null : { kind: 'changed', seq: row.seq };
  }

  /** Compares the end of the chain with what the head says it should be. */
  close(head: { seq: number; hash: Buffer } | null): AuditFault | null {
    if (head === null) return this.seq === 0 ? null : { kind: 'head-changed', seq: this.seq };
    if (head.seq > this.seq) return { kind: 'tail-cut', seq: this.seq + 1 };
    return head.seq === this.seq && head.hash.equals(this.hash)
      ? null
      : { kind: 'head-changed', seq: this.seq };
  }
}
