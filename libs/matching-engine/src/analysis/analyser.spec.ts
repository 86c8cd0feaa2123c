import { describe, expect, it } from '@jest/globals';
import { Analyser, type TagOrigin, type WordVector } from './analyser.js';
import { sampleNeed, sampleSolver } from '../../testing/sample-documents.js';

const taxonomy = {
  tags: [
    { id: 'care', labels: ['Aide à domicile'], synonyms: [], broaderId: undefined },
    { id: 'night', labels: ['Garde de nuit'], synonyms: [], broaderId: 'care' },
    { id: 'watch', labels: ['Veille'], synonyms: [], broaderId: 'night' },
    { id: 'chicken', labels: ['Poule'], synonyms: [], broaderId: 'egg' },
    { id: 'egg', labels: ['Œuf'], synonyms: [], broaderId: 'chicken' },
  ],
};

function countsOf(
  { lexicon }: Analyser,
  words: WordVector,
): Record<string, [count: number, inTitles: number]> {
  return Object.fromEntries(
    Array.from(words.spellings, (spelling, i) => [
      lexicon.written(spelling),
      [words.counts[i]!, words.titleCounts[i]!],
    ]),
  );
}

describe('the words of a document', () => {
  it('are counted by stem, as first written, titles also apart, without stop words', () => {
    const analyser = new Analyser({ tags: [] });
    const { words } = analyser.need(
      sampleNeed({ title: 'Les Repas du soir', description: "Livrer un repas l'hiver, le soir" }),
    );
    expect(countsOf(analyser, words)).toEqual({ Repas: [2, 1], soir: [2, 1], Livrer: [1, 0], hiver: [1, 0] });
    expect([words.length, words.titleLength]).toEqual([6, 2]);
    expect([...words.terms]).toEqual([...words.terms].toSorted((a, b) => a - b));
  });

  it('come from all that a solver says but its name', () => {
    const analyser = new Analyser({ tags: [] });
    const { words, ideas } = analyser.solver(
      sampleSolver({
        name: 'Zorglub',
        headline: 'Vélos',
        description: 'Réparation',
        keywords: ['Mobilité'],
        ideas: [{ id: 'i', title: 'Remorques', description: 'à vélo' }],
      }),
    );
    expect(countsOf(analyser, words)).toEqual({
      Vélos: [2, 1],
      Réparation: [1, 0],
      Mobilité: [1, 0],
      Remorques: [1, 1],
    });
    expect(ideas.map(({ id, counts }) => [id, [...counts]])).toEqual([['i', [1, 1]]]);
  });
});

function tagsOf(tagIds: string[], description = ''): Record<string, [origin: TagOrigin, weight: number]> {
  const { all } = new Analyser(taxonomy).need(sampleNeed({ tagIds, description })).tags;
  return Object.fromEntries([...all].map(([tagId, { origin, weight }]) => [tagId, [origin, weight]]));
}

describe('the tags of a document', () => {
  it('weigh less when seen, and less again at each step to a broader one', () => {
    expect(tagsOf(['watch'])).toEqual({
      watch: ['chosen', 1],
      night: ['broader', 0.4],
      care: ['broader', 0.4 * 0.4],
    });
    expect(tagsOf([], 'Une garde de nuit')).toEqual({ night: ['seen', 0.25], care: ['broader', 0.1] });
  });

  it('count by their strongest origin', () => {
    expect(tagsOf(['care', 'night'], 'garde de nuit')).toEqual({ night: ['chosen', 1], care: ['chosen', 1] });
    expect(tagsOf(['watch'], 'garde de nuit')).toMatchObject({
      night: ['broader', 0.4],
      care: ['broader', 0.4 * 0.4],
    });
  });

  it('may be unknown to the taxonomy, repeated, or broader in a circle', () => {
    expect(tagsOf(['gone', 'gone'])).toEqual({ gone: ['chosen', 1] });
    expect(tagsOf(['egg'])).toEqual({ egg: ['chosen', 1], chicken: ['broader', 0.4] });
  });
});
