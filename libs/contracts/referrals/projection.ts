import { mouDataClassesFor } from '../partners/mou-rules.js';
import type { PartnerTypeCode } from '../partners/partner-words.js';
import { isoDateOf, type Instant } from '../calendar/iso-date.js';
import type { ReferralBasisCode, ReferralStatusCode } from '../vocabularies/referral-words.js';
import {
  CLASSES_OF_BASIS,
  DATA_CLASSES,
  referralPurposeByCode,
  type DataClassCode,
  type FieldGroup,
  type ReferralPurposeCode,
} from './data-classes.js';

/** How far an agency has come: asked, taken on, done. Outside these it sees nothing at all. */
export const DISCLOSURE_STAGES = ['offered', 'accepted', 'finished'] as const;
export type DisclosureStage = (typeof DISCLOSURE_STAGES)[number];

/** What every agency that is asked may see, before it answers (product.md 5). */
export const OUTLINE_FIELDS = ['reasons', 'urgency', 'ageBand', 'sex', 'subdistrict'] as const;

/** Where the referral stands (F0): about the work, nothing about the child, never the school. */
export const ROUTING_FIELDS = [
  'id',
  'reference',
  'status',
  'assignedAt',
  'answerDueAt',
  'version',
  'availableActions',
] as const;

/** What is added to it once the agency works on it: its own part of F8, and whom to call at the district. */
export const WORKING_FIELDS = ['purpose', 'finishDueAt', 'officer', 'services', 'reply'] as const;

/** The agency's own questions, with what the district answered; before acceptance as well. */
export const TALK_FIELDS = ['questions'] as const;

export interface MouFacts {
  /** ACTIVE, or whatever else keeps it from being in force. */
  state: string;
  startsOn: string;
  /** The last day on which it holds. */
  endsOn: string;
  dataClasses: readonly string[];
}

export interface BasisFacts {
  code: ReferralBasisCode;
  /** The last day on which it holds; `null` without end. */
  validUntil: string | null;
  withdrawn: boolean;
}

export interface ProjectionInput {
  stage: DisclosureStage | null;
  /** The agreement under which it was assigned. */
  mou: MouFacts | null;
  bases: readonly BasisFacts[];
  purpose: ReferralPurposeCode | null;
  /** Classes that a person chose, one by one. */
  chosen: readonly DataClassCode[];
  agencyType: PartnerTypeCode;
  now: Instant;
}

export interface Projection {
  /** `false`: the referral is absent to the agency. */
  visible: boolean;
  classes: readonly DataClassCode[];
  /** Names of every field, those of a class as `CLASS.field`. */
  fields: readonly string[];
}

const NOTHING: Projection = { visible: false, classes: [], fields: [] };

/** The stage that a referral's state means to the agency that it is assigned to. */
export function stageOf(status: ReferralStatusCode): DisclosureStage | null {
  switch (status) {
    case 'ASSIGNED':
      return 'offered';
    case 'ACCEPTED':
    case 'IN_SERVICE':
    case 'FEEDBACK_GIVEN':
      return 'accepted';
    case 'COMPLETED':
      return 'finished';
    default:
      return null;
  }
}

/** Whether an agreement is in force on the day of the instant, in Thailand. */
export function isMouLive(mou: MouFacts | null, now: Instant): mou is MouFacts {
  const today = isoDateOf(now);
  return mou !== null && mou.state === 'ACTIVE' && mou.startsOn <= today && today <= mou.endsOn;
}

/** The bases that hold now: not withdrawn and not run out. */
export function liveBases(bases: readonly BasisFacts[], now: Instant): ReferralBasisCode[] {
  const today = isoDateOf(now);
  const live = bases.filter(
    ({ withdrawn, validUntil }) => !withdrawn && (validUntil === null || today <= validUntil),
  );
  return [...new Set(live.map(({ code }) => code))];
}

