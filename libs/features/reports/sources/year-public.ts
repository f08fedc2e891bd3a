import { readReleaseTables, type FullRelease, type YearReport } from '#features/statistics';
import { facts, note, table, type Part } from '../report-parts.js';
import { HIDDEN } from './small-counts.js';

/**
 * The year for a paper that leaves the office: what its release of public tables says, and nothing beside it. Counted
 * anew, a paper and a release could be held against each other (ADR 29).
 */
export function publicYear(release: FullRelease | null): Part[] {
  if (release === null) return [note('ปีนี้ยังไม่มีตารางที่เผยแพร่ จึงไม่แสดงจำนวนนักเรียน')];
  const tables = readReleaseTables(release).map(({ title, rows }) =>
    table(
      title,
      [
        { title: 'รายการ', wide: true },
        { title: 'นักเรียนได้รับผลกระทบ (คน)', right: true },
      ],
      rows.map(({ label, students }) => [label, students?.toLocaleString('en-US') ?? HIDDEN]),
    ),
  );
  const { number, hidesUpTo } = release;
  return [
    note(`ตามตารางเผยแพร่ชุดที่ ${number} จำนวน 1–${hidesUpTo} คน และจำนวนที่อาจคำนวณย้อนกลับได้ แสดงเป็น “${HIDDEN}”`),
    ...tables,
  ];
}

/** What to know about the figures, without a count of the year's children. */
export const publicFacts = ({ base }: YearReport): Part =>
  facts([
    ['นักเรียนทั้งหมด (ฐาน)', base.students.toLocaleString('en-US')],
    ['โรงเรียนทั้งหมด', base.schools.toLocaleString('en-US')],
  ]);
