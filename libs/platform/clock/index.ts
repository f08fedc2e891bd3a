export { Clock, FrozenClock, SystemClock } from './clock.js';
