import { Injectable } from '@nestjs/common';
import {
  evidenceKindByCode,
  formatThaiDate,
  formatThaiDateTime,
  isEvidenceKind,
  isoDateOf,
  missingWord,
  ROLES,
  SIX_STEPS,
  STEP_RULES,
  STEP_STATES,
  toIsoDate,
} from '#contracts';
import { StepBoardService } from '#features/evaluation';
import type { Actor } from '#platform/access';
import { schoolStepsPaper, type StepOnPaper } from '../papers/school-steps.paper.js';
import { ReportHeads } from '../report-heads.js';
import { NOTHING, wordOf } from '../report-parts.js';
import { subjectOf, yearOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

type Board = Awaited<ReturnType<StepBoardService['getBoard']>>;
type Step = Board['steps'][number];
type Rule = Step['rules'][number];
type Remark = Board['remarks'][number];

/** One school's six steps in one year, as its board shows them to whoever asks. */
@Injectable()
export class SchoolStepsSource implements ReportSource {
  constructor(
    private readonly boards: StepBoardService,
    private readonly heads: ReportHeads,
  ) {}

  async check(actor: Actor, asked: Asked): Promise<void> {
    await this.boardOf(actor, asked);
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    const board = await this.boardOf(actor, asked);
    const head = await this.heads.of(actor);
    const { schoolNameTh, academicYear, ruleVersion, asOf, changedAt } = board;
    const paper = {
      ...{ schoolTh: schoolNameTh, academicYear, ruleVersion },
      countedTh: changedAt === null || asOf === null ? null : formatThaiDateTime(asOf),
      steps: board.steps.map((step, index) => stepOf(step, index + 1, board.remarks)),
    };
    const data = schoolStepsPaper(paper, head);
    return { template: 'report.typ', data, baseName: `six-steps-${academicYear}` };
  }

  private boardOf(actor: Actor, asked: Asked): Promise<Board> {
    return this.boards.getBoard(actor, subjectOf(asked), yearOf(asked).year);
  }
}

function stepOf({ step, state, dueOn, rules }: Step, no: number, remarks: readonly Remark[]): StepOnPaper {
  return {
    ...{ no, dueOn },
    titleTh: wordOf(SIX_STEPS, step),
    stateTh: wordOf(STEP_STATES, state),
    done: state === 'APPROVED',
    rules: rules.map((rule) => ({
      ruleTh: textsOf(rule.key)?.th ?? NOTHING,
      met: rule.satisfied,
      sinceOn: rule.sinceOn,
      foundTh: foundOf(rule),
    })),
    remarks: remarks.filter((remark) => remark.step === step).map(remarkOf),
  };
}

const textsOf = (key: string | null) => STEP_RULES.find((rule) => rule.key === key);
const day = (on: string): string => formatThaiDate(toIsoDate(on));

/** What the page says under a rule, in the same words. */
function foundOf(rule: Rule): string {
  const { key, have, of, satisfied, waiting } = rule;
  const figure = of === null ? String(have) : `${have} จาก ${of}`;
  return [
    `${figure} (${askedOf(rule.test)})`,
    ...(waiting === null ? [] : [wordOf(STEP_STATES, waiting)]),
    ...missingOf(rule),
    ...(satisfied ? [] : [`สิ่งที่ต้องทำ: ${textsOf(key)?.todoTh ?? NOTHING}`]),
    ...recordsOf(rule),
  ].join('\n');
}

function askedOf({ kind, value }: Rule['test']): string {
  if (kind === 'all') return 'ต้องครบ';
  return kind === 'share' ? `อย่างน้อยร้อยละ ${value}` : `อย่างน้อย ${value}`;
}

/** Codes have words; ids of what is missing are counted. */
function missingOf({ key, missing }: Rule): string[] {
  if (missing.length === 0) return [];
  const words = missing.map((code) => missingWord(key, code, 'th'));
  const known = words.every((word) => word !== null);
  return [`ยังขาด: ${known ? words.join(', ') : `${missing.length} รายการ`}`];
}

/** Kinds with the number of their records: ids say nothing on paper. */
function recordsOf({ records }: Rule): string[] {
  const kinds = records.map(({ kind }) => kind).filter(isEvidenceKind);
  const shown = [...new Set(kinds)].map((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    const { th } = evidenceKindByCode(kind);
    return count === 1 ? th : `${th} (${count})`;
  });
  return shown.length === 0 ? [] : [`หลักฐาน: ${shown.join(', ')}`];
}

function remarkOf({ role, writtenAt, ruleKey, remark }: Remark): string {
  const rule = textsOf(ruleKey);
  const of = rule === undefined ? '' : ` เกณฑ์ “${rule.th}”`;
  return `${wordOf(ROLES, role)} ${day(isoDateOf(writtenAt))}${of}: ${remark}`;
}
