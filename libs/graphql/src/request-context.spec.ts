import { describe, expect, it } from '@jest/globals';
import { languageOf } from './request-context.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['*', 'fr'],
    ['de-DE', 'fr'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['de, en;q=0.5', 'en'],
    ['en;q=0.2, fr;q=0.9', 'fr'],
    ['fr;q=0.2, en;q=0.9', 'en'],
    ['en;q=0, *', 'fr'],
    ['en ; q=0.9, fr ; q=0.1', 'en'],
    ['en;q=abc', 'en'],
    [';;,,q=', 'fr'],
  ] as const)('%s → %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
