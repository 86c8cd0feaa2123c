import { descriptionOnce } from './description-once.js';

/**
 * A territory and the territories that contain it, by code, from the most precise: `['commune:21231',
 * 'epci:242100410', 'departement:21', 'region:27']`.
 */
export type TerritoryChain = readonly string[];

/** The facts about a need that matching reads. */
export interface NeedDocument {
  id: string;
  organisationId: string | undefined;
  title: string;
  description: string;
  tagIds: readonly string[];
  /** Wanted kinds of solver; empty for all. */
  wantedKinds: readonly string[];
  territories: readonly TerritoryChain[];
  acceptsRemote: boolean;
  /** undefined if it has never been published. It then counts as published now. */
  publishedAt: Date | undefined;
  published: boolean;
  /** The meaning of its {@link encodedTextOfNeed}. undefined while it is not known. */
  vector?: Int8Array | undefined;
}

/** The facts about a solver's idea that matching reads. */
export interface IdeaDocument {
  id: string;
  title: string;
  description: string;
}

/**
 * The facts about a solver that matching reads. Its name is not matched, since it does not describe the solver's
 * abilities.
 */
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
  /** The meaning of its {@link encodedTextOfSolver}. undefined while it is not known. */
  vector?: Int8Array | undefined;
}

/** The text of a need that is encoded. Only the beginning of a long text counts, and a repetition counts once. */
export function encodedTextOfNeed({
  title,
  description,
}: Pick<NeedDocument, 'title' | 'description'>): string {
  return joined([title, descriptionOnce(title, description)]);
}

/** The text of a solver that is encoded, without its name, which does not describe the solver's abilities. */
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

/** The taxonomy at the time when a collection was built. */
export interface Taxonomy {
  tags: readonly TaxonomyTag[];
}

/** The facts about a need that decide who may answer it, without its texts, tags and vector. */
export type NeedFacts = Omit<NeedDocument, 'title' | 'description' | 'tagIds' | 'vector'>;

/** The facts about a solver that decide which needs it may answer, without its texts, tags and vector. */
export type SolverFacts = Omit<
  SolverDocument,
  'name' | 'headline' | 'description' | 'keywords' | 'ideas' | 'tagIds' | 'vector'
>;

/** The history of one need and one solver. */
export interface PairHistory {
  /** A person has dismissed this match. */
  dismissed: boolean;
  /** The two were introduced and one declined, and the cool-down has not ended. */
  coolingDown: boolean;
}
