import { expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { Tag } from '@passerelle/taxonomy';
import { heaviestOf, regimeOf } from './regimes.js';

const given = testDatabase();

it('knows the regime of each of the 26 activities of the law, and of nothing else', async () => {
  const tags = await given.database.manager.find(Tag, { order: { officialCode: 'ASC' } });
  const of = (code: string): string | null | undefined => {
    const tag = tags.find(({ officialCode, facet }) => facet === 'activity' && officialCode === code);
    return tag && regimeOf(tag);
  };
  const numbers = (part: string, most: number): string[] =>
    Array.from({ length: most }, (_, i) => `${part}.${i + 1}`);
  expect(numbers('I', 5).map(of)).toEqual([
    'approval',
    'approval',
    'authorisation',
    'authorisation',
    'authorisation',
  ]);
  expect(new Set(numbers('II', 21).map(of))).toEqual(new Set(['declaration']));
  expect(tags.filter(({ facet }) => facet !== 'activity').every((tag) => regimeOf(tag) === null)).toBe(true);
});

it('requires of a person with several activities what the strictest one requires', () => {
  expect(heaviestOf(['declaration', 'authorisation', 'approval'])).toBe('authorisation');
  expect(heaviestOf(['declaration'])).toBe('declaration');
  expect(heaviestOf([])).toBeUndefined();
});
