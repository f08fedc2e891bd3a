import { DataCipher } from '#platform/crypto';
import { newId } from '#platform/database';
import type { AccessWorld } from './access-world.js';
import type { Principal } from './facts.js';
import type { Subject } from './table.js';

/** A report of the weekly digest in the state that the row asks for, with a file and a password when it is ready. */
export async function reportSubject(
  world: AccessWorld,
  relation: string,
  who: Principal,
  status: string,
): Promise<Subject> {
  const owner = relation === 'own' ? who : world.cast.colleague;
  const id = newId();
  const cipher = new DataCipher(world.app.config.KUMKRONG_DATA_KEY);
  const ready = status === 'READY';
  const fileId = ready ? newId() : null;
  if (fileId !== null)
    await world.app.rows(
      "INSERT INTO stored_file VALUES ($1, $2, 'application/pdf', 'x.pdf', 1, sha256('x'), $3, now())",
      [fileId, owner.districtId, cipher.seal(Buffer.from('x'), `file:${fileId}`)],
    );
  await world.app.rows(
    `INSERT INTO report_request (id, district_id, person_id, post_id, kind, format, purpose, proved, state, failure, password_cipher, file_id,
       file_name, file_size, created_at, changed_at, expires_at)
     VALUES ($1, $2, $3, $4, 'WEEKLY_DIGEST', 'pdf', 'FILE', TRUE, $5, $6, $7, $8, 'x.pdf', 1, now(), now(), $9)`,
    [
      ...[
        id,
        owner.districtId,
        owner.personId,
        owner.postId,
        status,
        status === 'FAILED' ? 'internal' : null,
      ],
      ...[cipher.seal(Buffer.from('x'), `report-password:${id}`), fileId, ready ? '2200-01-01' : null],
    ],
  );
  const { districtId, personId, postId } = owner;
  return {
    ...{ relation, id, version: 1 },
    wallOpen: (reader) => reader.personId === personId && reader.postId === postId,
    record: { districtId, personId, postId },
  };
}
