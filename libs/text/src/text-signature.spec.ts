import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resemblance, textSignature } from './text-signature.js';

interface Written {
  title: string;
  description: string;
}

/** The needs of the demo: written by hand, about different things in one language and one trade. */
const needs = readFileSync('apps/server/src/demo/needs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Written);
const every = needs.flatMap(({ description }) => description.split(' '));

/** Numbers from 0 to 1, shuffled, the same at each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text in which this many of a hundred words are replaced. */
function changed(text: string, percent: number, random: () => number): string {
  const other = (): string => every[Math.floor(random() * every.length)] ?? '';
  return text
    .split(' ')
    .map((word) => (random() * 100 < percent ? other() : word))
    .join(' ');
}

const [first] = needs as [Written];
const signed = ({ title, description }: Written): number[] => textSignature(title, description);

describe('the signature of a text', () => {
  it('is the same in other letters and another punctuation', () => {
    const shouted = first.description.toUpperCase().replaceAll(/[,.:]/g, ' — ');
    expect(textSignature(first.title, shouted)).toEqual(signed(first));
    const unaccented = first.description.normalize('NFD').replaceAll(/\p{M}/gu, '');
    expect(textSignature(first.title, unaccented)).toEqual(signed(first));
    const sisters = 'La sœur de cœur ouvre l’œil dès le matin et voit l’aïeule debout';
    expect(textSignature(sisters)).toEqual(textSignature(sisters.replaceAll('œ', 'oe')));
  });

  it('is 128 whole numbers of PostgreSQL at most, ascending, each once', () => {
    const marks = textSignature(needs.map(({ description }) => description).join(' '));
    expect(marks).toHaveLength(128);
    expect(new Set(marks).size).toBe(128);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    for (const mark of marks) expect(mark).toBe(mark | 0);
  });

  it('stays what the database holds', () => {
    expect(
      textSignature('Nous cherchons chaque matin quelqu’un qui puisse remplacer une collègue absente'),
    ).toEqual([
      -1_802_888_208, -1_571_916_874, -1_284_354_316, -851_986_596, -556_500_248, -377_428_302, -352_097_353,
      446_885_341, 667_986_121, 2_125_239_748,
    ]);
  });

  it.each(['', '   ', '!!! ???', 'Chute', 'Une aide', 'Aide à domicile pour la nuit'])(
    'is empty for a text that says too little: %p',
    (text) => {
      expect(textSignature(text, text.slice(0, 3))).toEqual([]);
      expect(resemblance(textSignature(text), textSignature(text))).toBe(0);
    },
  );

  it('reads title and body apart', () => {
    expect(textSignature(first.title, first.description)).not.toEqual(
      textSignature(`${first.title} ${first.description}`),
    );
  });
});

describe('the resemblance of two texts', () => {
  it('is 1 for the same and 0 for what has nothing in common', () => {
    expect(resemblance(signed(first), signed(first))).toBe(1);
    expect(resemblance(signed(first), [])).toBe(0);
  });

  it('is the share of what is common, exactly where texts are short', () => {
    const words = 'un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
    // Ten runs of three words and nine of these: nine of eleven in both together.
    const [ten, other] = [words.join(' '), [...words.slice(0, -1), 'treize'].join(' ')];
    expect(resemblance(textSignature(ten), textSignature(other))).toBeCloseTo(9 / 11);
    expect(resemblance(textSignature(other), textSignature(ten))).toBeCloseTo(9 / 11);
  });

  /**
   * Found copies, in percent, of 350 with this share of changed words, from each resemblance on. Unrelated: of 595
   * pairs. The threshold of `likely-duplicates.loader.ts` is 0.2. Below it, words are compared one by one.
   *
   * | words changed | from 0.08 | from 0.2 |
   * | ------------- | --------- | -------- |
   * | 5 %           | 100       | 100      |
   * | 20 %          | 100       | 100      |
   * | 40 %          | 92        | 7        |
   * | unrelated     | 0         | 0        |
   */
  const table = [
    { percent: 5, within: 100, across: 100 },
    { percent: 20, within: 100, across: 100 },
    { percent: 40, within: 92, across: 7 },
  ];
  const inPercent = (values: readonly number[], from: number): number =>
    Math.round((values.filter((value) => value >= from).length / values.length) * 100);

  it.each(table)('finds copies with $percent % of their words changed', ({ percent, within, across }) => {
    const random = numbers(percent);
    const found = needs.flatMap((need) =>
      Array.from({ length: 10 }, () => {
        const copy = {
          title: changed(need.title, percent, random),
          description: changed(need.description, percent, random),
        };
        return resemblance(signed(need), signed(copy));
      }),
    );
    expect({ within: inPercent(found, 0.08), across: inPercent(found, 0.2) }).toEqual({ within, across });
  });

  it('finds nothing among texts that only share a trade', () => {
    const marks = needs.map(signed);
    const pairs = marks.flatMap((one, i) => marks.slice(i + 1).map((other) => resemblance(one, other)));
    expect(pairs).toHaveLength(595);
    expect(Math.max(...pairs)).toBeLessThan(0.04);
  });
});
