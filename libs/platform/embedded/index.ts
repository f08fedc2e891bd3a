export { EmbeddedDatabase, type EmbeddedDatabaseOptions, type StartedDatabase } from './embedded-database.js';
export { EmbeddedDatabaseError, type EmbeddedDatabaseProblem } from './embedded-database-error.js';
export { keep, keeperEnd, type Kept, type KeepOptions } from './keeper.js';
export { isAlive, processFacts, stillRuns, waitUntil } from './process-state.js';
export type { ServerSettings } from './server-check.js';
export { freePort } from './server-files.js';
