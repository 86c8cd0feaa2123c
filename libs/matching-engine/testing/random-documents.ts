import { randomNumbers } from '@passerelle/text';
import type { NeedDocument, SolverDocument, Taxonomy } from '../src/documents.js';
import { sampleNeed, sampleSolver } from './sample-documents.js';

export const taxonomy: Taxonomy = {
  tags: Array.from({ length: 40 }, (_, i) => ({
    id: `tag${i}`,
    labels: [`étiquette${i}`],
    synonyms: [],
    broaderId: i < 5 ? undefined : `tag${i % 5}`,
  })),
};
export const places = Array.from({ length: 60 }, (_, i) => {
  const chain = [`commune:${i}`, `epci:${i % 12}`, `departement:${i % 6}`, `region:${i % 2}`];
  return i < 40 ? chain : chain.slice(1 + (i % 3));
});
export const days = (count: number): Date => new Date(Date.UTC(2026, 0, 1) + count * 24 * 3600 * 1000);

/** How many components the vectors have: not a multiple of those that are multiplied at once. */
export const dimensions = 24;

/** Documents of every kind, with the word frequencies of a language. */
export function writer(seed: number, vocabulary: number) {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    const number = Math.floor(vocabulary ** random());
    // An acronym of the trade, or its full form.
    if (number % 50 === 25) return 'SSIAD';
    if (number % 50 === 26) return 'services de soins infirmiers à domicile';
    return number % 50 === 0
      ? `étiquette${number % 40}`
      : `mot${number.toString(36)}${'ation'.slice(number % 6)}`;
  };
  const text = (most: number): string => Array.from({ length: below(most + 1) }, word).join(' ');
  const some = <T>(from: readonly T[], most: number): T[] =>
    Array.from({ length: below(most + 1) }, () => from[below(from.length)] as T);
  const organisationId = (): string | undefined => (random() < 0.5 ? undefined : `o${below(20)}`);
  /**
   * A vector near one of a few directions. All are near each other, like a model's vectors. Some documents have none.
   */
  const vector = (): Int8Array | undefined => {
    if (random() < 0.2) return undefined;
    const direction = below(6);
    return Int8Array.from({ length: dimensions }, (_, i) =>
      Math.round(40 + 30 * Math.cos((direction + 1) * i) + 40 * (random() - 0.5)),
    );
  };
  const tagIds = (): string[] => some(taxonomy.tags, random() < 0.1 ? 20 : 3).map(({ id }) => id);
  return {
    below,
    need: (id: string): NeedDocument =>
      sampleNeed({
        id,
        organisationId: organisationId(),
        title: text(6),
        description: text(30),
        tagIds: tagIds(),
        wantedKinds: some(['startup', 'student', 'project_holder'], 2),
        territories: some(places, 3),
        acceptsRemote: random() < 0.5,
        publishedAt: random() < 0.8 ? days(below(700)) : undefined,
        published: random() < 0.9,
        vector: vector(),
      }),
    solver: (id: string): SolverDocument =>
      sampleSolver({
        id,
        organisationId: organisationId(),
        kind: some(['startup', 'student', 'project_holder'], 0)[0] ?? 'startup',
        headline: text(5),
        description: text(40),
        tagIds: tagIds(),
        territories: some(places, 3),
        worksRemotely: random() < 0.5,
        updatedAt: days(below(700)),
        active: random() < 0.95,
        away: random() < 0.05,
        vector: vector(),
      }),
  };
}
