import { expect, it } from '@jest/globals';
import { languageOfText, languageOfWords } from './language-of-words.js';

it.each([
  ['fr', 'Repérer plus tôt les chutes de nuit chez les personnes âgées'],
  ['en', 'We look for a way to find out about falls at night, before the morning visit'],
  ['en', `It is hard to find nurses for the weekends. Such as Mme Dupont in La Source.`],
  ['fr', 'Nos aides à domicile utilisent le logiciel « Time for care » et le trouvent lent'],
  [undefined, 'Téléassistance'],
  [undefined, 'Home care'],
  [undefined, ''],
  [undefined, '👵 75 % 2026'],
  [undefined, 'Nous cherchons des aides pour les familles. The carers who work with them.'],
])('a text is in %s: %s', (language, text) => {
  expect(languageOfText(text)).toBe(language);
});

it('looks at the beginning of a long text alone, and takes no time over one word without an end', () => {
  const french = 'Nous cherchons une solution pour les familles. '.repeat(60);
  expect(languageOfText(french + 'and then they said that it was with the others. '.repeat(200))).toBe('fr');
  expect(languageOfText('a'.repeat(1_000_000))).toBeUndefined();
});

it('the language of which there are more words is enough for those who only need one', () => {
  expect(languageOfWords(['les', 'capteurs'])).toBe('fr');
  expect(languageOfWords(['les', 'the'])).toBeUndefined();
});
