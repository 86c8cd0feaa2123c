export { AuditEntry } from './audit-entry.entity.js';
export { type AuditedChange, differences, type Snapshot, snapshotOf } from './audit.js';
