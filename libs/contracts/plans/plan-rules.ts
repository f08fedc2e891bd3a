import { addDays, type IsoDate } from '../calendar/iso-date.js';
import type { HelpKindCode, PlanKindCode } from './plan-words.js';

export interface CommandPost {
  duty: string;
  /** Post or name of a member of staff. */
  holder: string;
  standIn: string | null;
}

export interface HelpNeed {
  kind: HelpKindCode;
  count: number;
  /** Who helps them out: a post, never the students' names. */
  helper: string | null;
}

/** What is written in a plan besides measures and contacts. */
export interface PlanContent {
  aims: string | null;
  communication: string | null;
  monitoring: string | null;
  trigger: string | null;
  routes: string | null;
  assemblyPoints: string | null;
  equipment: string | null;
  before: string | null;
  during: string | null;
  after: string | null;
  handover: string | null;
  command: readonly CommandPost[];
  helpNeeds: readonly HelpNeed[];
}

export const EMPTY_PLAN: PlanContent = {
  ...{ aims: null, communication: null, monitoring: null, trigger: null, routes: null, assemblyPoints: null },
  ...{ equipment: null, before: null, during: null, after: null, handover: null, command: [], helpNeeds: [] },
};

/** Fields of each kind; the others stay empty. */
export const PLAN_FIELDS: Record<PlanKindCode, readonly (keyof PlanContent)[]> = {
  SAFETY: ['aims', 'communication', 'monitoring'],
  EMERGENCY: [
    ...(['trigger', 'routes', 'assemblyPoints', 'equipment', 'before', 'during', 'after'] as const),
    ...(['handover', 'command', 'helpNeeds'] as const),
  ],
};

const REQUIRED_TEXTS: Record<PlanKindCode, readonly (keyof PlanContent)[]> = {
  SAFETY: ['aims'],
  EMERGENCY: ['trigger', 'routes', 'assemblyPoints', 'before', 'during', 'after', 'handover'],
};

/** A phone number is good for so many days after somebody has called it (product.md 6). */
export const CONTACT_GOOD_DAYS = 180;

/** Whether a contact's number was checked recently enough, seen from a day. */
export function isContactFresh(checkedOn: IsoDate | null, today: IsoDate): boolean {
  return checkedOn !== null && checkedOn <= today && addDays(checkedOn, CONTACT_GOOD_DAYS) >= today;
}

/** A risk by what it is, so that the same risk in a newer version of the assessment is still the same. */
export interface RiskIdentity {
  id: string;
  code: string;
  place: string;
}

export const riskKey = ({ code, place }: Omit<RiskIdentity, 'id'>): string =>
  `${code}/${place.trim().replace(/\s+/gu, ' ')}`;

/**
 * Which high risks the measures cover. A measure covers a risk when it names it, or names the same risk (sub-type and
 * place) of an earlier version of the assessment.
 * @param highRisks high and very high risks of the approved assessment.
 * @param named risks that the plan's measures are tied to.
 */
export function coverageOf<Risk extends RiskIdentity>(
  highRisks: readonly Risk[],
  named: readonly RiskIdentity[],
): { covered: Risk[]; missing: Risk[] } {
  const keys = new Set(named.map(riskKey));
  return {
    covered: highRisks.filter((risk) => keys.has(riskKey(risk))),
    missing: highRisks.filter((risk) => !keys.has(riskKey(risk))),
  };
}

export interface MeasureFacts {
  id: string;
  ownerPostId: string | null;
  /** Whether somebody holds the owner's post today. */
  ownerCurrent: boolean;
  dueOn: string | null;
  risks: readonly RiskIdentity[];
}

export interface ContactFacts {
  id: string;
  kind: string;
  checkedOn: IsoDate | null;
}

export type PlanMissing =
  | { code: 'text-missing'; field: keyof PlanContent }
  | { code: 'risk-not-covered'; riskId: string }
  | { code: 'owner-missing' | 'owner-ended' | 'due-missing'; measureId: string }
  | { code: 'measure-missing' | 'command-missing' | 'coordinator-missing' | 'agency-missing' }
  | { code: 'contact-not-checked'; contactId: string };

/** What a safety plan lacks before it can be submitted: aims, and a measure with owner and day for every high risk. */
export function missingOfSafetyPlan({
  content,
  measures,
  highRisks,
}: {
  content: PlanContent;
  measures: readonly MeasureFacts[];
  highRisks: readonly RiskIdentity[];
}): PlanMissing[] {
  const { missing } = coverageOf(
    highRisks,
    measures.flatMap(({ risks }) => risks),
  );
  return [
    ...missingTexts('SAFETY', content),
    ...(measures.length === 0 ? [{ code: 'measure-missing' } as const] : []),
    ...missing.map(({ id }): PlanMissing => ({ code: 'risk-not-covered', riskId: id })),
    ...measures.flatMap(missingOfMeasure),
  ];
}

function missingOfMeasure({ id, ownerPostId, ownerCurrent, dueOn }: MeasureFacts): PlanMissing[] {
  const measureId = id;
  return [
    ...(ownerPostId === null ? [{ code: 'owner-missing', measureId } as const] : []),
    ...(ownerPostId !== null && !ownerCurrent ? [{ code: 'owner-ended', measureId } as const] : []),
    ...(dueOn === null ? [{ code: 'due-missing', measureId } as const] : []),
  ];
}

/** What an emergency plan lacks: its texts, who commands, whom to call, and that somebody has tried the numbers. */
export function missingOfEmergencyPlan(
  { content, contacts }: { content: PlanContent; contacts: readonly ContactFacts[] },
  today: IsoDate,
): PlanMissing[] {
  const has = (kind: string): boolean => contacts.some((contact) => contact.kind === kind);
  return [
    ...missingTexts('EMERGENCY', content),
    ...(content.command.length === 0 ? [{ code: 'command-missing' } as const] : []),
    ...(has('COORDINATOR') ? [] : [{ code: 'coordinator-missing' } as const]),
    ...(has('AGENCY') ? [] : [{ code: 'agency-missing' } as const]),
    ...contacts
      .filter(({ checkedOn }) => !isContactFresh(checkedOn, today))
      .map(({ id }): PlanMissing => ({ code: 'contact-not-checked', contactId: id })),
  ];
}

const missingTexts = (kind: PlanKindCode, content: PlanContent): PlanMissing[] =>
  REQUIRED_TEXTS[kind]
    .filter((field) => content[field] === null)
    .map((field): PlanMissing => ({ code: 'text-missing', field }));

const FIELD_OF = {
  'owner-missing': 'ownerPostId',
  'owner-ended': 'ownerPostId',
  'due-missing': 'dueOn',
} as const;
const LIST_OF = {
  'measure-missing': '/measures',
  'command-missing': '/content/command',
  'coordinator-missing': '/contacts/COORDINATOR',
  'agency-missing': '/contacts/AGENCY',
} as const;

/** Where a missing part stands, as a JSON pointer into the plan. */
export function pointerOfPlanMissing(missing: PlanMissing): string {
  if ('field' in missing) return `/content/${missing.field}`;
  if ('riskId' in missing) return `/risks/${missing.riskId}`;
  if ('measureId' in missing) return `/measures/${missing.measureId}/${FIELD_OF[missing.code]}`;
  if ('contactId' in missing) return `/contacts/${missing.contactId}/checkedOn`;
  return LIST_OF[missing.code];
}
