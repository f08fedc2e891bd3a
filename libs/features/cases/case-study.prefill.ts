import {
  caseCauseByCode,
  caseTypeByCode,
  formatThaiDate,
  isCaseCauseCode,
  isCaseTypeCode,
  isLevelCode,
  isServiceTypeCode,
  levelByCode,
  isVisitOutcomeCode,
  serviceTypeByCode,
  visitOutcomeByCode,
  type CaseStudySectionCode,
  type IsoDate,
} from '#contracts';
import type { CaseView } from './case-view.dto.js';
import type { SectionField } from './case-study.dto.js';

type Told = Omit<CaseView, 'availableActions'>;

/**
 * What the case already tells, by the report's sections; the teacher goes on from there. Restricted notes and photos
 * stay where they are.
 */
export function prefill(view: Told): SectionField[] {
  const texts: Partial<Record<CaseStudySectionCode, string>> = {
    IDENTITY: identityOf(view),
    PROBLEM: [isCaseTypeCode(view.type) ? caseTypeByCode(view.type).th : '', view.problem].join('\n'),
    OBJECTIVE: goalsOf(view),
    HISTORY_FAMILY: lines(view.history, view.family),
    TOOLS: toolsOf(view),
    ANALYSIS: scalesOf(view),
    HELP: servicesOf(view, 'SERVICE'),
    FOLLOW_UP: servicesOf(view, 'FOLLOW_UP'),
  };
  return Object.entries(texts).flatMap(([code, text]) =>
    text.trim() === '' ? [] : [{ code: code as CaseStudySectionCode, text: text.trim().slice(0, 8_000) }],
  );
}

const lines = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');
const day = (iso: string): string => formatThaiDate(iso as IsoDate);

function identityOf({ student, schoolNameTh }: Told): string {
  if (!student) return schoolNameTh;
  return lines(
    student.displayName,
    `${isLevelCode(student.level) ? levelByCode(student.level).short : student.level}${student.room && `/${student.room}`}`,
    schoolNameTh,
  );
}

function goalsOf({ plan }: Told): string {
  return lines(...plan.filter(({ kind }) => kind === 'GOAL').map(({ text }) => text));
}

function toolsOf({ visits, conferences }: Told): string {
  return lines(
    ...visits.map(({ visitedOn, outcome }) =>
      isVisitOutcomeCode(outcome) ? `เยี่ยมบ้าน ${day(visitedOn)}: ${visitOutcomeByCode(outcome).th}` : null,
    ),
    ...conferences.map(({ heldOn }) => `ประชุมรายกรณี ${day(heldOn)}`),
  );
}

function scalesOf({ measures }: Told): string {
  return lines(
    ...measures.flatMap(({ scales }) =>
      scales.map(({ problem, scale }) =>
        isCaseCauseCode(problem) ? `${caseCauseByCode(problem).th}: ${scale}/5` : null,
      ),
    ),
  );
}

function servicesOf({ plan }: Told, wanted: string): string {
  return lines(
    ...plan
      .filter(({ kind }) => kind === wanted)
      .map(({ serviceType, text, dueOn, result }) => {
        const service = isServiceTypeCode(serviceType) ? `${serviceTypeByCode(serviceType).th}: ` : '';
        return `${service}${text} (${day(dueOn)})${result ? ` → ${result}` : ''}`;
      }),
  );
}
