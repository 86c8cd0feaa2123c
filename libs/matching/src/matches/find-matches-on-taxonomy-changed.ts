import { EventHandler } from '@passerelle/jobs';
import { TagEdited, TagMerged } from '@passerelle/taxonomy';
import { MatchesService } from './matches.service.js';

/** A tag's words and related tags decide who fits: every pair is computed again. */
@EventHandler('FindMatchesOnTaxonomyChanged', TagEdited, TagMerged)
export class FindMatchesOnTaxonomyChanged {
  constructor(private readonly matches: MatchesService) {}

  async handle(): Promise<void> {
    await this.matches.rebuild();
  }
}
