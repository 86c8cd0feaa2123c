import { Injectable } from '@nestjs/common';
import { Database, databaseHistory, SharedRuns } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { Tag } from '../tag/tag.entity.js';
import { TaxonomySnapshot } from './taxonomy-snapshot.js';

/** The taxonomy in memory, read again when a tag has changed in any process. */
@Injectable()
export class Taxonomy {
  private held: { version: string; snapshot: TaxonomySnapshot } | undefined;
  /**
   * Shared by callers at the same moment, since nearly every request needs it, and busy servers have many at once.
   */
  private readonly versions = new SharedRuns<string>();

  constructor(private readonly database: Database) {}

  /**
   * The current taxonomy. If nothing has changed, this costs one small statement and returns the same object as
   * before.
   * @param manager the manager of the transaction, if there is one, since only it sees the transaction's own changes
   */
  async snapshot(manager: EntityManager = this.database.manager): Promise<TaxonomySnapshot> {
    // Read before the tags. If a change comes in between, the next call reads the tags again.
    const version =
      manager === this.database.manager
        ? await this.versions.run(() => versionOf(manager))
        : await versionOf(manager);
    if (this.held?.version === version) return this.held.snapshot;
    const tags = await manager.find(Tag, { order: { id: 'ASC' } });
    // Another call may have read the same version meanwhile. Its object is kept, so that a comparison of objects
    // shows whether anything changed.
    if (this.held?.version !== version) this.held = { version, snapshot: new TaxonomySnapshot(tags) };
    return this.held.snapshot;
  }
}

/**
 * Differs after every committed change. It uses xmin, the transaction that wrote a row, in this history of the
 * database. The greatest `updated_at` would not be enough, since a transaction that commits late may set an earlier
 * time. A notification would not either, since it is lost with its connection.
 */
async function versionOf(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ version: string }[]>(
    `SELECT ${databaseHistory} || ' ' || coalesce(md5(string_agg(xmin::text, ' ' ORDER BY id)), '') AS version FROM tag`,
  );
  return row?.version ?? '';
}
