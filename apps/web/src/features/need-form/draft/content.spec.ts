import { describe, expect, it } from '@jest/globals';
import { emptyContent, inputOf, isSame, proposedTitle } from './content.js';
import { deadlinesFrom } from './deadlines.js';
import { placeOf, stepAfter, stepBefore, stepsFor } from './steps.js';

describe('a proposed title', () => {
  it.each([
    ['Des chutes la nuit. Personne ne le sait.', 'Des chutes la nuit'],
    ['Comment garder nos aides à domicile ? Elles partent.', 'Comment garder nos aides à domicile ?'],
    ['Deux lignes\nsans point', 'Deux lignes sans point'],
    ['Le 3.5 est un nombre. Oui.', 'Le 3.5 est un nombre'],
    ['', ''],
    ['\u202Ealpha\u200B beta', 'alpha beta'],
  ])('is the first sentence of %j', (description, title) => {
    expect(proposedTitle(description)).toBe(title);
  });

  it.each([' : boîtes à clés', ' (boîtes à clés', ' – boîtes à clés', '; boîtes à clés'])(
    'ends before a list or an aside: “%s”',
    (aside) => {
      const sentence = 'Nos auxiliaires de vie perdent du temps à retrouver les clés des bénéficiaires';
      expect(proposedTitle(`${sentence}${aside}, voisins, gardiens. Le soir surtout.`)).toBe(sentence);
    },
  );

  it('is cut between two words, and a word without end is cut too', () => {
    const long = 'Nos aides à domicile roulent deux heures par jour entre les maisons, '.repeat(3);
    const title = proposedTitle(long);
    expect(title).toMatch(/^Nos aides .*[^\s,]…$/u);
    expect(title.length).toBeLessThanOrEqual(101);
    expect(proposedTitle('x'.repeat(10_000))).toHaveLength(101);
  });
});

it('takes for the same what differs by spaces and by what cannot be seen', () => {
  const one = { ...emptyContent, description: 'Une chute\r\nla n\u200Buit ', tags: [tag('a'), tag('b')] };
  const other = { ...emptyContent, description: 'Une chute\nla\u200B nuit', tags: [tag('b'), tag('a')] };
  expect(isSame(one, other)).toBe(true);
  expect(isSame(one, { ...one, confidential: true })).toBe(false);
});

it('sends nothing that cannot be stored', () => {
  const pasted = { ...emptyContent, description: 'Une\u0000 page\f suivante\n\uD800 fin' };
  expect(inputOf(pasted).description).toBe('Une page suivante\n\uFFFD fin');
});

const tag = (reference: string) => ({ reference, label: reference, facet: 'theme' as const });

describe('the pages', () => {
  const unknown = stepsFor({ isSignedIn: false, hasCompany: false });
  const known = stepsFor({ isSignedIn: true, hasCompany: true });

  it('ask nobody what is known', () => {
    expect(unknown).toHaveLength(8);
    expect(known).toEqual(['situation', 'titre', 'sujets', 'lieu', 'quand', 'relire']);
  });

  it('follow each other, and say where one is', () => {
    expect([stepAfter('titre', unknown), stepAfter('titre', known)]).toEqual(['contact', 'sujets']);
    expect([stepBefore('situation', known), stepBefore('sujets', known)]).toEqual([undefined, 'titre']);
    expect(placeOf('sujets', unknown)).toEqual({ number: 5, count: 7 });
    expect(placeOf('relire', unknown)).toEqual({ number: 0, count: 7 });
  });
});

describe('the deadlines', () => {
  it.each([
    [
      '2026-03-31',
      [
        ['soon', '2026-04-30'],
        ['threeMonths', '2026-06-30'],
        ['thisYear', '2026-12-31'],
      ],
    ],
    [
      '2026-11-30',
      [
        ['soon', '2026-12-30'],
        ['threeMonths', '2027-02-28'],
        ['nextYear', '2027-12-31'],
      ],
    ],
  ])('from %s', (today, expected) => {
    expect(deadlinesFrom(today).map(({ when, day }) => [when, day])).toEqual(expected);
  });
});
