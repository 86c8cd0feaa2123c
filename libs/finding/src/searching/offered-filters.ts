import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { fold, type Tag, TagLists } from '@passerelle/taxonomy';
import { TerritoriesService, type Territory } from '@passerelle/territories';
import { correctionOf, isUnsearchable, type Suggestions } from './suggestions.js';

/** How many of each are offered. */
const TAGS = 5;
const TERRITORIES = 3;
/** Of so many letters the beginning of a word tells places apart: hundreds have one that begins with fewer. */
const TELLING = 3;
/** How much of a text labels and names are looked for by, in characters. */
const LONGEST = 100;

/** The tags and places that may be meant by what somebody types: filters to take, of which everybody may know. */
@Injectable()
export class OfferedFilters {
  constructor(
    private readonly tagLists: TagLists,
    private readonly places: TerritoriesService,
  ) {}

  tags(suggestions: Suggestions, language: Language): Promise<readonly Tag[]> {
    return offered(
      suggestions,
      async (search) => (await this.tagLists.page({ search }, { first: TAGS }, language)).nodes,
    );
  }

  territories(suggestions: Suggestions, language: Language): Promise<readonly Territory[]> {
    return offered(suggestions, async (search) =>
      fold(search)
        .split(' ')
        .some(({ length }) => length >= TELLING)
        ? (await this.places.search({ search }, { first: TERRITORIES }, language)).nodes
        : (await this.places.named(search)).slice(0, TERRITORIES),
    );
  }
}

/** What is called as the text is typed, or else, where it was misspelt, as it was understood. */
async function offered<Filter>(
  suggestions: Suggestions,
  called: (search: string) => Promise<readonly Filter[]>,
): Promise<readonly Filter[]> {
  // Of signs alone nothing would be left, and everything would do.
  if (suggestions.text === '' || (await isUnsearchable(suggestions))) return [];
  const asTyped = await called(suggestions.text.slice(0, LONGEST));
  if (asTyped.length > 0) return asTyped;
  const understood = await correctionOf(suggestions);
  return understood === null ? [] : called(understood.slice(0, LONGEST));
}