/** Classes whose field group an MOU names. */
export function classesOfMou(groups: readonly string[]): DataClassCode[] {
  return DATA_CLASSES.filter(({ group }) => groups.includes(group)).map(({ code }) => code);
}

/** Classes that an agency of the type may ever be given: health for health, police matters for justice. */
export function classesOfAgencyType(type: PartnerTypeCode): DataClassCode[] {
  const groups: readonly FieldGroup[] = mouDataClassesFor(type);
  return classesOfMou(groups);
}

/** Why a class that was chosen would not go to an agency; the first cause that applies. */
export type Withheld = 'agency-type' | 'mou' | 'basis' | 'purpose';

/**
 * Decides about each class: agency type ∩ MOU ∩ lawful basis ∩ purpose ∩ what was chosen. A set that is empty or
 * missing lets nothing through.
 * @returns for each class `null` when it is granted, otherwise why not; classes that nobody chose are left out.
 */
export function grantsOf({
  mou,
  bases,
  purpose,
  chosen,
  agencyType,
  now,
}: Omit<ProjectionInput, 'stage'>): { code: DataClassCode; withheld: Withheld | null }[] {
  const byMou = isMouLive(mou, now) ? classesOfMou(mou.dataClasses) : [];
  const byBasis = liveBases(bases, now).flatMap((code) => CLASSES_OF_BASIS[code]);
  const byPurpose: readonly DataClassCode[] = purpose === null ? [] : referralPurposeByCode(purpose).classes;
  const byType = classesOfAgencyType(agencyType);
  const causes: [Withheld, readonly DataClassCode[]][] = [
    ['agency-type', byType],
    ['mou', byMou],
    ['basis', byBasis],
    ['purpose', byPurpose],
  ];
  return DATA_CLASSES.filter(({ code }) => chosen.includes(code)).map(({ code }) => ({
    code,
    withheld: causes.find(([, allowed]) => !allowed.includes(code))?.[0] ?? null,
  }));
}

/**
 * The one projection: everything that an agency may see of a referral, in list, page, file, export, notice and API.
 * Without a live MOU or a live basis the referral is absent; before acceptance and after completion no class is open.
 */
export function visibleFields(input: ProjectionInput): Projection {
  const { stage, mou, bases, now } = input;
  if (stage === null || !isMouLive(mou, now) || liveBases(bases, now).length === 0) return NOTHING;
  const routing = [...ROUTING_FIELDS, ...OUTLINE_FIELDS, ...TALK_FIELDS];
  if (stage === 'offered') return { visible: true, classes: [], fields: routing };
  const working = [...routing, ...WORKING_FIELDS];
  if (stage === 'finished') return { visible: true, classes: [], fields: working };
  const classes = grantsOf(input)
    .filter(({ withheld }) => withheld === null)
    .map(({ code }) => code);
  return { visible: true, classes, fields: [...working, ...fieldsOfClasses(classes)] };
}

/** Field names of classes, as `CLASS.field`. */
export function fieldsOfClasses(classes: readonly DataClassCode[]): string[] {
  return DATA_CLASSES.filter(({ code }) => classes.includes(code)).flatMap(({ code, fields }) =>
    fields.map((field) => `${code}.${field}`),
  );
}

/** A document is open with the class DOCUMENTS and the class of its own subject. */
export function isDocumentOpen(classes: readonly DataClassCode[], documentClass: DataClassCode): boolean {
  return classes.includes('DOCUMENTS') && classes.includes(documentClass);
}

export const AGE_BANDS = ['0-5', '6-8', '9-11', '12-14', '15-17', '18+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of three years or so that stands for an age, so that a small place is not told a birthday. */
export function ageBandOf(birthDate: string | null, today: string): AgeBand | null {
  if (birthDate === null) return null;
  const had = today.slice(5) >= birthDate.slice(5) ? 0 : 1;
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - had;
  const index = [5, 8, 11, 14, 17].findIndex((last) => age <= last);
  return AGE_BANDS[index === -1 ? AGE_BANDS.length - 1 : index] ?? null;
}
