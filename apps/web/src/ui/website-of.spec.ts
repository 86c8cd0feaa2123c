import { describe, expect, it } from '@jest/globals';
import { websiteOf } from './website-of.js';

describe('the address of a website', () => {
  it.each([
    ['www.exemple.fr', 'https://www.exemple.fr'],
    [' http://exemple.fr ', 'http://exemple.fr'],
    ['HTTPS://exemple.fr', 'HTTPS://exemple.fr'],
    ['  ', null],
  ])('may be written as %j', (typed, sent) => {
    expect(websiteOf(typed)).toBe(sent);
  });
});
