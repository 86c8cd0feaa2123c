import { describe, expect, it } from '@jest/globals';
import { descriptionOnce } from './description-once.js';

const titles = [
  'Garde de nuit',
  'Ménage',
  'Télégestion : et les salariées sans téléphone ?',
  'Avance immédiate. Fini la saisie ! Et après ?',
  'Planning planning planning',
];

describe('what a description says again', () => {
  it.each(titles)('is left out where it repeats the title: %s', (title) => {
    for (const times of [0, 1, 2, 3, 10, 50])
      for (const between of [' ', '\n', '. ', ' – '])
        expect([times, between, descriptionOnce(title, Array(times).fill(title).join(between))]).toEqual([
          times,
          between,
          '',
        ]);
    expect(descriptionOnce(title, title.toUpperCase())).toBe('');
  });

  it('is left out where it begins again, with the title or without', () => {
    const text = 'Nous cherchons une veille de nuit. Elle passe deux fois. Merci. Merci.';
    expect(descriptionOnce('Garde', text)).toBe(text);
    expect(descriptionOnce('Garde', `${text} ${text} ${text}`)).toBe(text);
    expect(descriptionOnce('Garde de nuit', `Garde de nuit.\n${text}`)).toBe(text);
    expect(descriptionOnce('Garde', 'une veille de nuit une veille de nuit')).toBe('une veille de nuit');
  });

  it('is kept where it says more', () => {
    for (const text of ['', '👵🏽', 'Garde de nuit le mercredi', 'garde, garde et re-garde'])
      expect(descriptionOnce('Garde de nuit', text)).toBe(text);
    expect(descriptionOnce('', 'Garde')).toBe('Garde');
  });

  it('takes a time in proportion to a long text', () => {
    const long = `${'Garde de nuit. '.repeat(7_000)}Fin de la garde.`;
    expect(descriptionOnce('Jour', long)).toBe('Garde de nuit. Fin de la garde.');
  });
});
