export { AuditChain } from './audit-chain.js';
export type { AuditFault, AuditRow } from './audit-chain.js';
export { AuditTrail } from './audit.service.js';
export type { AuditVerdict } from './audit.service.js';
