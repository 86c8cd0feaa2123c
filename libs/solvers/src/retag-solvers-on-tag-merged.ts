import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { TagMerged } from '@passerelle/taxonomy';

/** Replaces the merged tag of profiles by the tag that it was merged into, once. Matching handles the merge itself. */
@EventHandler('RetagSolversOnTagMerged', TagMerged)
export class RetagSolversOnTagMerged {
  constructor(private readonly database: Database) {}

  async handle({ data: { tagId, intoId } }: EventOf<typeof TagMerged>): Promise<void> {
    await this.database.manager.query(
      `UPDATE solver
       SET tag_ids = CASE WHEN $2::uuid = ANY (tag_ids) THEN array_remove(tag_ids, $1::uuid)
                          ELSE array_replace(tag_ids, $1::uuid, $2::uuid) END
       WHERE tag_ids @> ARRAY[$1::uuid]`,
      [tagId, intoId],
    );
  }
}
