import { describe, expect, it } from '@jest/globals';
import { isSought, recognisedIn } from './recognised-tags.js';

const falls = { label: 'Prévention des chutes', synonyms: ['chute', 'barre d’appui'] };
const sensors = { label: 'Capteurs', synonyms: ['détecteur de mouvement', 'IoT'] };

describe('tags', () => {
  it.each([
    ['Je pose des barres d’appui la nuit.', [falls]],
    ['PREVENTION DES CHUTES, avec un détecteur de mouvements', [falls, sensors]],
    ['La parachute et le charioteur', []],
    ['', []],
  ])('are recognised in %j', (text, found) => {
    expect(recognisedIn(text, [falls, sensors])).toEqual(found);
  });

  it('are found by the beginnings of their words', () => {
    expect(isSought('prev chu', falls)).toBe(true);
    expect(isSought('revention', falls)).toBe(false);
    expect(isSought('', falls)).toBe(true);
  });
});
