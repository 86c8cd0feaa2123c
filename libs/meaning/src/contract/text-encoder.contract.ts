import { beforeAll, describe, expect, it } from '@jest/globals';
import { type MeaningVector, type TextEncoder, vectorScale } from '../text-encoder.js';

const likeness = (a: MeaningVector, b: MeaningVector): number => {
  const dot = (x: MeaningVector, y: MeaningVector) =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

/** The behaviour of every adapter of {@link TextEncoder}. */
export function textEncoderContract(makeEncoder: () => TextEncoder | Promise<TextEncoder>): void {
  describe('a text encoder', () => {
    let encoder: TextEncoder;
    beforeAll(async () => {
      encoder = await makeEncoder();
      await encoder.check();
    });

    it('gives a vector of its dimensions for each text, in their order', async () => {
      const texts = ['Garder un enfant', 'Réparer un robinet', 'Tondre une pelouse'];
      const together = await encoder.encode(texts, 'solver');
      expect(together.map(({ length }) => length)).toEqual(texts.map(() => encoder.dimensions));
      for (const [i, text] of texts.entries())
        expect((await encoder.encode([text], 'solver'))[0]).toEqual(together[i]);
    });

    it('encodes more texts than a request takes, and none', async () => {
      const texts = Array.from({ length: 40 }, (_, i) => `Besoin ${i}`);
      expect(await encoder.encode(texts, 'need')).toHaveLength(40);
      expect(await encoder.encode([], 'need')).toEqual([]);
    });

    it('finds texts of the same words nearer than others', async () => {
      const [need] = await encoder.encode(['Réparer un robinet qui fuit'], 'need');
      const [same, other] = await encoder.encode(
        ['Réparer un robinet', 'Logiciel de comptabilité'],
        'solver',
      );
      expect(likeness(need!, same!)).toBeGreaterThan(likeness(need!, other!));
    });

    it.each([
      ['nothing', ''],
      ['spaces', ' \n\t '],
      ['emoji', '😀👩‍👩‍👧'.repeat(50)],
      ['another language', 'خدمات منزلية للمسنين'],
      ['half a character', 'robinet \ud83d'],
      ['an accent on its own', '\u0301'],
      ['a text of 100 000 characters', 'Réparer un robinet. '.repeat(5_000)],
      ['a word of 100 000 characters', 'x'.repeat(100_000)],
    ])('gives %s a unit vector', async (_name, text) => {
      const [vector] = await encoder.encode([text], 'need');
      const length = Math.sqrt(vector!.reduce((sum, x) => sum + x * x, 0));
      expect(length).toBeGreaterThan(vectorScale * 0.95);
      expect(length).toBeLessThan(vectorScale * 1.05);
    });

    it('reads only the beginning of a long text', async () => {
      const long = 'Réparer un robinet. '.repeat(1_000);
      const [a, b] = await encoder.encode([`${long} Garder un enfant`, `${long} Tondre`], 'solver');
      expect(a).toEqual(b);
    });

    it('gives parts whose sum has the direction of the text, or none', async () => {
      const text = '  Une e\u0301quipe cherche\n un robinet 😀';
      const parts = await encoder.parts(text, 'need');
      if (parts === undefined) return;
      const sum = new Float64Array(encoder.dimensions);
      for (const { vector } of parts) vector.forEach((x, i) => (sum[i] = (sum[i] ?? 0) + x));
      const length = Math.hypot(...sum);
      const [whole] = await encoder.encode([text], 'need');
      const furthest = Math.max(
        ...[...sum].map((x, i) => Math.abs((x / length) * vectorScale - (whole![i] ?? 0))),
      );
      expect(furthest).toBeLessThanOrEqual(0.51);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll(/\s/g, ''));
      expect(await encoder.parts('', 'need')).toEqual([]);
    });
  });
}
