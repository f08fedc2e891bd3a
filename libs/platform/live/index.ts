export { LiveHub } from './live-hub.js';
