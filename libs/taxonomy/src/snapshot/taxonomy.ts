import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { Tag } from '../tag/index.js';
import { TaxonomySnapshot } from './taxonomy-snapshot.js';

/** The taxonomy, held in memory and read again whenever a tag has changed, in whatever process. */
@Injectable()
export class Taxonomy {
  private held: { version: string; snapshot: TaxonomySnapshot } | undefined;

  constructor(private readonly database: Database) {}

  /**
   * The taxonomy as it is now: one small statement when nothing has changed, and then the same object as before.
   * @param manager the transaction's, when called within one.
   */
  async snapshot(manager: EntityManager = this.database.manager): Promise<TaxonomySnapshot> {
    // Read before the tags, never after: should a change come between, the next call only reads them once more.
    const version = await versionOf(manager);
    if (this.held?.version === version) return this.held.snapshot;
    const tags = await manager.find(Tag, { order: { id: 'ASC' } });
    // Somebody else may have read the same meanwhile: who compares objects must not take it for two taxonomies.
    if (this.held?.version !== version) this.held = { version, snapshot: new TaxonomySnapshot(tags) };
    return this.held.snapshot;
  }
}

/**
 * Changes with every committed change. xmin is the transaction that wrote a row: neither the greatest `updated_at`, which
 * a transaction that commits late may set in the past, nor a notification, which is lost with its connection, would do.
 */
async function versionOf(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ version: string }[]>(
    `SELECT coalesce(md5(string_agg(xmin::text, ' ' ORDER BY id)), '') AS version FROM tag`,
  );
  return row?.version ?? '';
}
