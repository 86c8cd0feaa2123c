import { describe, expect, it } from '@jest/globals';
import { isStopWord, isStopWordInAnyLanguage, singularOf, stemOf } from './stems.js';
import { foldWord } from './words.js';

describe('stemOf', () => {
  it.each([
    ['générale', 'generaux'],
    ['développement', 'développer'],
    ['formations', 'Formation'],
    ['aidante', 'aidants'],
    ['vélo', 'Vélos'],
    ['emploi', 'emplois'],
    ['former', 'formations'],
  ])('gives %s and %s one stem', (a, b) => expect(stemOf(foldWord(a), 'fr')).toBe(stemOf(foldWord(b), 'fr')));

  it.each([
    ['garde', 'jardin'],
    ['repas', 'répit'],
    ['repas', 'repassage'],
    ['aides', 'aidants'],
    ['former', 'formes'],
  ])('keeps %s and %s apart', (a, b) =>
    expect(stemOf(foldWord(a), 'fr')).not.toBe(stemOf(foldWord(b), 'fr')),
  );

  it('stems English in a collection of English', () =>
    expect(stemOf('caring', 'en')).toBe(stemOf('cares', 'en')));

  it('gives a word its own stem in each language, whatever it was asked between', () => {
    const stems = (): string[] => [stemOf('chantiers', 'fr'), stemOf('chantiers', 'en')];
    const before = stems();
    expect(before).toEqual(['chanti', 'chantier']);
    for (let i = 0; i < 25_000; i++) stemOf(`mot${i}`, 'fr');
    expect(stems()).toEqual(before);
  });
});

describe('isStopWord', () => {
  it.each(['les', 'à', 'Où', 'été', 'l', 'qu', 'même', ''])('holds for %p in French', (word) =>
    expect(isStopWord(foldWord(word), 'fr')).toBe(true),
  );

  it('goes by the language', () => {
    expect(isStopWord('the', 'fr')).toBe(false);
    expect(isStopWord('the', 'en')).toBe(true);
    expect(isStopWord('les', 'en')).toBe(false);
  });
});

describe('isStopWordInAnyLanguage', () => {
  it.each(['les', 'the'])('holds for %p, in whichever language', (word) =>
    expect(isStopWordInAnyLanguage(word)).toBe(true),
  );
  it('does not for what is a word in both', () => expect(isStopWordInAnyLanguage('repas')).toBe(false));
});

describe('singularOf', () => {
  it.each([
    ['aides', 'aide'],
    ['cheveux', 'cheveu'],
    ['aide', 'aide'],
    ['bus', 'bus'],
    ['six', 'six'],
  ])('makes %s into %s', (word, singular) => expect(singularOf(word)).toBe(singular));
});
