import { describe, expect, it } from '@jest/globals';
import { foldedWordsOf } from '@passerelle/text';
import { NamedPlaces, type Place } from './named-places.js';

const place = (code: string, name: string, facts: Partial<Place> = {}): Place => ({
  code,
  kind: 'commune',
  name,
  postcodes: [],
  isNear: false,
  ...facts,
});

const places = new NamedPlaces([
  place('commune:45232', 'Olivet', { isNear: true, postcodes: ['45160'] }),
  place('commune:45284', 'Saint-Jean-de-Braye', { isNear: true }),
  place('commune:41018', 'Blois'),
  place('commune:72181', 'Le Mans'),
  place('commune:18033', 'Bourges'),
  place('commune:59999', 'Bourges'),
  place('departement:18', 'Cher', { kind: 'departement' }),
]);

/** The words of each place, and the commune that is meant. */
const named = (text: string): [string, string | null][] => {
  const words = foldedWordsOf(text).map(({ folded }) => folded);
  return places
    .in(words)
    .map(({ first, last, commune }) => [words.slice(first, last + 1).join(' '), commune]);
};

describe('a place that is named', () => {
  it.each<[string, [string, string | null][]]>([
    ['kiné à Olivet', [['olivet', 'commune:45232']]],
    ['kine OLIVET', [['olivet', 'commune:45232']]],
    [
      'st jean de braye et Olivet',
      [
        ['st jean de braye', 'commune:45284'],
        ['olivet', 'commune:45232'],
      ],
    ],
    ['jean de braye', []],
    ['ménage à Blois', [['blois', 'commune:41018']]],
    ['ménage le mans', [['le mans', 'commune:72181']]],
    ['ménage à bourges', [['bourges', 'commune:18033']]],
    // A name that may also be a word or a family name must be marked as a place.
    ['ménage blois', [['blois', null]]],
    ['pas cher', [['cher', null]]],
    ['ménage 45160', [['45160', null]]],
    ['', []],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });
});
