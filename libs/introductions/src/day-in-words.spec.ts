import { describe, expect, it } from '@jest/globals';
import { dayInWords } from './day-in-words.js';

describe('the day until which something stands in the way', () => {
  it('is written as in mails', () => {
    expect(dayInWords('2027-03-01', 'fr')).toBe('1er mars 2027');
    expect(dayInWords(new Date('2027-03-31T22:00:00Z'), 'fr')).toBe('1er avril 2027');
    expect(dayInWords('2027-03-01', 'en')).toBe('1 March 2027');
  });

  it('is left out where there is none', () => {
    expect(dayInWords(null, 'fr')).toBe('');
  });
});
