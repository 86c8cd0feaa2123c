import { describe, expect, it } from '@jest/globals';
import { Analyser } from './analyse.js';
import type { NeedDocument, SolverDocument, Taxonomy } from './match-documents.js';
import { sampleNeed, sampleSolver } from './sample-documents.js';
import { fullScore, partWeights, score, type CollectionStatistics, type MatchScore } from './score.js';

const taxonomy = {
  tags: [
    { id: 'care', labels: ['Aide à domicile'], synonyms: [], broaderId: undefined },
    { id: 'night', labels: ['Garde de nuit'], synonyms: [], broaderId: 'care' },
    { id: 'meals', labels: ['Portage de repas'], synonyms: [], broaderId: 'care' },
  ],
};

/** A collection of two solvers, of `meanLength` words each, in which each word stands in one of them. */
function twoSolvers(meanLength: number, meanTitleLength = 0): CollectionStatistics {
  const titledSolvers = meanTitleLength > 0 ? 2 : 0;
  return {
    solvers: 2,
    titledSolvers,
    meanLength,
    meanTitleLength,
    frequency: () => 1,
    titleFrequency: () => 1,
  };
}

function scored(
  need: Partial<NeedDocument>,
  solver: Partial<SolverDocument>,
  {
    statistics = twoSolvers(1),
    tags = taxonomy,
  }: { statistics?: CollectionStatistics; tags?: Taxonomy } = {},
): MatchScore {
  const analyser = new Analyser(tags);
  return score(analyser.need(sampleNeed(need)), analyser.solver(sampleSolver(solver)), statistics);
}

it('has weights that make a full score', () => {
  expect(Object.values(partWeights).reduce<number>((sum, weight) => sum + weight, 0)).toBe(fullScore);
});

describe('the words part', () => {
  it('is BM25 as a share of its maximum, spread over [0, 1)', () => {
    // One word of IDF ln 2, once in a text of mean length: ln 2 / 2.2 of ln 2; then 1.2 x / (x + 0.2) = 5/6.
    expect(scored({ description: 'vélo' }, { description: 'vélo' }).parts.words).toBe(
      Math.round((6200 * 5) / 6),
    );
    // Asked for two words, and having one.
    const half = 1 / 4.4;
    expect(scored({ description: 'vélo cargo' }, { description: 'vélo' }).parts.words).toBe(
      Math.round((6200 * 1.2 * half) / (half + 0.2)),
    );
  });

  it('scores titles apart, lightly', () => {
    const statistics = twoSolvers(2, 1);
    const inTitle = scored({ title: 'vélo' }, { headline: 'vélo', description: 'cargo' }, { statistics });
    const inBody = scored({ title: 'vélo' }, { headline: 'cargo', description: 'vélo' }, { statistics });
    expect(inTitle.parts.words).toBe(Math.round((6200 * 5) / 6));
    const share = 1 / 2.2 / 1.25;
    expect(inBody.parts.words).toBe(Math.round((6200 * 1.2 * share) / (share + 0.2)));
    expect([inTitle, inBody].map(({ reasons }) => reasons.words[0]?.inTitle)).toEqual([true, false]);
  });

  it('is nothing where a side has no words, and leaves the rest of the score', () => {
    const { parts, points } = scored(
      { title: 'À la', tagIds: ['night'] },
      { description: 'vélo', tagIds: ['night'] },
    );
    expect([parts.words, parts.tags]).toEqual([0, partWeights.tags]);
    expect(points).toBe(partWeights.tags + partWeights.territory + partWeights.freshness);
    expect(scored({ title: 'vélo' }, {}, { statistics: twoSolvers(0) }).parts.words).toBe(0);
  });

  it('holds long texts back', () => {
    const brief = scored({ title: 'vélo' }, { description: 'vélo' }, { statistics: twoSolvers(2) });
    const wordy = scored(
      { title: 'vélo' },
      { description: 'vélo cargo remorque sacoche' },
      { statistics: twoSolvers(2) },
    );
    expect(wordy.parts.words).toBeLessThan(brief.parts.words);
  });

  it('names the words as each side wrote them, the rarest first', () => {
    const statistics = { ...twoSolvers(3), frequency: (term: number) => (term === 0 ? 2 : 1) };
    const { reasons } = scored(
      { title: 'Équipes : Tournées' },
      { description: 'tournee, équipe' },
      { statistics },
    );
    expect(reasons.words.map(({ need, solver }) => [need, solver])).toEqual([
      ['Tournées', 'tournee'],
      ['Équipes', 'équipe'],
    ]);
  });

  it('names the idea that has most in common, or none', () => {
    const ideas = [
      { id: 'far', title: 'Cuisine', description: 'des repas' },
      { id: 'near', title: 'Remorque', description: 'un vélo pour les courses' },
      { id: 'nearer', title: 'Remorque à vélo', description: 'un vélo pour les courses du vélo' },
    ];
    expect(scored({ title: 'courses à vélo' }, { ideas }).reasons.ideaId).toBe('nearer');
    expect(scored({ title: 'jardin' }, { ideas }).reasons.ideaId).toBeUndefined();
  });
});

