export { formulaSafe } from './formula-safe.js';
