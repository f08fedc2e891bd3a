import {
  ageBandOf,
  classesOfMou,
  CLASSES_OF_BASIS,
  dataClassByCode,
  grantsOf,
  isoDateOf,
  type BasisFacts,
  type DataClassCode,
  type MouFacts,
  type PartnerTypeCode,
  type ReferralBasisCode,
} from '#contracts';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { AgencyFacts, PacketFields } from './agency-projection.js';
import type { ReferralRecord } from './referral.record.js';

interface SourceRow {
  displayName: string;
  firstName: string;
  lastName: string;
  sex: string | null;
  birthDate: string | null;
  level: string;
  room: string;
  schoolNameTh: string;
  subdistrict: string | null;
  guardianName: string | null;
  guardianRelation: string | null;
  address: Record<string, string | null> | null;
  parts: Partial<Record<DataClassCode, Record<string, string | null>>> | null;
  documents: { id: string; name: string; dataClass: string }[] | null;
  chosen: DataClassCode[] | null;
}

const SOURCES = `
  SELECT st.prefix || st.first_name || ' ' || st.last_name AS "displayName", st.first_name AS "firstName", st.last_name AS "lastName", st.sex, st.birth_date AS "birthDate", st.level, st.room,
    sc.name_th AS "schoolNameTh", COALESCE(sf.address->>'tambon', sc.subdistrict) AS subdistrict,
    NULLIF(concat_ws(' ', sf.guardian_name, sf.guardian_last_name), '') AS "guardianName", sf.guardian_relation AS "guardianRelation", sf.address,
    (SELECT jsonb_object_agg(p.data_class, p.fields) FROM referral_part p WHERE p.referral_id = rf.id) AS parts,
    (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'dataClass', d.data_class) ORDER BY d.chosen_at, d.id)
     FROM referral_document d WHERE d.referral_id = rf.id AND d.removed_at IS NULL) AS documents,
    (SELECT array_agg(c.data_class ORDER BY c.data_class) FROM referral_choice c WHERE c.referral_id = rf.id) AS chosen
  FROM referral rf JOIN student st ON st.id = rf.student_id JOIN school sc ON sc.id = rf.school_id
  LEFT JOIN student_family sf ON sf.student_id = st.id WHERE rf.id = $1`;

/** What there is to hand over, and what of it somebody chose. */
export interface PacketSource {
  outline: { ageBand: string | null; sex: string | null; subdistrict: string | null };
  chosen: DataClassCode[];
  packet: Record<DataClassCode, Record<string, unknown>>;
  /** What an answer before acceptance must not hold. */
  identifying: readonly string[];
}

/** Reads the child's side of a referral as the acting party may read it. */
export async function loadSource(tx: Tx, id: string): Promise<PacketSource | null> {
  const row = await tx.row<SourceRow>(SOURCES, [id]);
  if (!row) return null;
  const { displayName, sex, birthDate, level, room, schoolNameTh, guardianName, guardianRelation } = row;
  const part = (code: DataClassCode): Record<string, unknown> => row.parts?.[code] ?? {};
  return {
    outline: { ageBand: ageBandOf(birthDate, isoDateOf(tx.now)), sex, subdistrict: row.subdistrict },
    chosen: row.chosen ?? [],
    packet: {
      IDENTITY: { displayName, sex, birthDate, level, room, schoolNameTh },
      CONTACT: { guardianName, guardianRelation, address: addressOf(row.address), ...part('CONTACT') },
      NARRATIVE: part('NARRATIVE'),
      EDUCATION: part('EDUCATION'),
      SCREENING: part('SCREENING'),
      HEALTH: part('HEALTH'),
      LEGAL: part('LEGAL'),
      DOCUMENTS: { documents: row.documents ?? [] },
    },
    identifying: [
      row.firstName,
      row.lastName,
      schoolNameTh.replace(/^โรงเรียน/u, ''),
      ...(guardianName ?? '').split(/\s+/u),
    ],
  };
}

/** What somebody asks to hand over of what was chosen; absent: all of it. */
export interface Part {
  dataClasses?: readonly DataClassCode[] | undefined;
  documentIds?: readonly string[] | undefined;
}

/**
 * The same source with a part of its classes and documents: narrowed here for the preview and for the packet alike.
 * @throws DomainError `inconsistent` for what was not chosen: nobody widens what the school chose.
 */
export function partOf(source: PacketSource, { dataClasses, documentIds }: Part): PacketSource {
  const chosen = dataClasses ? [...dataClasses] : source.chosen;
  if (chosen.some((code) => !source.chosen.includes(code))) throw beyond('/dataClasses');
  const all = source.packet.DOCUMENTS['documents'] as { id: string }[];
  const documents = documentIds ? all.filter(({ id }) => documentIds.includes(id)) : all;
  if (documentIds && documents.length !== documentIds.length) throw beyond('/documentIds');
  return { ...source, chosen, packet: { ...source.packet, DOCUMENTS: { documents } } };
}

function beyond(pointer: string): DomainError {
  return new DomainError('inconsistent', { errors: [{ pointer, code: 'inconsistent' }] });
}

