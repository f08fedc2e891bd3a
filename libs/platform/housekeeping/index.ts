export { HousekeepingJobs } from './housekeeping.jobs.js';
