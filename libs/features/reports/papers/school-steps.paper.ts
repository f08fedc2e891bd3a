import type { TypesetData } from '#platform/typeset';
import { frame, type Head } from '../report-heads.js';
import { facts, note, official, table, type Section } from '../report-parts.js';

/** A school's step board as its paper needs it. */
export interface SchoolStepsPaper {
  schoolTh: string;
  academicYear: number;
  steps: readonly {
    no: number;
    titleTh: string;
    done: boolean;
    rules: readonly { ruleTh: string; met: boolean; foundTh: string }[];
    /** A dissenting remark counts for nothing and is shown apart. */
    remark: string | null;
  }[];
}

const DONE = 'ครบ';
const OPEN = 'ยังไม่ครบ';

/** The board on paper: for each step what its rules found in the records, met or not. */
export function schoolStepsPaper(board: SchoolStepsPaper, head: Head): TypesetData {
  const done = board.steps.filter((step) => step.done).length;
  const sections = board.steps.map(({ no, titleTh, done: isDone, rules, remark }): Section => ({
    title: `ขั้นที่ ${no} ${titleTh}: ${isDone ? DONE : OPEN}`,
    parts: [
      table(
        '',
        [{ title: 'เกณฑ์', wide: true }, { title: 'ผล' }, { title: 'พบในระบบ', wide: true }],
        rules.map(({ ruleTh, met, foundTh }) => [ruleTh, met ? '✓ ครบ' : '– ยังขาด', foundTh]),
      ),
      ...(remark === null ? [] : [note(`ข้อสังเกต (ไม่นับเป็นผล): ${remark}`)]),
    ],
  }));
  return {
    ...frame(head, 'รายงานผลการดำเนินงาน 6 ขั้นตอน'),
    ...official({
      under: [board.schoolTh, `ปีการศึกษา ${board.academicYear}`],
      lead: [
        facts([['ขั้นที่ครบ', `${done} จาก ${board.steps.length} ขั้น`]]),
        note('ทุกขั้นนับจากบันทึกจริงในระบบ ไม่มีการกรอกเอง'),
      ],
      sections,
    }),
    signatures: ['ผู้อำนวยการโรงเรียน'],
  };
}
