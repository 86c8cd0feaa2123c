import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { TagCreated, TagEdited, TagMerged } from '@passerelle/taxonomy';
import { SearchKeeper } from './search-keeper.js';

/** A tag's words are synonyms of each other, and what bears it is found by what it is a kind of. */
@EventHandler('IndexWhatBearsATagOnTaxonomyChanged', TagCreated, TagEdited, TagMerged)
export class IndexWhatBearsATagOnTaxonomyChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { tagId } }: EventOf<typeof TagEdited>): Promise<void> {
    return this.keeper.takeTags([tagId]);
  }
}
