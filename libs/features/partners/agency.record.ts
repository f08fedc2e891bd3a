import type { PartnerTypeCode } from '#contracts';
import type { AccessRecord } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

export interface AgencyRow {
  id: string;
  districtId: string;
  type: PartnerTypeCode;
  nameTh: string;
  nameEn: string | null;
  subdistricts: string[];
  phone: string | null;
  services: string[];
  closedOn: string | null;
  inForce: boolean;
  version: number;
}

export interface ContactRow {
  agencyId: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
}

/** How an agency's latest agreement stands. */
export interface StandingRow {
  agencyId: string;
  mouId: string;
  status: string;
  lastOn: string;
}

export const AGENCY_COLUMNS = `ag.id, ag.district_id AS "districtId", ag.type, ag.name_th AS "nameTh", ag.name_en AS "nameEn", ag.subdistricts,
  ag.phone, ag.closed_on AS "closedOn", ag.version, COALESCE(ap.services, '{}') AS services,
  EXISTS (SELECT FROM live_mou(ag.id)) AS "inForce"`;

export function agencyAccess({ id, districtId }: { id: string; districtId: string }): AccessRecord {
  return { districtId, agencyId: id };
}

/** Whoever changes an agency or one of its agreements waits here for the other. @throws DomainError `not-found`. */
export async function lockAgency(tx: Tx, id: string): Promise<AgencyRow> {
  const agency = await tx.row<AgencyRow>(
    `SELECT ${AGENCY_COLUMNS} FROM agency ag LEFT JOIN agency_profile ap ON ap.agency_id = ag.id WHERE ag.id = $1 FOR UPDATE OF ag`,
    [id],
  );
  if (!agency) throw new DomainError('not-found');
  return agency;
}
