import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { randomNumbers } from './growable-array.js';
import { withTypingErrors } from './typing-errors.js';

const lettersOf = (word: string): string[] => word.match(/\p{L}\p{M}*/gu) ?? [];

/** The single error that turns one word into the other. undefined if none does. */
function errorBetween(before: readonly string[], after: readonly string[]): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (gone.length === 0 && come.length === 1) return 'insertion';
  if (gone.length === 1 && come.length === 0) return 'deletion';
  if (gone.length === 1 && come.length === 1) return 'substitution';
  if (gone.length === 2 && gone.toReversed().join() === come.join()) return 'transposition';
  return undefined;
}

describe('typing errors', () => {
  it('makes exactly one error in every word of five letters or more, and none elsewhere', () => {
    const word = fc.stringMatching(/^([a-zéèœ]|e\u0301|[א-ת]){1,12}$/);
    const gap = fc.constantFrom(' ', ', ', '’', '-', ' 12 ', '\n', ' 👵🏽 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 8 }), fc.integer(), (pieces, seed) => {
        const typed = withTypingErrors(pieces.flat().join(''), 1, randomNumbers(seed));
        let rest = typed;
        for (const [before, between] of pieces) {
          const end = rest.indexOf(between);
          const after = rest.slice(0, end);
          const letters = lettersOf(before);
          if (letters.length < 5) expect(after).toBe(before);
          else expect(errorBetween(letters, lettersOf(after))).toBeDefined();
          rest = rest.slice(end + between.length);
        }
        expect(rest).toBe('');
      }),
    );
  });

  it('makes each kind of error about as often', () => {
    const counts: Record<string, number> = {};
    const random = randomNumbers(3);
    const word = 'domicile';
    for (let i = 0; i < 4000; i++) {
      const kind = errorBetween([...word], [...withTypingErrors(word, 1, random)]) ?? 'none';
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(Object.keys(counts).toSorted()).toEqual([
      'deletion',
      'insertion',
      'substitution',
      'transposition',
    ]);
    for (const count of Object.values(counts)) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });

  it('makes them in the given share of the longer words', () => {
    const words = Array.from({ length: 10_000 }, () => 'capteur');
    const typed = withTypingErrors(words.join(' '), 0.2, randomNumbers(1)).split(' ');
    const wrong = typed.filter((word) => word !== 'capteur').length;
    expect(Math.abs(wrong - 2000)).toBeLessThan(150);
    expect(withTypingErrors(words.join(' '), 0, randomNumbers(1))).toBe(words.join(' '));
  });

  it('is the same for the same seed, and another for another', () => {
    const text = 'Repérer les chutes nocturnes des personnes âgées grâce à des capteurs discrets';
    const typed = (seed: number): string => withTypingErrors(text, 0.5, randomNumbers(seed));
    expect(typed(1)).toBe(typed(1));
    expect(typed(2)).not.toBe(typed(1));
  });

  it('draws numbers in [0, 1) from the published generator', () => {
    const random = randomNumbers(1);
    // The first numbers of the published function, run separately.
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
});
