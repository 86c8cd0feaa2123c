import { Injectable, Module } from '@nestjs/common';
import { AuditEntry, Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';

/**
 * The actions on objects, as written by `Transaction.audit`. It checks no permission: the caller asks the policy.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly database: Database) {}

  /** All entries about one object, newest first. */
  of(objectKind: string, objectId: string, page: ConnectionArgs): Promise<Page<AuditEntry>> {
    const query = this.database.manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.objectId = :objectId AND entry.objectKind = :objectKind', { objectId, objectKind });
    return keysetPage(query, page, [
      { column: 'entry.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }
}

/** Its own module, so that a lib can read the log without the dependencies of signing in. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditLogModule {}
