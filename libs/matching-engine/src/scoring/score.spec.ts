import { describe, expect, it } from '@jest/globals';
import { sampleNeed, sampleSolver } from '../../testing/sample-documents.js';
import { Analyser } from '../analysis/analyser.js';
import { lengthStep } from '../analysis/term-counts.js';
import type { NeedDocument, SolverDocument, Taxonomy } from '../documents.js';
import {
  bm25,
  broaderTagWeight,
  fewWordsDamping,
  freshnessHalfLifeDays,
  fullScore,
  lengthPenalty,
  lengthPenaltyOffset,
  needTitleCount,
  ngramWeight,
  partWeights,
  seenTagWeight,
  territoryShares,
  titleWeight,
  wordCurveMidpoint,
  wordsAloneWeight,
} from '../weights.js';
import { explain, type MatchScore } from './reasons.js';
import { weighNeed } from './score.js';

const taxonomy = {
  tags: [
    { id: 'care', labels: ['Aide à domicile'], synonyms: [], broaderId: undefined },
    { id: 'night', labels: ['Garde de nuit'], synonyms: [], broaderId: 'care' },
    { id: 'meals', labels: ['Portage de repas'], synonyms: [], broaderId: 'care' },
  ],
};

/** A collection with these statistics: by default all words are equally rare and none is corrected. */
interface Collection {
  meanLength?: number;
  meanTitleLength?: number;
  ngramIdf?: number;
  correctedTerm?: (term: number) => number;
  idf?: (term: number) => number;
}

function scored(
  need: Partial<NeedDocument>,
  solver: Partial<SolverDocument>,
  {
    meanLength = 1,
    meanTitleLength = 0,
    ngramIdf = 0,
    correctedTerm = (term) => term,
    idf = () => Math.LN2,
    tags = taxonomy,
  }: Collection & { tags?: Taxonomy } = {},
): MatchScore {
  const analyser = new Analyser(tags);
  const [analysedNeed, analysedSolver] = [
    analyser.need(sampleNeed(need)),
    analyser.solver(sampleSolver(solver)),
  ];
  const weighed = weighNeed(analysedNeed, {
    lexicon: analyser.lexicon,
    meanStep: lengthStep(meanLength),
    meanTitleStep: lengthStep(meanTitleLength),
    correctedTerm,
    idf,
    titleIdf: () => (meanTitleLength > 0 ? Math.LN2 : 0),
    centres: undefined,
    ngramIdf: () => ngramIdf,
  });
  return explain(weighed, analysedSolver);
}

/**
 * The points of the words part, if all words have an IDF of ln 2.
 * @param words how many the solver has, each counted by BM25 and by how often the need has it
 * @param ofWords how many different words the need has
 * @param relativeLength the length of the solver's text, where the mean is 1
 * @param repeated how often the need has a word on average
 */
function pointsFor(words: number, ofWords: number, relativeLength = 1, repeated = 1): number {
  const sum = words * Math.LN2;
  const believed = ((words / ofWords - penalty(relativeLength)) * sum) / (sum + repeated * fewWordsDamping);
  return Math.round((wordsAloneWeight * (1 + wordCurveMidpoint) * believed) / (believed + wordCurveMidpoint));
}

/** The share of words that a text loses by its length. */
function penalty(relativeLength: number): number {
  return lengthPenalty * Math.log(relativeLength + lengthPenaltyOffset);
}

/** The contribution of a word that a text of mean length has once, as a share of its maximum. */
const once = 1 / (1 + bm25.k1);

it('has weights that make a full score', () => {
  expect(Object.values(partWeights).reduce<number>((sum, weight) => sum + weight, 0)).toBe(fullScore);
});

