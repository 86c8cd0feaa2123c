import { expect, it } from '@jest/globals';
import { inGroups, siretOf } from './siret.js';

it('a SIRET is written in groups, and sent without', () => {
  expect(inGroups('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
  expect(siretOf(` ${inGroups('73282932000074')} `)).toBe('73282932000074');
  expect(inGroups('12')).toBe('12');
});
