import type { LevelCode, Party, RoleCode } from '#contracts';

export interface Classroom {
  level: LevelCode;
  room: string;
}

/**
 * Who acts, in which post. Always the explicit first argument of a use case (engineering.md 3): access hangs on
 * the post (role + place + dates), not on the person.
 */
export interface Actor {
  personId: string;
  postId: string;
  sessionId: string;
  role: RoleCode;
  party: Party;
  districtId: string;
  /** Set for posts at a school. */
  schoolId: string | null;
  /** Set for a network chair. */
  networkId: string | null;
  /** Set for posts at an agency that helps (ภาคีเครือข่าย). */
  agencyId: string | null;
  /** The class that a homeroom teacher cares for. */
  classroom: Classroom | null;
  /**
   * Whether the person proved themselves within the last 15 minutes, by the strongest factor that they have enrolled
   * and by the database's clock.
   */
  fresh: boolean;
}

/** Work of the system itself: jobs, sign-in, seeding. It has no role and passes no permission check. */
export interface SystemActor {
  party: 'system';
  /** `null` only for work across districts, such as handing over the outbox. */
  districtId: string | null;
  /** What works, for the audit trail: a job's name or a command. */
  name: string;
}

export type AnyActor = Actor | SystemActor;

export function systemActor(name: string, districtId: string | null = null): SystemActor {
  return { party: 'system', districtId, name };
}