describe('the words part', () => {
  it('is BM25 as a share of its maximum, spread over [0, 1)', () => {
    // One word, once in a text of mean length.
    expect(scored({ description: 'vélo' }, { description: 'vélo' }).parts.words).toBe(pointsFor(once, 1));
    // The need has two words, the solver one of them.
    expect(scored({ description: 'vélo cargo' }, { description: 'vélo' }).parts.words).toBe(
      pointsFor(once, 2),
    );
  });

  it('counts the words of a need’s title once more', () => {
    expect(scored({ title: 'vélo', description: 'cargo' }, { description: 'vélo' }).parts.words).toBe(
      pointsFor(needTitleCount * once, needTitleCount + 1, 1, (needTitleCount + 1) / 2),
    );
  });

  it('scores a solver’s titles apart, lightly', () => {
    const means = { meanLength: 2, meanTitleLength: 1 };
    const inTitle = scored({ description: 'vélo' }, { headline: 'vélo', description: 'cargo' }, means);
    const inBody = scored({ description: 'vélo' }, { headline: 'cargo', description: 'vélo' }, means);
    expect(inTitle.parts.words).toBe(pointsFor((1 + titleWeight) * once, 1 + titleWeight));
    expect(inBody.parts.words).toBe(pointsFor(once, 1 + titleWeight));
    expect([inTitle, inBody].map(({ reasons }) => reasons.words[0]?.inTitle)).toEqual([true, false]);
  });

  it('is nothing where a side has no words, and leaves the rest of the score', () => {
    const { parts, points } = scored(
      { title: 'À la', tagIds: ['night'] },
      { description: 'vélo', tagIds: ['night'] },
    );
    expect([parts.words, parts.tags]).toEqual([0, partWeights.tags]);
    expect(points).toBe(partWeights.tags + partWeights.territory + partWeights.freshness);
    expect(scored({ title: 'vélo' }, {}).parts.words).toBe(0);
  });

  it('holds long texts back', () => {
    const brief = scored({ title: 'vélo' }, { description: 'vélo' }, { meanLength: 2 });
    const wordy = scored(
      { title: 'vélo' },
      { description: 'vélo cargo remorque sacoche' },
      { meanLength: 2 },
    );
    expect(wordy.parts.words).toBeLessThan(brief.parts.words);
    const damping = bm25.k1 * (1 - bm25.b + bm25.b * 2);
    expect(wordy.parts.words).toBe(pointsFor(2 / (1 + damping), 2, 2, needTitleCount));
  });

  it('believes many words more than a few that are as large a share', () => {
    const few = scored({ description: 'vélo cargo' }, { description: 'vélo' });
    const words = ['vélo', 'mur', 'toit', 'sol', 'cave', 'porte'];
    const many = scored(
      { description: [...words, 'grille volet seuil table chaise banc'].join(' ') },
      { description: words.join(' ') },
      { meanLength: 6 },
    );
    expect([few.parts.words, many.parts.words]).toEqual([pointsFor(once, 2), pointsFor(6 * once, 12)]);
    expect(many.parts.words).toBeGreaterThan(2.5 * few.parts.words);
  });

  it('counts n-grams in common beside a word in common, and nothing without one', () => {
    // "formateur" stays "formateur", "formation" becomes "format". They share _for, form, orma, rmat, of 9 and of 5
    // n-grams.
    const alike = [{ description: 'vélo formateur' }, { description: 'vélo formation' }] as const;
    const means = { meanLength: 2 };
    const shared = 3 + 4;
    expect(scored(...alike, means).parts.words).toBe(pointsFor(once, 2));
    expect(scored(...alike, { ...means, ngramIdf: Math.LN2 }).parts.words).toBe(
      pointsFor(once + shared * ngramWeight * once, 2),
    );
    expect(
      scored({ description: 'formateur' }, { description: 'formation' }, { ngramIdf: Math.LN2 }).parts.words,
    ).toBe(0);
  });

  it('takes a misspelt word for its correction, and names both as they were written', () => {
    const texts = [{ description: 'vélo Jardinnage' }, { description: 'Vélo jardinage' }] as const;
    const corrected = scored(...texts, { meanLength: 2, correctedTerm: (term) => (term === 1 ? 2 : term) });
    const written = scored({ description: 'vélo jardinage' }, texts[1], { meanLength: 2 });
    expect(corrected.parts).toEqual(written.parts);
    expect(corrected.reasons.words.map(({ need, solver }) => [need, solver])).toEqual([
      ['Jardinnage', 'jardinage'],
      ['vélo', 'Vélo'],
    ]);
  });

  it('names no word that only looks like a correction', () => {
    const { reasons } = scored(
      { description: 'vélo voitture voiture' },
      { description: 'vélo voiturier' },
      { meanLength: 2, ngramIdf: Math.LN2, correctedTerm: (term) => (term === 1 ? 2 : term) },
    );
    expect(reasons.words.map(({ need }) => need)).toEqual(['vélo', 'voiture']);
  });

  it('counts two words of a need that are corrected to the same one as that word twice', () => {
    const idea = (id: string, title: string) => ({ id, title, description: '' });
    const solver = { ideas: [idea('pots', 'poterie four'), idea('garden', 'jardinage tonte')] };
    const among = { idf: () => 20, meanLength: 4, meanTitleLength: 4 };
    const twice = scored({ description: 'jardinage jardinnage tonte poterie four' }, solver, {
      ...among,
      correctedTerm: (term) => (term === 1 ? 0 : term),
    });
    const written = scored({ description: 'jardinage jardinage tonte poterie four' }, solver, among);
    // Except the number of different words, by which few words are damped.
    expect(Math.abs(twice.parts.words - written.parts.words)).toBeLessThan(0.02 * written.parts.words);
    expect([twice, written].map(({ reasons }) => reasons.ideaId)).toEqual(['garden', 'garden']);
  });

  it('names the words as each side wrote them, the rarest first', () => {
    const { reasons } = scored(
      { title: 'Équipes : Tournées' },
      { description: 'tournee, équipe' },
      { meanLength: 3, idf: (term) => (term === 0 ? 0.1 : 1) },
    );
    expect(reasons.words.map(({ need, solver }) => [need, solver])).toEqual([
      ['Tournées', 'tournee'],
      ['Équipes', 'équipe'],
    ]);
  });

  it('names words that look alike, where they share most of their n-grams', () => {
    const { reasons } = scored(
      { description: 'vélo formateurs jardin dos repas' },
      { description: 'vélo formatrice jargon doses réparation' },
      { meanLength: 3, ngramIdf: Math.LN2 },
    );
    expect(reasons.words.map(({ need, solver }) => [need, solver])).toEqual([
      ['vélo', 'vélo'],
      ['formateurs', 'formatrice'],
    ]);
  });

  it('names abbreviations, but neither numbers nor letters', () => {
    const { reasons } = scored(
      { description: 'IA RH 3D 2030 x 2e 10h' },
      { description: 'x 2030 10h 2e 3D RH IA' },
    );
    expect(reasons.words.map(({ need }) => need)).toEqual(['3D', 'IA', 'RH']);
  });

  describe('name the idea', () => {
    const falls = { id: 'falls', title: 'Radar des chutes', description: 'Il repère une chute la nuit.' };
    const meals = { id: 'meals', title: 'Repas partagés', description: 'Un repas le dimanche.' };
    const need = { title: 'Repérer les chutes la nuit', description: 'Chutes, radar, nuit.' };
    const likely = { tagIds: ['night'] };
    /** The idea that is named for a profile and a need that share a tag. */
    const named = (solver: Partial<SolverDocument>, asked: Partial<NeedDocument> = need, rarity = 4) =>
      scored({ ...asked, ...likely }, { ...solver, ...likely }, { idf: () => rarity }).reasons.ideaId;

    it('that brought most of the words in common', () => {
      expect(named({ ideas: [meals, falls] })).toBe('falls');
      expect(named({ ideas: [meals, falls], description: 'Un capteur pour la nuit.' })).toBe('falls');
      const another = { id: 'another', title: 'Veilleuse', description: 'Contre les chutes la nuit.' };
      expect(named({ ideas: [meals, another, falls] })).toBe('falls');
    });

    it('unless the profile itself says as much', () => {
      const { title: headline, description } = falls;
      expect(named({ headline, description, ideas: [meals, falls] })).toBeUndefined();
    });

    it('unless it only has some of the words that the profile brought', () => {
      const description = 'Notre radar mural repère les chutes.';
      const night = { id: 'night', title: 'Veilleuse', description: 'Elle brille la nuit.' };
      expect(named({ description, ideas: [night] })).toBeUndefined();
      expect(named({ description, ideas: [] })).toBeUndefined();
    });

    it('unless it brought mostly one word', () => {
      const asking = { title: 'Tondre sans bruit', description: 'Tondre le gazon sans bruit.' };
      const mowing = { id: 'mowing', title: 'Tondre', description: 'Nous venons tondre.' };
      const lawn = { ...mowing, description: 'Nous venons tondre sans bruit.' };
      const among = [mowing, lawn].map((idea) => named({ ideas: [meals, idea] }, asking, 16));
      expect(among).toEqual([undefined, 'mowing']);
    });

    it('unless it has no word of the need, or the two have little in common', () => {
      expect(named({ ideas: [meals] })).toBeUndefined();
      const long =
        'Former, planifier, recruter, comparer, transporter, jardiner, cuisiner et coiffer la nuit.';
      expect(named({ ideas: [falls] }, { title: long, description: long })).toBeUndefined();
    });
  });
});

