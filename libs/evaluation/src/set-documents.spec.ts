import { describe, expect, it } from '@jest/globals';
import { comparedTags, needOf, solverOf } from './set-documents.js';
import type { SetEntry } from './evaluation-set.js';

const entry = (fields: Partial<SetEntry> = {}): SetEntry => ({
  id: 'x',
  title: '',
  text: '',
  keywords: [],
  tags: [],
  ...fields,
});
const tagged = (facets: Record<string, string[]>): SetEntry =>
  entry({
    tags: Object.entries(facets).flatMap(([facet, values]) => values.map((value) => ({ facet, value }))),
  });
const compared = (documents: Record<string, string[]>[], queries: Record<string, string[]>[]): string[] =>
  [...comparedTags(documents.map(tagged), queries.map(tagged))].toSorted();

describe('the tags of a set', () => {
  it('are those of the queries, whatever the facet is called, also where no document has them', () => {
    expect(
      compared(
        [{ objectives: ['water', 'energy'] }, { kind: ['study'], objectives: ['waste'] }],
        [{ themes: ['water'] }, { main: ['waste'], themes: ['mobility'] }],
      ),
    ).toEqual(['mobility', 'waste', 'water']);
    expect(compared([{ a: ['water'] }], [{}])).toEqual([]);
    expect(compared([], [{ a: ['water'] }])).toEqual(['water']);
  });

  it('leave out a facet of which documents have most values', () => {
    const trades = [...'ABCDEFGH'];
    const query = { themes: ['water'], trades };
    expect(
      compared(
        [
          { themes: ['water'], trades: trades.slice(0, 6) },
          { themes: ['energy'], trades: trades.slice(2) },
        ],
        [query],
      ),
    ).toEqual(['water']);
    // With any name of the facet in the queries, and with values that no document has.
    const many = [{ trades: trades.slice(0, 6) }, { trades: trades.slice(0, 6) }];
    expect(compared(many, [{ sectors: ['A'], trades: ['B', 'Z'], themes: ['water'] }])).toEqual(['water']);
    expect(compared([{ ...many[0], themes: ['A'] }], [{ sectors: ['A'] }])).toEqual(['A']);
    // Half of them at most, or only a few, since those distinguish documents.
    expect(compared([{ trades: trades.slice(0, 4) }, { trades: trades.slice(4) }], [{ trades }])).toEqual(
      trades,
    );
    const few = { trades: ['A', 'B', 'C'] };
    expect(compared([few, few], [few])).toEqual(['A', 'B', 'C']);
  });
});

describe('an entry of a set in the product’s terms', () => {
  const tags = new Set(['water']);
  const fields = { ...tagged({ a: ['water', 'study'], b: ['water'] }), id: 'd1', keywords: ['pompe'] };

  it('has its title as headline or title, its keywords, and each shared tag once', () => {
    expect(solverOf({ ...fields, title: 'Puits', text: 'Creuser' }, tags)).toMatchObject({
      id: 'd1',
      headline: 'Puits',
      description: 'Creuser',
      keywords: ['pompe'],
      tagIds: ['water'],
    });
    expect(needOf({ ...fields, title: 'Puits', text: 'Creuser' }, tags)).toMatchObject({
      id: 'd1',
      title: 'Puits',
      description: 'Creuser',
      tagIds: ['water'],
    });
  });

  it('has a title once that is repeated at the head of the text', () => {
    const descriptions = (title: string, text: string): string[] => [
      solverOf(entry({ title, text }), tags).description,
      needOf(entry({ title, text }), tags).description,
    ];
    expect(descriptions('Puits', 'Puits. Creuser un puits')).toEqual([
      '. Creuser un puits',
      '. Creuser un puits',
    ]);
    expect(descriptions('Puits', 'Puits')).toEqual(['', '']);
    expect(descriptions('Puit', 'Puits. Creuser')).toEqual(['Puits. Creuser', 'Puits. Creuser']);
    expect(descriptions('', 'Puits')).toEqual(['Puits', 'Puits']);
  });
});
