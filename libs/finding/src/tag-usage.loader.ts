import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { TagLoader } from '@passerelle/taxonomy';
import type { TagUsage } from './tag-usage.resolver.js';

interface UsageOfTag extends TagUsage {
  tagId: string;
}

const counts = `(count(*) FILTER (WHERE is_need))::int AS needs,
  (count(*) FILTER (WHERE NOT is_need))::int AS solvers`;

/** Counts the objects that have a tag, by the tag's id. Tags without objects are left out. Callers are curators. */
@Injectable()
export class TagUsageLoader extends Loader<string, UsageOfTag> {
  constructor(
    private readonly database: Database,
    private readonly tags: TagLoader,
  ) {
    super();
  }

  /**
   * An object with a merged tag counts, once, for the tag that replaces it. Few tags have others merged into them, so
   * these are looked up in the index one by one. All others are counted at once.
   */
  protected async find(ids: readonly string[], context: RequestContext): Promise<UsageOfTag[]> {
    const snapshot = await this.tags.snapshotFor(context);
    const mergedInto = new Map<string, string[]>();
    for (const { id, mergedIntoId } of snapshot.byId.values()) {
      const into = mergedIntoId === null ? undefined : snapshot.current(id)?.id;
      if (into !== undefined) mergedInto.set(into, [...(mergedInto.get(into) ?? [into]), id]);
    }
    const single = ids.filter((id) => !mergedInto.has(id) && snapshot.byId.get(id)?.mergedIntoId == null);
    const several = ids.flatMap((id) => mergedInto.get(id)?.map((borne) => [id, borne]) ?? []);
    return this.database.manager.query(
      `WITH bearer AS NOT MATERIALIZED (
         SELECT id, true AS is_need, tag_ids FROM need
         WHERE state <> 'draft' AND (state <> 'closed' OR submitted_at IS NOT NULL)
         UNION ALL SELECT id, false, tag_ids FROM solver)
       SELECT tag_id AS "tagId", ${counts}
       FROM (SELECT is_need, unnest(tag_ids) AS tag_id FROM bearer WHERE tag_ids && $1::uuid[]) AS borne
       WHERE tag_id = ANY ($1::uuid[]) GROUP BY tag_id
       UNION ALL
       SELECT tag_id, ${counts}
       FROM (SELECT tag_id, array_agg(borne_id) AS borne_ids
             FROM unnest($2::uuid[], $3::uuid[]) AS each (tag_id, borne_id) GROUP BY tag_id) AS several
         JOIN bearer ON bearer.tag_ids && several.borne_ids
       GROUP BY tag_id`,
      [single, several.map(([id]) => id), several.map(([, borne]) => borne)],
    );
  }

  protected keyOf({ tagId }: UsageOfTag): string {
    return tagId;
  }
}
