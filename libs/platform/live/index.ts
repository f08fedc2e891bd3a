export { LiveController } from './live.controller.js';
export { LiveHub } from './live-hub.js';
