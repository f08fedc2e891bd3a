export { collectHandlers, Handles } from './handlers.js';
export type { JobRun } from './handlers.js';
export { runJobs } from './job-runner.js';
export { lineOf, LINES, migrateQueueSchema, Queues } from './queues.js';
export type { Line, QueuedJob, QueuePatience } from './queues.js';
