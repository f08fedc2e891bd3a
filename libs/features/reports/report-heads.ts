import { Injectable } from '@nestjs/common';
import { formatThaiDate, formatThaiDateTime, isoDateOf, type Instant } from '#contracts';
import type { Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { official } from './report-parts.js';

/** Where a paper comes from, and when. */
export interface Head {
  officeTh: string;
  /** Null at the office itself. */
  schoolTh: string | null;
  now: Instant;
}

export const placeOf = ({ schoolTh, officeTh }: Head): string => schoolTh ?? officeTh;

export const longDate = (instant: Instant): string => formatThaiDate(isoDateOf(instant), 'long');

/** The lines that every paper has. */
export function frame(head: Head, title: string, { secret = false, leaves = false, thaiDigits = true } = {}) {
  const plain = {
    title,
    office: head.officeTh,
    mark: secret ? 'ลับ – มีข้อมูลส่วนบุคคล' : leaves ? 'ไม่แสดงจำนวนที่น้อย' : 'ใช้ภายในสำนักงาน',
    footer: `จัดทำจากระบบคุ้มครอง เมื่อ ${formatThaiDateTime(head.now)}`,
  };
  return { ...(thaiDigits ? official(plain) : plain), thaiDigits };
}

@Injectable()
export class ReportHeads {
  constructor(private readonly uow: UnitOfWork) {}

  /** The names of the actor's own place. */
  of(actor: Actor): Promise<Head> {
    return this.uow.read(actor, async (tx) => {
      const row = await tx.row<{ officeTh: string; schoolTh: string | null }>(
        `SELECT d.name_th AS "officeTh", sc.name_th AS "schoolTh" FROM district d LEFT JOIN school sc ON sc.id = $2 WHERE d.id = $1`,
        [actor.districtId, actor.schoolId],
      );
      return { officeTh: row?.officeTh ?? '', schoolTh: row?.schoolTh ?? null, now: tx.now };
    });
  }
}
