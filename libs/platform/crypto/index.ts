export { CitizenIds, maskOfTail } from './citizen-ids.js';
export type { ProtectedCitizenId } from './citizen-ids.js';
export { DataCipher } from './data-cipher.js';
