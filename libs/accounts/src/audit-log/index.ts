export { AuditEntryConnection, AuditEntryType } from './audit-entry.graphql.js';
export { AuditLogModule } from './audit-log.module.js';
export { AuditLogResolver } from './audit-log.resolver.js';
export { AuditLog } from './audit-log.js';
