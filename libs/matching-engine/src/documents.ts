import { descriptionOnce } from './description-once.js';

/** A territory and what contains it, by code, from the most precise up: `['commune:21231', 'epci:242100410', 'departement:21', 'region:27']`. */
export type TerritoryChain = readonly string[];

/** What matching reads of a need. */
export interface NeedDocument {
  id: string;
  organisationId: string | undefined;
  title: string;
  description: string;
  tagIds: readonly string[];
  /** Kinds of solver that the company wants to hear from; empty for all. */
  wantedKinds: readonly string[];
  territories: readonly TerritoryChain[];
  acceptsRemote: boolean;
  /** Undefined while it has never been published: it then counts as published now. */
  publishedAt: Date | undefined;
  published: boolean;
  /** What its {@link encodedTextOfNeed} means; undefined while that is not known. */
  vector?: Int8Array | undefined;
}

/** What matching reads of a solver's idea. */
export interface IdeaDocument {
  id: string;
  title: string;
  description: string;
}

/** What matching reads of a solver. Its name is shown to people and says nothing of what it can do: it is not matched. */
export interface SolverDocument {
  id: string;
  organisationId: string | undefined;
  kind: string;
  name: string;
  headline: string;
  description: string;
  /** Free words of an import that are no tags of the taxonomy. */
  keywords: readonly string[];
  ideas: readonly IdeaDocument[];
  tagIds: readonly string[];
  territories: readonly TerritoryChain[];
  worksRemotely: boolean;
  updatedAt: Date;
  active: boolean;
  away: boolean;
  /** What its {@link encodedTextOfSolver} means; undefined while that is not known. */
  vector?: Int8Array | undefined;
}

/** The text of a need that is encoded: only the beginning of a long one counts, and what is repeated counts once. */
export function encodedTextOfNeed({
  title,
  description,
}: Pick<NeedDocument, 'title' | 'description'>): string {
  return joined([title, descriptionOnce(title, description)]);
}

/** The text of a solver that is encoded. Its name says nothing of what it can do. */
export function encodedTextOfSolver({
  headline,
  description,
  keywords,
  ideas,
}: Pick<SolverDocument, 'headline' | 'description' | 'keywords' | 'ideas'>): string {
  const ofIdeas = ideas.flatMap((idea) => [idea.title, idea.description]);
  return joined([headline, description, ...ofIdeas, keywords.join(', ')]);
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** One term of the taxonomy; `labels` in all languages. */
export interface TaxonomyTag {
  id: string;
  /** The aspect of a need that the tag describes, if known. Within a longer phrase of the same aspect, a phrase is not detected. */
  aspect?: 'field' | 'audience' | 'work';
  labels: readonly string[];
  synonyms: readonly string[];
  broaderId: string | undefined;
}

/** The taxonomy as it stood when a collection was built. */
export interface Taxonomy {
  tags: readonly TaxonomyTag[];
}

/** A need without its texts, tags and vector: what decides who may answer it. */
export type NeedFacts = Omit<NeedDocument, 'title' | 'description' | 'tagIds' | 'vector'>;

/** A solver without its texts, tags and vector: what decides which needs it may answer. */
export type SolverFacts = Omit<
  SolverDocument,
  'name' | 'headline' | 'description' | 'keywords' | 'ideas' | 'tagIds' | 'vector'
>;

/** What has happened between one need and one solver. */
export interface PairHistory {
  /** Someone said that this match is wrong. */
  dismissed: boolean;
  /** The two were introduced, and one declined, too short a time ago. */
  coolingDown: boolean;
}
