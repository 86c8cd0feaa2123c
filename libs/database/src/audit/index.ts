export { AuditEntry } from './audit-entry.entity.js';
export {
  type AuditedChange,
  type LoggedAction,
  type LoggedActions,
  differences,
  type Snapshot,
  snapshotOf,
} from './audit.js';