function addressOf(address: Record<string, string | null> | null): string | null {
  const parts = ['houseNo', 'moo', 'street', 'tambon', 'amphoe', 'province'].map((key) => address?.[key]);
  return parts.filter((part) => part).join(' ') || null;
}

/** An agency and what it may receive today, by the database's clock. */
export interface AgencyStanding {
  agencyId: string;
  nameTh: string;
  type: PartnerTypeCode;
  mouId: string | null;
  dataClasses: string[] | null;
  lastOn: string | null;
}

const STANDING = `
  SELECT ag.id AS "agencyId", ag.name_th AS "nameTh", ag.type, m.mou_id AS "mouId", m.data_classes AS "dataClasses", m.last_on AS "lastOn"
  FROM agency ag LEFT JOIN LATERAL live_mou(ag.id) m ON TRUE
  WHERE ag.district_id = (SELECT ctx_district()) AND (ag.closed_on IS NULL OR ag.closed_on > today_in_thailand())`;

export function listStandings(tx: Tx): Promise<AgencyStanding[]> {
  return tx.rows<AgencyStanding>(`${STANDING} ORDER BY ag.name_th, ag.id`);
}

export function findStanding(tx: Tx, agencyId: string): Promise<AgencyStanding | null> {
  return tx.row<AgencyStanding>(`${STANDING} AND ag.id = $1`, [agencyId]);
}

/** The agreement as the projection asks for it; `live_mou` has asked already whether it is in force today. */
export function mouOf({
  dataClasses,
  lastOn,
}: Pick<AgencyStanding, 'dataClasses' | 'lastOn'>): MouFacts | null {
  if (dataClasses === null) return null;
  return { state: 'ACTIVE', startsOn: '0001-01-01', endsOn: lastOn ?? '9999-12-31', dataClasses };
}

export const basesOf = (codes: readonly ReferralBasisCode[]): BasisFacts[] =>
  codes.map((code) => ({ code, validUntil: null, withdrawn: false }));

/** Codes of the bases that hold now. */
export async function findLiveBases(tx: Tx, id: string): Promise<ReferralBasisCode[]> {
  const row = await tx.row<{ codes: ReferralBasisCode[] }>('SELECT referral_live_bases($1) AS codes', [id]);
  return row?.codes ?? [];
}

export interface Asked {
  record: ReferralRecord;
  source: PacketSource;
  standing: AgencyStanding;
  bases: readonly ReferralBasisCode[];
  chosen: readonly DataClassCode[];
  now: Date;
}

/** Which of the chosen classes an agency would be given, and why the others would not go. */
export function grantsFor({ record, standing, bases, chosen, now }: Omit<Asked, 'source'>) {
  return grantsOf({
    mou: mouOf(standing),
    bases: basesOf(bases),
    purpose: record.purpose,
    chosen,
    agencyType: standing.type,
    now,
  });
}

/** The facts of an assignment that is not there yet, for the preview: from the same sources that the packet is frozen from. */
export function previewFacts(asked: Asked, status: 'ASSIGNED' | 'ACCEPTED'): AgencyFacts {
  const { record, source, standing, bases, chosen, now } = asked;
  return {
    ...{ id: record.id, reference: record.reference, status, version: record.version },
    ...{ reasons: record.reasons, urgency: record.urgency, ...source.outline },
    ...{ assignedAt: now, answerDueAt: null, finishDueAt: null, officer: '' },
    ...{ questions: [], services: [], reply: null },
    purpose: record.purpose ?? 'SITE_SAFETY',
    agencyType: standing.type,
    mou: mouOf(standing),
    bases: basesOf(bases),
    packet: Object.fromEntries(chosen.map((code) => [code, source.packet[code]])) as PacketFields,
    now,
  };
}

const INSERT_PACKET = `
  INSERT INTO referral_packet_snapshot (assignment_id, data_class, field_group, bases, referral_id, agency_id, district_id, fields)
  VALUES ($1, $2, $3, $4, $5, $6, (SELECT ctx_district()), $7::jsonb)`;

/** Freezes exactly the granted classes, each with the bases that carry it. */
export async function freezePacket(
  tx: Tx,
  assignmentId: string,
  { record, source, standing, bases }: Asked,
  granted: readonly DataClassCode[],
): Promise<void> {
  for (const code of granted) {
    const { group, fields } = dataClassByCode(code);
    const given = Object.fromEntries(fields.map((field) => [field, source.packet[code][field] ?? null]));
    await tx.execute(INSERT_PACKET, [
      assignmentId,
      code,
      group,
      bases.filter((basis) => CLASSES_OF_BASIS[basis].includes(code)),
      record.id,
      standing.agencyId,
      JSON.stringify(given),
    ]);
  }
}

/** Whether the MOU names the class at all: what it does not name is the MOU's refusal, not the basis's. */
export const isInMou = ({ dataClasses }: AgencyStanding, code: DataClassCode): boolean =>
  classesOfMou(dataClasses ?? []).includes(code);
