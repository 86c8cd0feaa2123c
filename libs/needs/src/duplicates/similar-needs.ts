import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { NeedsAlike, type NeedText } from '@passerelle/matching-engine';
import { matchTaxonomy, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { alikeFrom } from './likely-duplicates.loader.js';

/**
 * How many needs are compared, and how many characters of each. With these limits a comparison takes some
 * milliseconds for any texts.
 */
const COMPARED = 15;
const READ = 2_000;
/** The needs with the most tags in common are chosen among this many of the newest. */
const NEWEST_WITH_A_TAG = 300;

/** Counts the published needs that resemble a need being written. */
@Injectable()
export class SimilarNeeds {
  private alike: { by: NeedsAlike; taxonomy: TaxonomySnapshot } | undefined;

  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  /**
   * Compares the {@link COMPARED} needs with the most tags in common: the count cannot be higher.
   * @param draft the text so far, with the tags that it has or mentions
   * @param besides the id of the draft itself, if it is stored
   */
  async count(draft: NeedText, besides: string | null): Promise<number> {
    const taxonomy = await this.taxonomy.snapshot();
    const candidates = await this.candidates(draft.tagIds, besides);
    if (candidates.length === 0) return 0;
    if (this.alike?.taxonomy !== taxonomy)
      this.alike = { by: new NeedsAlike(matchTaxonomy(taxonomy)), taxonomy };
    const asked = textOf(draft, taxonomy);
    const others = candidates.map((need) => textOf(need, taxonomy));
    const likenesses = this.alike.by.likenesses(
      others.map((other) => [asked, other] as const),
      [asked, ...others],
    );
    return likenesses.filter((likeness) => likeness >= alikeFrom).length;
  }

  private async candidates(tagIds: readonly string[], besides: string | null): Promise<NeedText[]> {
    if (tagIds.length === 0) return [];
    return this.database.manager.query<NeedText[]>(
      `SELECT title, left(description, $3) AS description, tag_ids AS "tagIds"
       FROM (SELECT id, title, description, tag_ids FROM need
             WHERE state = 'published' AND tag_ids && $1::uuid[] AND id IS DISTINCT FROM $2::uuid
             ORDER BY id DESC LIMIT $4) AS newest
       ORDER BY (SELECT count(*) FROM unnest($1::uuid[]) AS tag WHERE tag = ANY (newest.tag_ids)) DESC, id DESC
       LIMIT $5`,
      [tagIds, besides, READ, NEWEST_WITH_A_TAG, COMPARED],
    );
  }
}

const textOf = ({ title, description, tagIds }: NeedText, taxonomy: TaxonomySnapshot): NeedText => ({
  title,
  description: description.slice(0, READ),
  tagIds: taxonomy.currentIds(tagIds),
});
