import {
  HEAD_GROUPS,
  isCascadeKind,
  isNetworkKind,
  type ActivityKind,
  type ActivityStatus,
  type Heads,
  type StudentGroup,
} from './activity-words.js';

/** Greatest head count of one group at one school; more is a slip of the finger. */
export const MOST_HEADS = 100_000;
/** Longest time to clear that a drill is believed. */
export const MOST_MINUTES = 600;

export interface CountedHeads {
  group: StudentGroup;
  students: number;
  /** Teachers and other staff together. */
  staff: number;
}

export interface Reached {
  students: number;
  staff: number;
}

const greatest = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/**
 * How many a school's trainings and drills have reached: the largest head count and never a sum, since the same children
 * come every time. The parts of a school share nobody, so the largest of each part are added, when that is more than the
 * largest of the whole school. Never more than there are.
 */
export function reachedBy(counted: readonly CountedHeads[], of: Reached): Reached {
  const studentsOf = (group: StudentGroup): number =>
    greatest(counted.filter((one) => one.group === group).map(({ students }) => students));
  const parts = new Set(counted.map(({ group }) => group).filter((group) => group !== 'WHOLE'));
  const inParts = [...parts].reduce((sum, group) => sum + studentsOf(group), 0);
  return {
    students: Math.min(of.students, Math.max(studentsOf('WHOLE'), inParts)),
    staff: Math.min(of.staff, greatest(counted.map(({ staff }) => staff))),
  };
}

/** What the rules below read of an activity. */
export interface ActivityFacts {
  kind: ActivityKind;
  status: Extract<ActivityStatus, 'PLANNED' | 'HELD'>;
  /** ISO day. */
  happensOn: string;
  scenario: string | null;
  drillType: string | null;
  minutesToClear: number | null;
  guidanceArea: string | null;
  leadTeachers: boolean;
  followsId: string | null;
  agencyIds: readonly string[];
  partnerNames: readonly string[];
  schools: readonly Heads[];
}

export interface ActivityProblem {
  pointer: string;
  code: 'required' | 'inconsistent';
  /** Somebody is counted, or it is called held, before its day has come. */
  tooEarly?: true;
}

const headsOf = (heads: Heads): number => HEAD_GROUPS.reduce((sum, { code }) => sum + heads[code], 0);

/**
 * What is wrong with an activity as a whole; each field by itself was looked at before.
 * @param today ISO day in Thailand. Nobody has come to what is not yet: heads of a future day are refused.
 */
export function activityProblems(facts: ActivityFacts, today: string): ActivityProblem[] {
  return [...problemsOfDay(facts, today), ...problemsOfKind(facts)];
}

function problemsOfDay({ status, happensOn, schools }: ActivityFacts, today: string): ActivityProblem[] {
  const counted = schools.map(headsOf);
  if (status === 'PLANNED')
    return counted.flatMap((heads, index) =>
      heads === 0 ? [] : [{ pointer: `/schools/${index}`, code: 'inconsistent', tooEarly: true } as const],
    );
  if (happensOn > today) return [{ pointer: '/happensOn', code: 'inconsistent', tooEarly: true }];
  return counted.every((heads) => heads === 0) ? [{ pointer: '/schools', code: 'required' }] : [];
}

function problemsOfKind(facts: ActivityFacts): ActivityProblem[] {
  const { kind, status, minutesToClear } = facts;
  const drill = kind === 'DRILL';
  return [
    ...belongs('/scenario', facts.scenario, drill),
    ...belongs('/drillType', facts.drillType, drill),
    ...belongs('/guidanceArea', facts.guidanceArea, kind === 'GUIDANCE'),
    ...unless(minutesToClear === null || (drill && status === 'HELD'), '/minutesToClear'),
    ...unless(!facts.leadTeachers || isCascadeKind(kind), '/leadTeachers'),
    ...unless(facts.followsId === null || (isCascadeKind(kind) && !facts.leadTeachers), '/followsId'),
    ...(isNetworkKind(kind) && facts.agencyIds.length + facts.partnerNames.length === 0
      ? [{ pointer: '/agencyIds', code: 'required' } as const]
      : []),
  ];
}

/** A field that one kind must have and no other may. */
function belongs(pointer: string, value: string | null, asked: boolean): ActivityProblem[] {
  if (asked) return value === null ? [{ pointer, code: 'required' }] : [];
  return unless(value === null, pointer);
}

const unless = (allowed: boolean, pointer: string): ActivityProblem[] =>
  allowed ? [] : [{ pointer, code: 'inconsistent' }];

/** Whether a finding is or was late: a fact that stays. `closedOn` null while it is open. */
export const isFindingLate = (dueOn: string, closedOn: string | null, today: string): boolean =>
  (closedOn ?? today) > dueOn;
