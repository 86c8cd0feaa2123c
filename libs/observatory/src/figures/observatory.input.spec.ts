import { describe, expect, it } from '@jest/globals';
import { observedPeriod } from './observatory.service.js';

describe('a period of the observatory', () => {
  it('may be written as programs do, and as the refusal advises', () => {
    for (const [from, until] of [
      ['2026-03', '2026-11'],
      ['03/2026', '11/2026'],
      ['3/2026', '2026-11'],
    ])
      expect(observedPeriod.parse({ from, until })).toEqual({ from: '2026-03', until: '2026-11' });
    for (const from of ['13/2026', '2026', '03/26', '03/2026/'])
      expect(observedPeriod.safeParse({ from, until: '2026-11' }).success).toBe(false);
  });
});
