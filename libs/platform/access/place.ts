import type { ScopeName } from '#contracts';
import type { Actor } from './actor.js';
import { all, eq, has, type FieldSql, type Predicate } from './predicate.js';

export interface Resource {
  scopes: Partial<Record<ScopeName, (actor: Actor) => Predicate>>;
  /** Conditions above every scope, such as the conflict route. */
  always?: (actor: Actor) => Predicate;
  fields: FieldSql;
}

export const inDistrict = (actor: Actor): Predicate => eq('districtId', actor.districtId);

export const inSchool = (actor: Actor): Predicate => all(inDistrict(actor), has('schoolIds', actor.schoolId));

/** The key of a class: classes are named by school, level and room. */
export function classKey(schoolId: string, level: string, room: string): string {
  return `${schoolId}/${level}/${room}`;
}

export function ownClassKey(actor: Actor): string | null {
  if (!actor.schoolId || !actor.classroom) return null;
  return classKey(actor.schoolId, actor.classroom.level, actor.classroom.room);
}
