import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';

describe('fold', () => {
  it.each([
    ['Aide à l’œuvre', 'aide a l oeuvre'],
    ["  Garde-d'enfants :  0–3 ans ", 'garde d enfants 0 3 ans'],
    ['ÉCOLE', 'ecole'],
    ['e\u0301te\u0301', 'ete'],
    ['Straße, Æsop', 'strasse aesop'],
    ['№ 2 — ﬁn', 'no 2 fin'],
    ['…', ''],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
