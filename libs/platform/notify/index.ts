export { Channels } from './channels.js';
export { isSignedByLine } from './line-signature.js';
export type { Channel, Message, Outcome } from './channel.js';
