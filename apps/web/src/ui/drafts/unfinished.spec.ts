import { describe, expect, it } from '@jest/globals';
import { isOnlyOpenings, isUnfinished } from './unfinished.js';

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

describe('a text of nothing but offered sentences', () => {
  const whole = 'Bonjour, pouvons-nous en parler\u00a0?';
  const offered = [...openings, whole];
  it.each([whole, ` ${whole}\n`, `Bonjour, merci.\n\n${whole}`, 'Bonjour, pouvons-nous  en parler ?'])(
    'has nothing of one’s own: %j',
    (text) => expect(isOnlyOpenings(text, offered)).toBe(true),
  );
  it.each([`${whole} Lundi, par exemple.`, `Nous avons un outil. ${whole}`, 'Bonjour', ''])(
    'is not one with more: %j',
    (text) => expect(isOnlyOpenings(text, offered)).toBe(false),
  );
});
