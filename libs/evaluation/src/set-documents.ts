import type { NeedDocument, SolverDocument, TerritoryChain } from '@passerelle/matching-engine';
import { randomNumbers, withTypingErrors } from '@passerelle/text';
import type { EvaluationSet, SetEntry } from './evaluation-set.js';

// A set has no places, dates or states. All documents get the same ones, so that only tags and words decide.
const everywhere: readonly TerritoryChain[] = [['region:24']];
const oneDay = new Date('2026-01-01T00:00:00Z');

/** A facet with at most this many tags a document is never left out. */
const aFewTags = 3;

/**
 * The tags that are compared: those of the queries, even without a document that has them, since a need keeps its
 * tags. Only the value counts, not the facet: the same value may be an objective of documents and a theme of queries.
 * A facet of documents is left out, on both sides, if a document has, on average, more than half of its values. A
 * list of nearly all trades does not describe one document.
 */
export function comparedTags(
  documents: readonly SetEntry[],
  queries: readonly SetEntry[],
): ReadonlySet<string> {
  const facets = new Map<string, { values: Set<string>; uses: number }>();
  for (const { facet, value } of documents.flatMap(({ tags }) => tags)) {
    const seen = facets.get(facet) ?? { values: new Set(), uses: 0 };
    seen.values.add(value);
    seen.uses++;
    facets.set(facet, seen);
  }
  const used = new Set<string>();
  const leftOut = { facets: new Set<string>(), values: new Set<string>() };
  for (const [facet, { values, uses }] of facets) {
    const isLeftOut = uses / documents.length > Math.max(aFewTags, values.size / 2);
    if (isLeftOut) leftOut.facets.add(facet);
    for (const value of values) (isLeftOut ? leftOut.values : used).add(value);
  }
  const compared = new Set<string>();
  for (const { facet, value } of queries.flatMap(({ tags }) => tags))
    if (used.has(value) || !(leftOut.values.has(value) || leftOut.facets.has(facet))) compared.add(value);
  return compared;
}

/** A document as a solver. Its title becomes the headline. */
export function solverOf(document: SetEntry, compared: ReadonlySet<string>): SolverDocument {
  return {
    id: document.id,
    organisationId: undefined,
    kind: 'startup',
    name: '',
    headline: document.title,
    description: textBelowTitle(document),
    keywords: document.keywords,
    ideas: [],
    tagIds: tagIdsOf(document, compared),
    territories: everywhere,
    worksRemotely: false,
    updatedAt: oneDay,
    active: true,
    away: false,
  };
}

/** A query as a published need. Its keywords are ignored, since a need has no field for them. */
export function needOf(query: SetEntry, compared: ReadonlySet<string>): NeedDocument {
  return {
    id: query.id,
    organisationId: undefined,
    title: query.title,
    description: textBelowTitle(query),
    tagIds: tagIdsOf(query, compared),
    wantedKinds: [],
    territories: everywhere,
    acceptsRemote: false,
    publishedAt: oneDay,
    published: true,
  };
}

/** The set without any tags, like a set whose authors chose none. */
export function withoutTags({ documents, queries, unanswered }: EvaluationSet): EvaluationSet {
  return {
    documents: documents.map((document) => ({ ...document, tags: [] })),
    queries: queries.map((query) => ({ ...query, tags: [] })),
    unanswered: unanswered.map((query) => ({ ...query, tags: [] })),
  };
}

/** Options for typing errors in queries. */
export interface Typing {
  /** Share of the queries' words of five letters or more that get a typing error, in [0, 1]; 0 by default. */
  typos?: number;
  /** With the same seed, the typing errors are the same; 1 by default. */
  seed?: number;
}

/** Needs with typing errors. They depend on the order of the needs. */
export function typed(needs: readonly NeedDocument[], { typos = 0, seed = 1 }: Typing): NeedDocument[] {
  const random = randomNumbers(seed);
  return needs.map((need) => ({
    ...need,
    title: withTypingErrors(need.title, typos, random),
    description: withTypingErrors(need.description, typos, random),
  }));
}

/**
 * The text of an entry without its title, if the text begins with the title, since people do not write a title into
 * both fields.
 */
export function textBelowTitle({ title, text }: SetEntry): string {
  const rest = text.slice(title.length);
  return text.startsWith(title) && !/^[\p{L}\p{N}\p{M}]/u.test(rest) ? rest : text;
}

function tagIdsOf({ tags }: SetEntry, compared: ReadonlySet<string>): string[] {
  return [...new Set(tags.map(({ value }) => value))].filter((value) => compared.has(value));
}
