import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import { isDistrict, isPartner, isSchool, wallShowsAgency, type Principal } from './facts.js';
import type { Subject } from './table.js';

const KEEPERS = ['DISTRICT_SAFETY', 'DISTRICT_ADMIN'];
const CONTACT_READERS = [...KEEPERS, 'DISTRICT_PSYCH', 'DISTRICT_EXEC', 'DISTRICT_SUPERVISOR'];

/** An agency made for the relation: `own` is one whose people ask, so it is the world's own and only its details are new. */
export async function agencySubject(world: AccessWorld, relation: string): Promise<Subject> {
  const of = relation === 'other-district' ? world.there : world.here;
  const [asking, beside] = of.agencies;
  const { id } = relation === 'own' ? asking : beside;
  const districtId = of.district.id;
  const agency = { id, districtId };
  const secret = world.secrets.canary(`contact of an agency (${relation})`, {
    both: (who) => wallShowsAgency(who, agency) && (isPartner(who) || CONTACT_READERS.includes(who.role)),
    wall: (who) => wallShowsAgency(who, agency) && !isSchool(who),
  });
  await world.app.rows(
    `INSERT INTO agency_contact (agency_id, district_id, name) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT agency_contact_pk DO UPDATE SET name = agency_contact.name`,
    [id, districtId, secret],
  );
  const [row] = await world.app.rows<{ version: number }>('SELECT version FROM agency WHERE id = $1', [id]);
  return {
    ...{ relation, id, version: row?.version ?? 1, wallOpen: (who) => wallShowsAgency(who, agency) },
    record: { districtId, agencyId: id },
  };
}

/** One more agency, for whatever changes it. */
export async function spareAgencySubject(world: AccessWorld, relation: string): Promise<Subject> {
  const of = relation === 'other-district' ? world.there : world.here;
  const districtId = of.district.id;
  const knows = (who: Principal): boolean => who.districtId === districtId && !isPartner(who);
  const { id } = await of.district.agency(
    world.secrets.canary(`name of an agency (${relation})`, { both: knows, wall: knows }),
  );
  const wallOpen = (who: Principal): boolean => wallShowsAgency(who, { id, districtId });
  return { relation, id, version: 1, wallOpen, record: { districtId, agencyId: id } };
}

/** An agreement of an agency of its own kind, so that none is in the way of another. */
export async function mouSubject(world: AccessWorld, relation: string): Promise<Subject> {
  const of = relation === 'other-district' ? world.there : world.here;
  const [asking, beside] = of.agencies;
  const agency = relation.startsWith('own') ? asking : beside;
  const districtId = of.district.id;
  const isDraft = relation === 'own-draft';
  const open = (who: Principal): boolean => {
    if (who.districtId !== districtId || isSchool(who)) return false;
    return isDistrict(who) || (who.agencyId === agency.id && !isDraft);
  };
  const reads = (who: Principal): boolean =>
    open(who) && (isPartner(who) || CONTACT_READERS.includes(who.role));
  const id = newId();
  const name = world.secrets.canary(`signatory (${relation})`, { both: reads, wall: open });
  // One more day of its own for each: agreements in force of one agency never share one.
  const at = (serial += 3);
  await world.app.rows(
    `INSERT INTO mou (id, district_id, agency_id, reference, edition, state, starts_on, ends_on, hazard_groups, services, data_classes, signatories, changed_at)
     VALUES ($1, $2, $3, $4, 1, $5, DATE '2030-01-01' + $6::int, DATE '2030-01-02' + $6::int, '{RIGHT}', '{COUNSEL}', '{F1}', $7::jsonb, now())`,
    [
      ...[id, districtId, agency.id, `MOU-${id}`, isDraft ? 'DRAFT' : 'ACTIVE', at],
      JSON.stringify([
        { side: 'district', name, position: 'x', signedOn: '2026-01-01' },
        { side: 'agency', name, position: 'x', signedOn: '2026-01-01' },
      ]),
    ],
  );
  return {
    ...{ relation, id, version: 1, wallOpen: open },
    record: { districtId, agencyId: agency.id, draft: isDraft ? 'yes' : 'no' },
  };
}

let serial = 0;