const tagsPart = (...args: Parameters<typeof scored>) => scored(...args).parts.tags / partWeights.tags;

describe('the tags part', () => {
  it("is the share of the need's tags that the solver covers, whatever else it has", () => {
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['night', 'meals'] })).toBe(1);
    expect(tagsPart({ tagIds: ['night', 'meals'] }, { tagIds: ['night'] })).toBeCloseTo(
      (1 + broaderTagWeight ** 2) / 2,
      3,
    );
    expect(tagsPart({ tagIds: ['night'] }, {})).toBe(0);
    expect(tagsPart({}, { tagIds: ['night'] })).toBe(0);
  });

  it('counts tags seen in a text for less, on either side', () => {
    expect(tagsPart({ tagIds: ['night'] }, { description: 'une garde de nuit' })).toBe(seenTagWeight);
    expect(tagsPart({ description: 'garde de nuit', tagIds: ['meals'] }, { tagIds: ['meals'] })).toBeCloseTo(
      (1 + seenTagWeight * broaderTagWeight ** 2) / (1 + seenTagWeight),
      3,
    );
  });

  it('counts broader tags for less again, either way', () => {
    expect(tagsPart({ tagIds: ['care'] }, { tagIds: ['night'] })).toBe(broaderTagWeight);
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['care'] })).toBe(broaderTagWeight);
    expect(tagsPart({ tagIds: ['night'] }, { tagIds: ['meals'] })).toBeCloseTo(broaderTagWeight ** 2, 3);
  });

  it('names each tag with how either side came to it', () => {
    const { reasons, parts } = scored(
      { tagIds: ['care'], description: 'Portage de repas' },
      { tagIds: ['meals'], description: 'et des gardes de nuit' },
    );
    expect(reasons.tags).toEqual([
      {
        tagId: 'care',
        need: { tagId: 'care', origin: 'chosen', written: undefined },
        solver: { tagId: 'meals', origin: 'broader', written: undefined },
        points: expect.any(Number),
      },
      {
        tagId: 'meals',
        need: { tagId: 'meals', origin: 'seen', written: 'Portage de repas' },
        solver: { tagId: 'meals', origin: 'chosen', written: undefined },
        points: expect.any(Number),
      },
    ]);
    expect(reasons.tags.reduce((sum, tag) => sum + tag.points, 0)).toBe(parts.tags);
  });
});

