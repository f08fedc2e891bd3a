export { Access } from './access.js';
export { systemActor } from './actor.js';
export type { Actor, AnyActor, Classroom, SystemActor } from './actor.js';
export { assertFresh } from './fresh.js';
export { meets, toSql } from './predicate.js';
export type { AccessRecord, Predicate } from './predicate.js';
export { classKey } from './place.js';
export type { Resource } from './place.js';
export { predicateOf, RESOURCES } from './scopes.js';
