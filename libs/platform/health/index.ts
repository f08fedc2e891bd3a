export { HealthController } from './health.controller.js';
export { Health } from './health.js';
export type { HealthPart } from './health.js';
