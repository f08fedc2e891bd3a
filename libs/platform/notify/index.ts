export { Channels } from './channels.js';
export type { Channel, Message, Outcome } from './channel.js';
