import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { needStates } from '@passerelle/needs';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { solverKinds } from '@passerelle/solvers';
import { fold, Tag, TagLists } from '@passerelle/taxonomy';
import { TerritoriesService, type Territory } from '@passerelle/territories';
import { sentences } from '../finding.sentences.js';
import { correctionOf, isUnsearchable, type Suggestions } from './suggestions.js';

/** Label of a value: a tag in the reader's language, or the name of a place. */
export type FacetLabel = Tag | Sentence | string;

const labels: Record<'kind' | 'status' | 'remote', ReadonlyMap<string, Sentence>> = {
  kind: new Map(solverKinds.map((kind) => [kind, sentences.kind({ kind })])),
  status: new Map(needStates.map((state) => [state, sentences.state({ state })])),
  remote: new Map([
    ['yes', sentences.remote()],
    ['no', sentences.onSite()],
  ]),
};

/** The label of a value that is neither a tag nor a place. */
export const labelOf = (facet: keyof typeof labels, value: string): FacetLabel =>
  labels[facet].get(value) ?? value;

export function labelIn(label: FacetLabel, language: Language): string {
  if (label instanceof Tag) return label.labelIn(language);
  return typeof label === 'string' ? label : sentenceIn(label, language);
}

/** How many of each are offered. */
const TAGS = 5;
const TERRITORIES = 3;
/** The shortest prefix, in letters, with which places are suggested. Hundreds of places share a shorter one. */
const SHORTEST = 3;
/** How many characters of a text are compared with labels and names. */
const LONGEST = 100;

/** Suggests filters during typing: tags and places, which are public. */
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

  territories(suggestions: Suggestions): Promise<readonly Territory[]> {
    return offered(suggestions, async (search) =>
      fold(search)
        .split(' ')
        .some(({ length }) => length >= SHORTEST)
        ? (await this.places.search({ search }, { first: TERRITORIES })).nodes
        : (await this.places.named(search)).slice(0, TERRITORIES),
    );
  }
}

/** Filters by the typed text, or else by its correction. */
async function offered<Filter>(
  suggestions: Suggestions,
  called: (search: string) => Promise<readonly Filter[]>,
): Promise<readonly Filter[]> {
  // A text of only signs leaves nothing, and everything would match an empty text.
  if (suggestions.text === '' || (await isUnsearchable(suggestions))) return [];
  const asTyped = await called(suggestions.text.slice(0, LONGEST));
  if (asTyped.length > 0) return asTyped;
  const understood = await correctionOf(suggestions);
  return understood === null ? [] : called(understood.slice(0, LONGEST));
}
