import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { TagCreated, TagEdited, TagMerged } from '@passerelle/taxonomy';
import { SearchKeeper } from './search-keeper.js';

/** The words of a tag are synonyms in the index, and a document with a tag is also found by its broader tags. */
@EventHandler('IndexWhatBearsATagOnTaxonomyChanged', TagCreated, TagEdited, TagMerged)
export class IndexWhatBearsATagOnTaxonomyChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { tagId } }: EventOf<typeof TagEdited>): Promise<void> {
    return this.keeper.takeTags([tagId]);
  }
}
