import { activityProblems, type ActivityKind, type HeadGroup, type StudentGroup } from '#contracts';
import type { Actor } from '#platform/access';
import type { Tx } from '#platform/database';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import type { ActivityRecord } from './activity.record.js';
import type { ActivityChangeRequest, SchoolHeadsRequest } from './activity.dto.js';

export type SchoolHeads = Record<HeadGroup, number> & { schoolId: string; group: StudentGroup };

type Words = Pick<
  ActivityRecord,
  | 'happensOn'
  | 'title'
  | 'note'
  | 'hazardGroups'
  | 'scenario'
  | 'drillType'
  | 'minutesToClear'
  | 'guidanceArea'
  | 'leadTeachers'
  | 'followsId'
  | 'agencyIds'
  | 'partnerNames'
>;

/** What an activity says, whole. */
export interface ActivityContent extends Words {
  kind: ActivityKind;
  status: 'PLANNED' | 'HELD';
  schools: SchoolHeads[];
}

const EMPTY: Words = {
  ...{ happensOn: '', title: '', note: null, hazardGroups: [], scenario: null, drillType: null },
  ...{ minutesToClear: null, guidanceArea: null, leadTeachers: false, followsId: null },
  ...{ agencyIds: [], partnerNames: [] },
};

const wordsOf = (record: Words): Words =>
  Object.fromEntries(
    Object.keys(EMPTY).map((field) => [field, record[field as keyof Words]]),
  ) as unknown as Words;

/** The content with what a request changes of it. */
export function changedContent(
  actor: Actor,
  before: Pick<ActivityContent, 'kind' | 'status'> & { words?: Words; schools: SchoolHeads[] },
  request: ActivityChangeRequest,
): ActivityContent {
  const { schools, ...words } = request;
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  return {
    ...{ kind: before.kind, status: before.status },
    ...wordsOf({ ...(before.words ?? EMPTY), ...given }),
    schools: schools ? schools.map((one) => headsOf(actor, one)) : before.schools,
  };
}

function headsOf(actor: Actor, { schoolId, group = 'WHOLE', ...heads }: SchoolHeadsRequest): SchoolHeads {
  const { students = 0, teachers = 0, staff = 0, guardians = 0, outsiders = 0 } = heads;
  return {
    schoolId: schoolId ?? actor.schoolId ?? '',
    group,
    students,
    teachers,
    staff,
    guardians,
    outsiders,
  };
}

/**
 * Looks at the whole: its own rules, then what it refers to.
 * @throws DomainError `activity.counted-too-early`, `validation`.
 */
export async function assertContent(
  tx: Tx,
  { actor, content, today }: { actor: Actor; content: ActivityContent; today: string },
): Promise<void> {
  const problems = activityProblems(content, today);
  const early = problems.filter(({ tooEarly }) => tooEarly);
  if (early.length > 0) throw new DomainError('activity.counted-too-early', { errors: early.map(toError) });
  if (problems.length > 0) throw invalidFields(...problems.map(toError));
  const unknown = [
    ...(await unknownSchools(tx, actor, content)),
    ...(await unknownAgencies(tx, content)),
    ...(await unknownFollowed(tx, content)),
  ];
  if (unknown.length > 0) throw invalidFields(...unknown);
}

const toError = ({ pointer, code }: FieldError): FieldError => ({ pointer, code });

async function unknownSchools(tx: Tx, actor: Actor, { schools }: ActivityContent): Promise<FieldError[]> {
  const ids = schools.map(({ schoolId }) => schoolId);
  const known = await tx.rows<{ id: string }>(
    'SELECT s.id FROM school s WHERE s.id::text = ANY ($1::text[]) AND s.district_id = $2 AND ($3::uuid IS NULL OR s.id = $3)',
    [ids, actor.districtId, actor.schoolId],
  );
  return ids.flatMap((id, index): FieldError[] => {
    const pointer = `/schools/${index}/schoolId`;
    if (ids.indexOf(id) !== index) return [{ pointer, code: 'duplicate' }];
    return known.some((school) => school.id === id) ? [] : [{ pointer, code: 'unknown-reference' }];
  });
}

async function unknownAgencies(tx: Tx, { agencyIds }: ActivityContent): Promise<FieldError[]> {
  const known = await tx.rows<{ id: string }>('SELECT ag.id FROM agency ag WHERE ag.id = ANY ($1::uuid[])', [
    agencyIds,
  ]);
  return agencyIds.flatMap((id, index): FieldError[] =>
    known.some((agency) => agency.id === id)
      ? []
      : [{ pointer: `/agencyIds/${index}`, code: 'unknown-reference' }],
  );
}

/** A training passes on one of lead teachers that was held before it, for the same schools. */
async function unknownFollowed(
  tx: Tx,
  { followsId, happensOn, schools }: ActivityContent,
): Promise<FieldError[]> {
  if (followsId === null) return [];
  const followed = await tx.row(
    `SELECT 1 AS found FROM activity ac WHERE ac.id = $1 AND ac.lead_teachers AND ac.status = 'HELD' AND ac.happens_on <= $2::date
       AND ac.school_ids @> $3::uuid[]`,
    [followsId, happensOn, schools.map(({ schoolId }) => schoolId)],
  );
  return followed ? [] : [{ pointer: '/followsId', code: 'unknown-reference' }];
}
