export { takeEffect } from './effect.js';
export { OutboxRelay } from './relay.js';
