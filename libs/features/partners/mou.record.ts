import type { MouState, PartnerTypeCode } from '#contracts';
import type { AccessRecord, Actor } from '#platform/access';
import { newId, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';

export interface Signatory {
  side: 'district' | 'agency';
  name: string;
  position: string;
  signedOn: string;
}

export interface MouRow {
  id: string;
  districtId: string;
  agencyId: string;
  agencyNameTh: string;
  agencyType: PartnerTypeCode;
  reference: string;
  edition: number;
  supersedesId: string | null;
  supersededById: string | null;
  state: MouState;
  status: string;
  inForce: boolean;
  daysLeft: number;
  furtherParties: string[];
  startsOn: string;
  endsOn: string;
  lastOn: string;
  hazardGroups: string[];
  services: string[];
  dataClasses: string[];
  signatories: Signatory[];
  fileId: string | null;
  terminationReason: string | null;
  version: number;
}

/** What the dates make of the state, by the database's clock; 60 days before its end it is called expiring. */
export const MOU_STATUS = `CASE WHEN mo.state <> 'ACTIVE' THEN mo.state WHEN mo.last_on < today_in_thailand() THEN 'EXPIRED'
  WHEN mo.last_on - today_in_thailand() <= 60 THEN 'EXPIRING' ELSE 'ACTIVE' END`;

const COLUMNS = `mo.id, mo.district_id AS "districtId", mo.agency_id AS "agencyId", ag.name_th AS "agencyNameTh", ag.type AS "agencyType", mo.reference,
  mo.edition, mo.supersedes_id AS "supersedesId",
  (SELECT later.id FROM mou later WHERE later.supersedes_id = mo.id AND later.state <> 'TERMINATED') AS "supersededById", mo.state,
  ${MOU_STATUS} AS status, EXISTS (SELECT FROM live_mou(mo.agency_id) lm WHERE lm.mou_id = mo.id) AS "inForce",
  mo.last_on - today_in_thailand() AS "daysLeft", mo.further_parties AS "furtherParties", mo.starts_on AS "startsOn", mo.ends_on AS "endsOn",
  mo.last_on AS "lastOn", mo.hazard_groups AS "hazardGroups", mo.services, mo.data_classes AS "dataClasses", mo.signatories, mo.file_id AS "fileId",
  mo.termination_reason AS "terminationReason", mo.version`;

/** Agreements with their agency, under the aliases that the scopes speak of. */
export const SELECT_MOU = `SELECT ${COLUMNS} FROM mou mo JOIN agency ag ON ag.id = mo.agency_id`;

export function mouAccess({ districtId, agencyId, state }: MouRow): AccessRecord {
  return { districtId, agencyId, draft: state === 'DRAFT' ? 'yes' : 'no' };
}

/** @throws DomainError `not-found`. */
export async function lockMou(tx: Tx, id: string): Promise<MouRow> {
  const mou = await tx.row<MouRow>(`${SELECT_MOU} WHERE mo.id = $1 FOR UPDATE OF mo`, [id]);
  if (!mou) throw new DomainError('not-found');
  return mou;
}

interface Step {
  action: string;
  reason?: string;
}

/** Keeps what the agreement says now, with who did what: history, audit and live event of one step. */
export async function recordStep(tx: Tx, actor: Actor, mou: MouRow, { action, reason }: Step): Promise<void> {
  const {
    startsOn,
    endsOn,
    lastOn,
    hazardGroups,
    services,
    dataClasses,
    signatories,
    furtherParties,
    fileId,
  } = mou;
  await tx.execute(
    `INSERT INTO mou_history (id, mou_id, agency_id, district_id, at, person_id, post_id, acting_role, action, to_state, reason, changes, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13)`,
    [
      ...[newId(), mou.id, mou.agencyId, mou.districtId, tx.now, actor.personId, actor.postId, actor.role],
      ...[action, mou.state, reason ?? null],
      JSON.stringify({
        ...{ startsOn, endsOn, lastOn, hazardGroups, services, dataClasses },
        ...{ signatories, furtherParties, fileId },
      }),
      mou.version,
    ],
  );
  tx.audit({ action: `mou.${action}`, recordKind: 'mou', recordId: mou.id });
  tx.publish({ kind: 'mou', id: mou.id, version: mou.version, districtId: mou.districtId, schoolIds: [] });
}
