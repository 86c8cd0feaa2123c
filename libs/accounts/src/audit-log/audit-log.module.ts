import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** Its own module, so that a lib can read the log without the dependencies of signing in. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditLogModule {}
