import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { type PartWithPoints, pointsOfWords } from './points-of-words.js';

/** Pieces of a text with points, as `piece:points`. */
function partsOf(text: string, ...pieces: string[]): PartWithPoints[] {
  let from = 0;
  return pieces.map((piece) => {
    const [written = '', points = ''] = piece.split(':');
    const start = text.indexOf(written, from);
    from = start + written.length;
    return { start, end: from, points: Number(points) };
  });
}
const notified = (text: string, parts: PartWithPoints[], total: number): string[] =>
  pointsOfWords(text, parts, total).map(({ written, points }) => `${written} ${points}`);

describe('the points of meaning', () => {
  it('are gathered by whole words, as they were written, most first', () => {
    const text = 'Une nounou pour le mercredi';
    const parts = partsOf(text, 'Une:10', 'nou:300', 'nou:250', 'pour:-20', 'mercredi:160');
    expect(notified(text, parts, 700)).toEqual(['nounou 550', 'mercredi 160', 'Une 10', 'pour -20']);
  });

  it('of a word that stands there twice are shown once, and those of an elided article with its word', () => {
    const text = 'L’aide à domicile : l’Aide aux repas';
    const parts = partsOf(text, 'L:5', 'aide:100', 'domicile:200', 'l:-5', 'Aide:50');
    expect(notified(text, parts, 350)).toEqual(['domicile 200', 'aide 150']);
  });

  it('of what is no word are shared out among the words', () => {
    const text = 'Garde, repas !';
    const parts = [...partsOf(text, 'Garde:300', 'repas:100'), { start: 0, end: 0, points: 80 }];
    expect(notified(text, [...parts, ...partsOf(text, '!:20')], 500)).toEqual(['Garde 375', 'repas 125']);
  });

  it('add up exactly to what the match has, whatever was computed now', () => {
    const random = randomNumbers(7);
    const words = Array.from({ length: 30 }, (_, i) => `mot${i}`);
    const text = words.join(' ');
    for (let round = 0; round < 200; round++) {
      const pieces = words.map((word) => `${word}:${Math.floor(random() * 90) - 20}`);
      const parts = [...partsOf(text, ...pieces), { start: 0, end: 0, points: Math.floor(random() * 60) }];
      const total = 1 + Math.floor(random() * 3_000);
      const found = pointsOfWords(text, parts, total);
      if (parts.reduce((sum, { points }) => sum + points, 0) <= 0) continue;
      expect(found.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      expect(found.every(({ points }) => Number.isInteger(points))).toBe(true);
    }
  });

  it('are not explained by parts that say the contrary, or nothing', () => {
    expect(notified('Garde', partsOf('Garde', 'Garde:-5'), 100)).toEqual([]);
    expect(notified('Garde', partsOf('Garde', 'Garde:5'), 0)).toEqual([]);
    expect(notified('…', partsOf('…', '…:5'), 100)).toEqual([]);
    expect(notified('Garde', [], 100)).toEqual([]);
  });
});
