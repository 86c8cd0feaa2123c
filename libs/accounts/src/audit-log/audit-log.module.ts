import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

/** A module of its own, so that a lib can read the log without all that signing in needs. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditLogModule {}
