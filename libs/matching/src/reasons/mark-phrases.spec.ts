import { describe, expect, it } from '@jest/globals';
import { markPhrases } from './mark-phrases.js';

/** Marked pieces in brackets. */
const shown = (text: string, ...phrases: string[]): string =>
  markPhrases(text, phrases)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('what two texts share', () => {
  it('is marked in every form, as it is written there', () => {
    expect(shown('Repérer les chutes ; une CHUTE, la nuit.', 'chute', 'nuit')).toBe(
      'Repérer les [chutes] ; une [CHUTE], la [nuit].',
    );
    expect(shown('L’équipement d’un vélo', 'équipements', 'velos')).toBe('L’[équipement] d’un [vélo]');
  });

  it('is a phrase where it is one, whatever stop words stand within', () => {
    expect(shown('La garde d’enfants, garde partagée', 'garde des enfants')).toBe(
      'La [garde d’enfants], garde partagée',
    );
    expect(shown('maintien à domicile, à domicile', 'maintien à domicile', 'maintien')).toBe(
      '[maintien à domicile], à domicile',
    );
  });

  it('is nothing in an empty text, and nothing is marked where nothing is shared', () => {
    expect(markPhrases('', ['chute'])).toEqual([]);
    expect(markPhrases('Un texte', [])).toEqual([{ text: 'Un texte', hit: false }]);
    expect(markPhrases('Un texte', ['…', ''])).toEqual([{ text: 'Un texte', hit: false }]);
  });

  it('leaves every sign of a text where it is', () => {
    const hostile = `<b>chute</b>\u202Echute\u200B 👩‍👩‍👧 chute${'x'.repeat(5_000)} e\u0301tude`;
    const pieces = markPhrases(hostile, ['chute', 'étude']);
    expect(pieces.map(({ text }) => text).join('')).toBe(hostile);
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'chute',
      'chute',
      'e\u0301tude',
    ]);
  });
});
