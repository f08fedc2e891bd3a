import type { AccessRecord } from '#platform/access';
import type pg from 'pg';

interface TaskWorld {
  districts: readonly string[];
  schools: readonly { id: string; districtId: string }[];
  agencies: readonly { id: string; districtId: string }[];
  persons: readonly string[];
  posts: readonly { id: string; districtId: string }[];
  roles: readonly string[];
}

interface OneTask {
  districtId: string;
  schoolId: string | null;
  districtOnly: boolean;
  exceptPersonIds: string[];
  owner: { post: string } | { role: string; school?: string; agency?: string };
}

/**
 * Tasks of every kind of owner: each post, and each role at each place, once as everybody may know of it, once on the
 * conflict route, and once with somebody who must not know. Says of each what the features tell the check.
 */
export async function writeTasks(
  client: pg.PoolClient,
  world: TaskWorld,
  records: Map<string, AccessRecord>,
): Promise<void> {
  for (const [index, task] of tasksOf(world).entries()) {
    const id = `019a0000-0000-7000-8040-${String(index).padStart(12, '0')}`;
    const { owner, districtId, schoolId, districtOnly, exceptPersonIds } = task;
    const byRole = 'role' in owner ? owner : null;
    await client.query(
      `INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, district_only, except_person_ids, kind,
         urgency, owner_post_id, owner_role, owner_school_id, owner_agency_id, starts_at, due_at)
       VALUES ($1, $2, 'incident', $1, 'x', $3, $4, $5, 'close', 'NORMAL', $6, $7, $8, $9, now(), now())`,
      [
        ...[id, districtId, schoolId, districtOnly, exceptPersonIds],
        'post' in owner ? owner.post : null,
        ...[byRole?.role ?? null, byRole?.school ?? null, byRole?.agency ?? null],
      ],
    );
    records.set(id, {
      districtId,
      schoolIds: schoolId === null ? [] : [schoolId],
      districtOnly: districtOnly ? 'yes' : 'no',
      exceptPersonIds,
      ownerKey:
        'post' in owner ? `post/${owner.post}` : `role/${owner.role}/${owner.school ?? owner.agency ?? '-'}`,
    });
  }
}

function tasksOf({ districts, schools, agencies, persons, posts, roles }: TaskWorld): OneTask[] {
  const open = { districtOnly: false, exceptPersonIds: [] as string[] };
  const byRole = roles.flatMap((role): OneTask[] => [
    ...districts.map((districtId) => ({ ...open, districtId, schoolId: null, owner: { role } })),
    ...schools.map(({ id, districtId }) => ({
      ...{ ...open, districtId, schoolId: id, owner: { role, school: id } },
    })),
    ...agencies.map(({ id, districtId }) => ({
      ...{ ...open, districtId, schoolId: null, owner: { role, agency: id } },
    })),
  ]);
  const byPost = posts.map(({ id, districtId }): OneTask => ({
    ...{ ...open, districtId, schoolId: null, owner: { post: id } },
  }));
  const hidden = schools.flatMap(({ id, districtId }): OneTask[] => [
    {
      districtId,
      schoolId: id,
      districtOnly: true,
      exceptPersonIds: [],
      owner: { role: 'SCHOOL_SAFETY', school: id },
    },
    {
      districtId,
      schoolId: id,
      districtOnly: false,
      exceptPersonIds: persons.slice(0, 1),
      owner: { role: 'SCHOOL_SAFETY', school: id },
    },
  ]);
  return [...byRole, ...byPost, ...hidden];
}
