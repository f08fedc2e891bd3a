export { AccessGuard } from './access.guard.js';
export type { SessionReader } from './access.guard.js';
export { createApi } from './create-api.js';
export {
  ACCESS_RULE,
  Acting,
  Changes,
  Creates,
  ExpectedVersion,
  expectedVersionOf,
  IdempotencyKey,
  Public,
  AsksAtOnce,
  Requires,
  RequiresFresh,
  SignedIn,
} from './decorators.js';
export type { AccessRule } from './decorators.js';
export { ChangeOf, IsDay, IsId, IsInstant, IsMonth, IsText, MayBeLeftOut } from './fields.js';
export { IdPipe } from './id.pipe.js';
export { Cursors, PageQuery } from './paging.js';
export type { Page } from './paging.js';
export { RawBody, TakesRawBody } from './raw-body.js';
export { ProblemFilter } from './problem.filter.js';
export { routesOf } from './route-audit.js';
export type { RouteInfo } from './route-audit.js';
export { readStrictJson } from './strict-json.js';
export { AUDIT_TRAIL, LOGGER, SESSION_READER } from './tokens.js';
export { StrictValidationPipe } from './validation.js';
