import { describe, expect, it } from '@jest/globals';
import { foldedWordsOf, foldWord, wordsOf } from './words.js';

const written = (text: string) => [...wordsOf(text)].map((word) => word.written);

describe('foldWord', () => {
  it('leaves nothing of signs that stand for whole sentences: no word is longer than forty letters', () =>
    expect([foldWord('\ufdfa'.repeat(3)), foldWord('ﬁn')]).toEqual(['', 'fin']));
});

describe('wordsOf', () => {
  it('cuts at apostrophes of both kinds, hyphens and signs', () => {
    expect(written("L'aide à domicile d’Orléans, aujourd'hui : aide-ménagère (24 h/24) !")).toEqual([
      'L', 'aide', 'à', 'domicile', 'd', 'Orléans', 'aujourd', 'hui', 'aide', 'ménagère', '24', 'h', '24',
    ]); // prettier-ignore
  });

  it('says where each word stands, accents typed as signs of their own included', () => {
    const text = '— un vélo'.normalize('NFD');
    expect([...wordsOf(text)].map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'un',
      'vélo',
    ]);
  });

  it('leaves out emoji and what is too long to be a word, and reads any script', () => {
    expect(written(`👵🏽 ${'x'.repeat(100_000)} سكن مساعدة ✨`)).toEqual(['سكن', 'مساعدة']);
  });
});

describe('foldWord', () => {
  it.each([
    ['Élève', 'eleve'],
    ['ÉLÈVE'.normalize('NFD'), 'eleve'],
    ['cœurs', 'coeurs'],
    ['Straße', 'strasse'],
    ['ﬁn', 'fin'],
    ['İzmir', 'izmir'],
    ['m²', 'm2'],
  ])('makes %s into %s', (word, folded) => expect(foldWord(word)).toBe(folded));
});

describe('foldedWordsOf', () => {
  it('gives each word as it stands and as it is compared, without those of which nothing is left', () =>
    expect(foldedWordsOf('L’Été \ufdfa\ufdfa\ufdfa !')).toEqual([
      { start: 0, end: 1, written: 'L', folded: 'l' },
      { start: 2, end: 5, written: 'Été', folded: 'ete' },
    ]));
});
