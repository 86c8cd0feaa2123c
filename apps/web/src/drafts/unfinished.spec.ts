import { describe, expect, it } from '@jest/globals';
import { isUnfinished } from './unfinished.js';

const openings = [
  'Bonjour, voici où nous en sommes : ',
  'Bonjour, pourriez-vous m’appeler au ',
  'Bonjour, merci. ',
];

describe('a text that begins with an offered sentence', () => {
  it.each([
    ...openings.slice(0, 2),
    'Un essai.\n\nBonjour, voici où nous en sommes :',
    'Votre besoin s’y prête\u00a0:\n',
  ])('is unfinished with nothing after it: %j', (text) => expect(isUnfinished(text, openings)).toBe(true));

  it.each([...openings.map((opening) => `${opening}le 12.`), 'Bonjour, merci.', 'Bonjour', ''])(
    'is finished: %j',
    (text) => expect(isUnfinished(text, openings)).toBe(false),
  );
});
