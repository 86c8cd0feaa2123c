import { expect, it } from '@jest/globals';
import { foldWord, stemOf } from '@passerelle/text';
import { Lexicon, noTerm } from './lexicon.js';
import { TagDetector } from './tag-detector.js';

function newLexicon(): Lexicon {
  const tags = [{ id: 'bikes', labels: ['Vélo'], synonyms: [], broaderId: undefined }];
  return new Lexicon('fr', new TagDetector(tags, 'fr'));
}

const words = ['Vélos', 'vélo', 'VELO', 'velo', 'de', 'De', 'Bébé', 'bébés', 'formations', 'Formation', '24'];

it('folds and stems each word, and spells each term as it was met, in order', () => {
  const lexicon = newLexicon();
  for (const written of words) {
    const spelling = lexicon.spellingOf(written);
    expect(lexicon.written(spelling)).toBe(written);
    expect(lexicon.written(lexicon.formOf(spelling))).toBe(foldWord(written));
    const term = lexicon.termOf(spelling);
    if (foldWord(written) === 'de') expect(term).toBe(noTerm);
    else expect(lexicon.stem(term)).toBe(stemOf(foldWord(written), 'fr'));
  }
  for (const written of words) {
    const spelling = lexicon.findSpelling(written) ?? noTerm;
    const term = lexicon.termOf(spelling);
    if (term !== noTerm) expect(lexicon.spellingAt(term, lexicon.rankOf(spelling))).toBe(spelling);
  }
  const ranks = ['Vélos', 'velos', 'vélo', 'velo', 'VELO'].map((written) =>
    lexicon.rankOf(lexicon.findSpelling(written) ?? noTerm),
  );
  expect(ranks).toEqual([0, 1, 2, 3, 4]);
});

it('knows the words of the taxonomy, also where another word had their number before', () => {
  const lexicon = newLexicon();
  const phraseWordOf = (written: string): number => lexicon.phraseWordOf(lexicon.spellingOf(written));
  lexicon.forgettingAfter(() => expect(phraseWordOf('Vélos')).toBeGreaterThanOrEqual(0));
  expect(phraseWordOf('repas')).toBeLessThan(0);
  expect(phraseWordOf('VÉLO')).toBeGreaterThanOrEqual(0);
});

it('forgets new words, of new terms and of others', () => {
  const lexicon = newLexicon();
  const velo = lexicon.spellingOf('vélo');
  const counts = [lexicon.spellingCount, lexicon.termCount];
  for (const draft of [['Vélos', 'Bébé', 'bébés'], ['VÉLOS', 'vélos', 'Repas'], ['bébé']]) {
    lexicon.forgettingAfter(() => draft.map((written) => lexicon.spellingOf(written)));
    expect([lexicon.spellingCount, lexicon.termCount]).toEqual(counts);
    expect(lexicon.findSpelling(draft[0] ?? '')).toBeUndefined();
  }
  const velos = lexicon.spellingOf('VÉLOS');
  expect(lexicon.termOf(velos)).toBe(lexicon.termOf(velo));
  const ofTerm = [0, 1, 2, 3].map((rank) => lexicon.written(lexicon.spellingAt(lexicon.termOf(velo), rank)));
  expect(ofTerm).toEqual(['vélo', 'velo', 'VÉLOS', 'velos']);
});

it('takes a form that somebody writes for its own form, also where it is of a sign that folds to a capital letter', () => {
  for (const written of [
    ['ℒ', 'L', 'l'],
    ['L', 'ℒ', 'l'],
    ['l', 'L', 'ℒ'],
  ]) {
    const lexicon = newLexicon();
    const terms = written.map((word) => lexicon.termOf(lexicon.spellingOf(word)));
    expect(new Set(terms).size).toBe(1);
    for (const word of written) expect(lexicon.written(lexicon.formOf(lexicon.spellingOf(word)))).toBe('l');
  }
});
