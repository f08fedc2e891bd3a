import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import type { Subject } from './table.js';

/** Of years of their own, long ago. */
let serial = 0;

/** Public tables that went out. Everybody who asks here is named in some report, so nobody may see them (ADR 29). */
export async function releaseSubject(world: AccessWorld, relation: string): Promise<Subject> {
  const foreign = relation === 'other-district';
  const districtId = (foreign ? world.there : world.here).district.id;
  const { personId, postId } = foreign ? world.cast.officerThere : world.cast.colleague;
  const [id, sealId] = [newId(), newId()];
  serial += 1;
  await world.app.rows(
    `INSERT INTO statistics_seal_snapshot SELECT $1, $2, 'academic', $3, 1, NULL, now(), '1', $4, $5, '[]', '[]', '[]', '[]', sha256('x')`,
    [sealId, districtId, 2300 + serial, personId, postId],
  );
  await world.app.rows(
    `INSERT INTO public_release_snapshot VALUES ($1, $2, $6, 'academic', $7, $3, 1, sha256('x'), now(), '1', 4, '[]', sha256('x'), now(), $4, $5)`,
    [id, districtId, sealId, personId, postId, serial, 2300 + serial],
  );
  return { ...{ relation, id, version: 1 }, wallOpen: () => false, record: { districtId } };
}
