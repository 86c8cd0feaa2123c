import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MAX_TAGS, Taxonomy } from '@passerelle/taxonomy';
import { importLock } from '../solver/one-profile-each.js';
import { ImportLabelAnswered, SolversImported } from '../solver/solver.events.js';
import { ImportLabel } from './import-label.entity.js';

/** As many profiles as in a batch of an import. */
const AT_ONCE = 500;

/**
 * Gives the profiles that have a label its tags, and removes tags of an earlier, wrong answer. Claimed profiles stay
 * as they are, and so do profiles that would have too many tags. The time of their last change stays, as no person
 * has changed the text. Their version changes, so that an editor who read the profile before does not overwrite a
 * tag.
 */
@EventHandler('TagSolversOnLabelAnswered', ImportLabelAnswered)
export class TagSolversOnLabelAnswered {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  async handle({ data: { labelId } }: EventOf<typeof ImportLabelAnswered>): Promise<void> {
    while ((await this.tagSome(labelId)) > 0);
  }

  private async tagSome(labelId: string): Promise<number> {
    const snapshot = await this.taxonomy.snapshot();
    return this.database.transaction(async (tx) => {
      await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [importLock]);
      const label = await tx.manager.findOneBy(ImportLabel, { id: labelId });
      if (label === null) return 0;
      const tagIds = snapshot.currentIds(label.tagIds);
      const withdrawn = snapshot.currentIds(label.withdrawnTagIds).filter((id) => !tagIds.includes(id));
      const changed = await tx.manager.query<{ id: string }[]>(
        `SELECT id FROM solver
         WHERE keywords && $1::text[] AND organisation_id IS NULL AND person_id IS NULL
           AND (NOT tag_ids @> $2::uuid[] OR tag_ids && $3::uuid[])
           AND cardinality(ARRAY(SELECT unnest(tag_ids) EXCEPT SELECT unnest($3::uuid[]) UNION SELECT unnest($2::uuid[]))) <= $4
         ORDER BY id LIMIT $5 FOR UPDATE`,
        [label.spellings, tagIds, withdrawn, MAX_TAGS, AT_ONCE],
      );
      const solverIds = changed.map(({ id }) => id);
      if (solverIds.length === 0) return 0;
      await tx.manager.query(
        `UPDATE solver
         SET tag_ids = ARRAY(SELECT unnest(tag_ids) EXCEPT SELECT unnest($3::uuid[]) UNION SELECT unnest($2::uuid[]) ORDER BY 1), version = version + 1
         WHERE id = ANY ($1)`,
        [solverIds, tagIds, withdrawn],
      );
      await tx.record(SolversImported({ subjectId: label.id, actorId: null, data: { solverIds } }));
      return solverIds.length;
    });
  }
}