const tagsPart = (...args: Parameters<typeof scored>) => scored(...args).parts.tags / partWeights.tags;

describe('the tags part', () => {
  it("is the share of the need's tags that the solver covers, whatever else it has", () => {
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['night', 'meals'] })).toBe(1);
    expect(tagsPart({ tagIds: ['night', 'meals'] }, { tagIds: ['night'] })).toBeCloseTo(
      (1 + 0.4 * 0.4) / 2,
      3,
    );
    expect(tagsPart({ tagIds: ['night'] }, {})).toBe(0);
    expect(tagsPart({}, { tagIds: ['night'] })).toBe(0);
  });

  it('counts tags seen in a text for less, on either side', () => {
    expect(tagsPart({ tagIds: ['night'] }, { description: 'une garde de nuit' })).toBe(0.5);
    expect(tagsPart({ description: 'garde de nuit', tagIds: ['meals'] }, { tagIds: ['meals'] })).toBeCloseTo(
      (1 + 0.5 * 0.4 * 0.4) / 1.5,
      3,
    );
  });

  it('counts broader tags for less again, either way', () => {
    expect(tagsPart({ tagIds: ['care'] }, { tagIds: ['night'] })).toBe(0.4);
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['care'] })).toBe(0.4);
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['meals'] })).toBeCloseTo(0.16, 3);
  });

  it('names each tag with how either side came to it', () => {
    const { reasons, parts } = scored(
      { tagIds: ['care'], description: 'Portage de repas' },
      { tagIds: ['meals'], description: 'et des gardes de nuit' },
    );
    expect(reasons.tags).toEqual([
      {
        tagId: 'meals',
        need: { tagId: 'meals', origin: 'seen', written: 'Portage de repas' },
        solver: { tagId: 'meals', origin: 'chosen', written: undefined },
        points: expect.any(Number),
      },
      {
        tagId: 'care',
        need: { tagId: 'care', origin: 'chosen', written: undefined },
        solver: { tagId: 'meals', origin: 'broader', written: undefined },
        points: expect.any(Number),
      },
    ]);
    expect(reasons.tags.reduce((sum, tag) => sum + tag.points, 0)).toBe(parts.tags);
  });
});

describe('the territory part', () => {
  it('falls with distance, and says it', () => {
    const places = [
      ['commune:45234', 'epci:244500468', 'departement:45', 'region:24'],
      ['commune:45147', 'epci:244500468', 'departement:45', 'region:24'],
      ['departement:45', 'region:24'],
      ['region:24'],
      ['region:11'],
    ];
    const results = places.map((place) =>
      scored({ acceptsRemote: true }, { territories: [place], worksRemotely: true }),
    );
    expect(results.map(({ parts }) => parts.territory)).toEqual([1000, 800, 600, 400, 200]);
    expect(results.map(({ reasons }) => reasons.territory)).toEqual([
      'same_commune',
      'same_epci',
      'same_departement',
      'same_region',
      'remote',
    ]);
    expect(scored({}, { territories: [['region:11']] }).parts.territory).toBe(0);
  });
});

describe('the freshness part', () => {
  const publishedAt = new Date('2026-07-01T00:00:00Z');
  const freshness = (updatedAt: string, published: Date | undefined = publishedAt) =>
    scored({ publishedAt: published }, { updatedAt: new Date(updatedAt) }).parts.freshness;

  it('halves with every 180 days between the last touch and the publication', () => {
    expect(freshness('2026-07-01T00:00:00Z')).toBe(500);
    expect(freshness('2026-01-02T00:00:00Z')).toBe(250);
    expect(freshness('2025-07-06T00:00:00Z')).toBe(125);
  });

  it('is full for a solver touched since, and for a need not yet published', () => {
    expect(freshness('2026-08-01T00:00:00Z')).toBe(500);
    expect(scored({ publishedAt: undefined }, { updatedAt: new Date(0) }).parts.freshness).toBe(500);
  });
});
