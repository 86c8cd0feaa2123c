import { describe, expect, it } from '@jest/globals';
import { ask, askedSearch, choose, countChosen, dropFilters, facetsToCount } from './asked-search.js';

const edited = (address: string, edit: (params: URLSearchParams) => void): string => {
  const params = new URLSearchParams(address);
  edit(params);
  return decodeURIComponent(params.toString());
};

describe('the address of a search', () => {
  it('says all of it', () => {
    const search = askedSearch(
      new URLSearchParams('mots= chute &sujet=theme:a&sujet=trade:b&lieu=commune:45234&tri=newest'),
    );
    expect(search).toMatchObject({ text: 'chute', sort: 'newest' });
    expect(search.chosen).toMatchObject({
      sujet: ['theme:a', 'trade:b'],
      lieu: ['commune:45234'],
      genre: [],
    });
    expect(countChosen(search)).toBe(3);
    expect(facetsToCount(['theme', 'territory'], search)).toEqual(['theme', 'territory', 'trade']);
  });

  it.each(['', 'genre=robot&etat=&distance=peut-etre', 'sujet='])(
    'without sense in it asks for everything: %s',
    (address) => {
      const search = askedSearch(new URLSearchParams(address));
      expect(countChosen(search)).toBe(0);
    },
  );

  it('never asks for more than the server reads', () => {
    const search = askedSearch(new URLSearchParams({ mots: 'a'.repeat(500) }));
    expect(search.text).toHaveLength(200);
  });

  it('begins with the first page again whatever changes', () => {
    expect(edited('pages=3&sujet=a', (to) => choose(to, 'sujet', 'b', true))).toBe('sujet=a&sujet=b');
    expect(edited('pages=3&sujet=a&sujet=b', (to) => choose(to, 'sujet', 'a', false))).toBe('sujet=b');
    expect(edited('sujet=a', (to) => choose(to, 'sujet', 'a', true))).toBe('sujet=a');
    expect(edited('pages=3&mots=a', (to) => ask(to, 'mots', ''))).toBe('');
    expect(edited('pages=3&mots=a&sujet=b&lieu=c&genre=student', dropFilters)).toBe('mots=a');
  });
});