it('names a tag once that covers several of the need’s', () => {
  const { reasons, parts } = scored({ tagIds: ['night', 'meals'] }, { tagIds: ['care'] });
  expect(reasons.tags).toEqual([
    {
      tagId: 'care',
      need: { tagId: 'night', origin: 'broader', written: undefined },
      solver: { tagId: 'care', origin: 'chosen', written: undefined },
      points: parts.tags,
    },
  ]);
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
    const { same_commune, same_epci, same_departement, same_region, remote } = territoryShares;
    expect(results.map(({ parts }) => parts.territory)).toEqual(
      [same_commune, same_epci, same_departement, same_region, remote].map((share) =>
        Math.round(partWeights.territory * share),
      ),
    );
    expect(same_commune > same_epci && same_epci > same_departement).toBe(true);
    expect(same_departement > same_region && same_region > remote).toBe(true);
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

  it('halves with every half-life between the last touch and the publication', () => {
    const before = (halfLives: number): string =>
      new Date(publishedAt.getTime() - halfLives * freshnessHalfLifeDays * 24 * 3600 * 1000).toISOString();
    expect(freshness(before(0))).toBe(partWeights.freshness);
    expect(freshness(before(1))).toBe(Math.round(partWeights.freshness / 2));
    expect(freshness(before(2))).toBe(Math.round(partWeights.freshness / 4));
  });

  it('is full for a solver touched since, and for a need not yet published', () => {
    expect(freshness('2026-08-01T00:00:00Z')).toBe(partWeights.freshness);
    expect(scored({ publishedAt: undefined }, { updatedAt: new Date(0) }).parts.freshness).toBe(
      partWeights.freshness,
    );
  });
});
