import type { Tasks } from '#features/tasks';
import { newId, type Tx } from '#platform/database';
import { invalidFields } from '#platform/errors';
import { subjectOf } from './activity.record.js';
import type { FindingRequest } from './activity.dto.js';

export interface NewFinding {
  activity: { id: string; reference: string; keeperSchoolId: string | null };
  schoolId: string;
  finding: FindingRequest;
  /** Where it stands in the request. */
  pointer: string;
}

/**
 * Writes what a drill brought to light, and opens its owner's task.
 * @throws DomainError `validation` for an owner without a post at the school today.
 * @returns the finding's id.
 */
export async function addFinding(
  tx: Tx,
  tasks: Tasks,
  { activity, schoolId, finding, pointer }: NewFinding,
): Promise<string> {
  const { text, ownerPostId, dueOn } = finding;
  await assertOwner(tx, schoolId, { ownerPostId, pointer });
  const id = newId();
  await tx.execute(
    `INSERT INTO activity_finding (id, activity_id, district_id, school_id, keeper_school_id, text, owner_post_id, due_on, found_at)
     VALUES ($1, $2, (SELECT ctx_district()), $3, $4, $5, $6, $7, $8)`,
    [id, activity.id, schoolId, activity.keeperSchoolId, text, ownerPostId, dueOn, tx.now],
  );
  await openFindingTask(tx, tasks, { activity, schoolId, findingId: id, ownerPostId, dueOn });
  return id;
}

/** @throws DomainError `validation` for a post that is none of the school's today. */
export async function assertOwner(
  tx: Tx,
  schoolId: string,
  { ownerPostId, pointer }: { ownerPostId: string; pointer: string },
): Promise<void> {
  const owner = await tx.row(
    'SELECT 1 AS found FROM post p WHERE p.id = $1 AND p.school_id = $2 AND is_current(p)',
    [ownerPostId, schoolId],
  );
  if (!owner) throw invalidFields({ pointer: `${pointer}/ownerPostId`, code: 'unknown-reference' });
}

interface FindingTask {
  activity: { id: string; reference: string };
  schoolId: string;
  findingId: string;
  ownerPostId: string;
  dueOn: string;
}

/** Opens the owner's task, or sets the one that runs anew. */
export async function openFindingTask(
  tx: Tx,
  tasks: Tasks,
  { activity, schoolId, findingId, ownerPostId, dueOn }: FindingTask,
): Promise<void> {
  await tasks.open(tx, {
    ...{ subject: subjectOf(activity, schoolId), kind: 'drill-finding', sourceId: findingId, dueOn },
    owner: { postId: ownerPostId },
  });
}
