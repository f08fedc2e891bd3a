import { formatThaiDate, toIsoDate } from '#contracts';
import type { TypesetData } from '#platform/typeset';
import { frame, type Head } from '../report-heads.js';
import { facts, note, official, table, type Part, type Section } from '../report-parts.js';

/** A school's step board as its paper needs it. */
export interface SchoolStepsPaper {
  schoolTh: string;
  academicYear: number;
  ruleVersion: string;
  /** As of when the records were counted; null before the first time. */
  countedTh: string | null;
  steps: readonly StepOnPaper[];
}

export interface StepOnPaper {
  no: number;
  titleTh: string;
  stateTh: string;
  done: boolean;
  dueOn: string;
  rules: readonly { ruleTh: string; met: boolean; sinceOn: string | null; foundTh: string }[];
  /** Dissenting remarks count for nothing and are shown apart. */
  remarks: readonly string[];
}

const day = (iso: string): string => formatThaiDate(toIsoDate(iso));

/** The board on paper: all steps side by side, then for each what its rules found in the records, met or not. */
export function schoolStepsPaper(board: SchoolStepsPaper, head: Head): TypesetData {
  const done = board.steps.filter((step) => step.done).length;
  return {
    ...frame(head, 'รายงานผลการดำเนินงาน 6 ขั้นตอน'),
    ...official({
      under: [board.schoolTh, `ปีการศึกษา ${board.academicYear}`],
      lead: [
        facts([
          ['ขั้นที่ผ่านการตรวจ', `${done} จาก ${board.steps.length} ขั้น`],
          ['ข้อมูล ณ', board.countedTh ?? 'ยังไม่ได้คำนวณ'],
          ['ชุดเกณฑ์', board.ruleVersion],
        ]),
        overview(board.steps),
        note('ทุกขั้นนับจากบันทึกจริงในระบบ ไม่มีการกรอกเอง เกณฑ์และกำหนดเป็นข้อเสนอของระบบ เขตปรับได้'),
      ],
      sections: board.steps.map(sectionOf),
    }),
    signatures: ['ผู้อำนวยการโรงเรียน'],
  };
}

function overview(steps: readonly StepOnPaper[]): Part {
  return table(
    'ภาพรวม',
    [{ title: 'ขั้นที่', wide: true }, { title: 'สถานะ' }, { title: 'เกณฑ์ที่ผ่าน' }, { title: 'ภายใน' }],
    steps.map(({ no, titleTh, stateTh, rules, dueOn }) => [
      `${no}. ${titleTh}`,
      stateTh,
      `${rules.filter(({ met }) => met).length} จาก ${rules.length}`,
      day(dueOn),
    ]),
  );
}

function sectionOf({ no, titleTh, stateTh, rules, remarks }: StepOnPaper): Section {
  return {
    title: `ขั้นที่ ${no} ${titleTh}: ${stateTh}`,
    parts: [
      table(
        '',
        [{ title: 'เกณฑ์', wide: true }, { title: 'ผล' }, { title: 'พบในระบบ', wide: true }],
        rules.map(({ ruleTh, met, sinceOn, foundTh }) => [ruleTh, resultOf(met, sinceOn), foundTh]),
      ),
      ...remarks.map((remark) => note(`ข้อสังเกต (ไม่นับเป็นผล) ${remark}`)),
    ],
  };
}

function resultOf(met: boolean, sinceOn: string | null): string {
  const word = met ? 'ผ่าน' : 'ยังไม่ผ่าน';
  return sinceOn === null ? word : `${word}\nตั้งแต่ ${day(sinceOn)}`;
}
