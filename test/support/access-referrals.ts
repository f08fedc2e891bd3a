import { classKey, type AccessRecord } from '#platform/access';
import type pg from 'pg';
import { aReferral } from './referral-rows.js';

const id = (index: number): string => `019a0000-0000-7000-8022-${String(index).padStart(12, '0')}`;

interface Student {
  id: string;
  districtId: string;
  schoolId: string;
  level: string;
  room: string;
}

interface Around {
  students: readonly Student[];
  persons: readonly string[];
  posts: readonly string[];
  agencies: ReadonlyMap<string, AccessRecord>;
  mous: ReadonlyMap<string, AccessRecord>;
}

/** Referrals of a generated world: routes, creators, assignees and agencies in turn; some are lost to their agency. */
export async function writeReferrals(
  client: pg.PoolClient,
  { students, persons, posts, agencies, mous }: Around,
  records: { referral: Map<string, AccessRecord>; assignment: Map<string, AccessRecord> },
): Promise<void> {
  for (let index = 0; index < 24; index += 1) {
    const student = students[index % students.length];
    if (!student) return;
    const { districtId, schoolId } = student;
    const route = index % 5 === 0 ? 'district' : 'school';
    const exceptPersonIds = index % 7 === 0 ? [persons[index % persons.length] ?? ''] : [];
    const creatorPersonId = persons[(index * 3) % persons.length] ?? '';
    const assigneePostId = index % 3 === 0 ? (posts[index % posts.length] ?? null) : null;
    const own = [...agencies].filter(([, agency]) => agency['districtId'] === districtId).map(([key]) => key);
    const agencyId = own[index % own.length] ?? '';
    const mouId =
      [...mous].find(([, mou]) => mou['agencyId'] === agencyId && mou['draft'] === 'no')?.[0] ?? '';
    const ended = index % 4 === 3;
    const key = id(index);
    const classroom = classKey(schoolId, student.level, student.room);
    const status = ended ? 'DECLINED' : 'ACCEPTED';
    const { assignmentId } = await aReferral(client as unknown as pg.Pool, {
      ...{
        id: key,
        districtId,
        schoolId,
        studentId: student.id,
        classKey: classroom,
        route,
        exceptPersonIds,
      },
      ...{ creatorPersonId, creatorPostId: posts[0] ?? '', assigneePostId, status, agencyId, mouId, ended },
    });
    records.referral.set(key, {
      ...{ districtId, schoolIds: [schoolId], route, classKeys: [classroom], exceptPersonIds },
      ...{ creatorPersonId, assigneePostId },
    });
    records.assignment.set(assignmentId, { districtId, agencyId, live: ended ? 'no' : 'yes' });
  }
}
