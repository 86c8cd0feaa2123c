import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../../ui/api/problem.js';
import { untilRefused } from './use-one-by-one.js';

const refused: Problem = { kind: 'IllegalTransition', message: 'Déjà décliné.', fields: [] };

describe('a series of requests', () => {
  it('ends at the first refusal: neither this one nor those after it count as done', async () => {
    const sent: number[] = [];
    const outcome = await untilRefused([1, 2, 3, 4], (each) => {
      sent.push(each);
      return Promise.resolve({ problem: each === 3 ? refused : undefined });
    });
    expect(sent).toEqual([1, 2, 3]);
    expect(outcome).toEqual({ done: [1, 2], problem: refused });
  });

  it('that meets no refusal is done to its end, in its order', async () => {
    const accept = (): Promise<{ problem: undefined }> => Promise.resolve({ problem: undefined });
    expect(await untilRefused(['a', 'b'], accept)).toEqual({ done: ['a', 'b'], problem: undefined });
  });
});
