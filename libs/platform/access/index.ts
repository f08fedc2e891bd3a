export { Access } from './access.js';
export { systemActor } from './actor.js';
export type { Actor, AnyActor, Classroom, SystemActor } from './actor.js';
export { meets, toSql } from './predicate.js';
export type { AccessRecord, Predicate } from './predicate.js';
export { classKey, predicateOf, RESOURCES } from './scopes.js';
export type { Resource } from './scopes.js';
