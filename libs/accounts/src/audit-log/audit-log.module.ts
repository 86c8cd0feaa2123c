import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** Apart from accounts, so that a lib reads the log without all that signing in needs. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditLogModule {}
