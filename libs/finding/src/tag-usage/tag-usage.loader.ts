import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { TagLoader } from '@passerelle/taxonomy';
import type { TagUsage } from './tag-usage.graphql.js';

interface UsageOfTag extends TagUsage {
  tagId: string;
}

/** Counts what bears tags, by their ids; what nothing bears is left out. Callers are curators. */
@Injectable()
export class TagUsageLoader extends Loader<string, UsageOfTag> {
  constructor(
    private readonly database: Database,
    private readonly tags: TagLoader,
  ) {
    super();
  }

  /** What bears a tag that was merged counts for the one that counts instead of it, once. */
  protected async find(ids: readonly string[], context: RequestContext): Promise<UsageOfTag[]> {
    const snapshot = await this.tags.snapshotFor(context);
    const asked = new Set(ids);
    const borne = [...snapshot.byId.keys()].flatMap((id) => {
      const countsAs = snapshot.current(id)?.id ?? id;
      return asked.has(countsAs) ? [{ id, countsAs }] : [];
    });
    return this.database.manager.query(
      `SELECT borne.counts_as AS "tagId",
         (count(DISTINCT bearer.id) FILTER (WHERE bearer.is_need))::int AS needs,
         (count(DISTINCT bearer.id) FILTER (WHERE NOT bearer.is_need))::int AS solvers
       FROM unnest($1::uuid[], $2::uuid[]) AS borne (id, counts_as)
         JOIN (SELECT id, true AS is_need, unnest(tag_ids) AS tag_id FROM need
               WHERE tag_ids && $1 AND state <> 'draft' AND (state <> 'closed' OR submitted_at IS NOT NULL)
               UNION ALL SELECT id, false, unnest(tag_ids) FROM solver WHERE tag_ids && $1) AS bearer
           ON bearer.tag_id = borne.id
       GROUP BY borne.counts_as`,
      [borne.map(({ id }) => id), borne.map(({ countsAs }) => countsAs)],
    );
  }

  protected keyOf({ tagId }: UsageOfTag): string {
    return tagId;
  }
}
