import {
  availableAgencyActions,
  dataClassByCode,
  isDocumentOpen,
  OUTLINE_FIELDS,
  ROUTING_FIELDS,
  stageOf,
  visibleFields,
  type BasisFacts,
  type DataClassCode,
  type MouFacts,
  type PartnerTypeCode,
  type Projection,
  type ReferralPurposeCode,
  type ReferralStatus,
} from '#contracts';
import type {
  AgencyQuestion,
  AgencyReferral,
  AgencyReferralLine,
  AgencyReply,
  AgencyService,
  Packet,
  PacketDocument,
} from './agency-referral.dto.js';

export type PacketFields = Partial<Record<DataClassCode, Record<string, unknown>>>;

/** Everything that could be shown of one assignment; the projection picks from it. */
export interface AgencyFacts {
  id: string;
  reference: string;
  status: ReferralStatus;
  assignedAt: Date;
  answerDueAt: Date | null;
  finishDueAt: Date | null;
  version: number;
  reasons: string[];
  urgency: string;
  ageBand: string | null;
  sex: string | null;
  subdistrict: string | null;
  purpose: ReferralPurposeCode;
  officer: string;
  agencyType: PartnerTypeCode;
  mou: MouFacts | null;
  bases: readonly BasisFacts[];
  packet: PacketFields;
  questions: AgencyQuestion[];
  services: AgencyService[];
  reply: AgencyReply | null;
  /** By the database's clock. */
  now: Date;
}

const LINE_FIELDS: ReadonlySet<string> = new Set([...ROUTING_FIELDS, ...OUTLINE_FIELDS]);

/** Which fields an agency may see of these facts: the projection of the contracts, asked with what holds now. */
export function projectionOf(facts: AgencyFacts): Projection {
  const { status, mou, bases, purpose, packet, agencyType, now } = facts;
  const chosen = Object.keys(packet) as DataClassCode[];
  return visibleFields({ stage: stageOf(status), mou, bases, purpose, chosen, agencyType, now });
}

/**
 * The page of an agency. List, page, file, export and preview all come from here; no other place picks a field.
 * @returns `null` when the referral is absent to the agency.
 */
export function toAgencyReferral(facts: AgencyFacts): AgencyReferral | null {
  const { visible, classes, fields } = projectionOf(facts);
  if (!visible) return null;
  const flat = pick(flatOf(facts), new Set(fields)) as unknown as AgencyReferral;
  return classes.length === 0 ? flat : { ...flat, packet: packetOf(facts.packet, classes) };
}

/** The line of an agency's list: routing and outline, never a class. */
export function toAgencyLine(facts: AgencyFacts): AgencyReferralLine | null {
  const { visible, fields } = projectionOf(facts);
  if (!visible) return null;
  const shown = new Set(fields.filter((field) => LINE_FIELDS.has(field)));
  return pick(flatOf(facts), shown) as unknown as AgencyReferralLine;
}

function flatOf(facts: AgencyFacts): Record<string, unknown> {
  const { id, reference, status, version, reasons, urgency, ageBand, sex, subdistrict } = facts;
  const { purpose, officer, questions, services, reply } = facts;
  return {
    ...{ id, reference, status, version, reasons, urgency, ageBand, sex, subdistrict },
    ...{ purpose, officer, questions, services, reply },
    assignedAt: facts.assignedAt.toISOString(),
    answerDueAt: facts.answerDueAt?.toISOString() ?? null,
    finishDueAt: facts.finishDueAt?.toISOString() ?? null,
    availableActions: availableAgencyActions(status),
  };
}

function pick(values: Record<string, unknown>, fields: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => fields.has(field)));
}

function packetOf(packet: PacketFields, classes: readonly DataClassCode[]): Packet {
  return Object.fromEntries(
    classes.map((code) => {
      const given = packet[code] ?? {};
      const fields = Object.fromEntries(
        dataClassByCode(code).fields.map((field) => [field, given[field] ?? null]),
      );
      return [
        code,
        code === 'DOCUMENTS' ? { documents: openDocuments(given['documents'], classes) } : fields,
      ];
    }),
  );
}

function openDocuments(documents: unknown, classes: readonly DataClassCode[]): PacketDocument[] {
  const given = Array.isArray(documents)
    ? (documents as (PacketDocument & { dataClass: DataClassCode })[])
    : [];
  return given
    .filter(({ dataClass }) => isDocumentOpen(classes, dataClass))
    .map(({ id, name, dataClass }) => ({ id, name, dataClass }));
}
