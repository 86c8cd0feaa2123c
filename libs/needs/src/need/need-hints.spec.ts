import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { Tag, TaxonomySnapshot } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { hintsOf, saysForWhom } from './need-hints.js';

const need = {
  title: 'Remplacer une absente le matin même',
  description:
    'Chaque lundi, trois salariées sont absentes sans prévenir ; il nous faut une heure pour trouver qui peut prendre leurs visites.',
  tagIds: [],
  neededBy: '2026-12-31',
};
const about = (...asked: Parameters<typeof hintsOf>): string[] =>
  hintsOf(...asked).map((hint) => `${hint.about}${hint.required ? '!' : ''}`);

describe('hints for a need', () => {
  it('are none where it says it all', () => {
    expect(about(need, [], true)).toEqual([]);
  });

  it('begin with what it cannot be submitted without', () => {
    const empty = { ...need, title: '', description: '', neededBy: null };
    expect(about(empty, ['territories', 'title', 'tags'], false)).toEqual([
      'title!',
      'tags!',
      'territories!',
      'situation',
      'audience',
      'quantity',
      'deadline',
    ]);
    expect(about(need, ['neededBy'], true)).toEqual(['past_date!']);
  });

  it.each([
    ['a title alone', { description: '' }, true, ['situation', 'quantity']],
    ['a number in digits', { title: 'Nous cherchons 12 vélos', description: '' }, true, ['situation']],
    [
      'a number in letters',
      { title: 'Une trentaine de clés à suivre', description: '' },
      true,
      ['situation'],
    ],
    [
      'a word that begins like a number',
      { title: 'La huitaine', description: '' },
      true,
      ['situation', 'quantity'],
    ],
    ['nobody whom it is for', {}, false, ['audience']],
    ['no date', { neededBy: null }, true, ['deadline']],
  ])('with %s', (_, isNamed, forWhom, expected) => {
    expect(about({ ...need, ...isNamed }, [], forWhom)).toEqual(expected);
  });
});

describe('for whom a need is', () => {
  const given = testDatabase();

  it('is said by a tag, or by what people call an audience', async () => {
    const seniors = await aTag(given.database, {
      facet: 'audience',
      labelFr: 'Personnes âgées',
      synonymsFr: ['seniors'],
    });
    await aTag(given.database, { facet: 'audience', labelFr: 'Aquarellistes' });
    const trade = await aTag(given.database, { facet: 'trade', labelFr: 'Jardinier', synonymsFr: [] });
    const snapshot = new TaxonomySnapshot(await given.database.manager.find(Tag));
    const isNamed = (more: object): boolean => saysForWhom({ ...need, ...more }, snapshot);
    expect(isNamed({ tagIds: [seniors.id] })).toBe(true);
    expect(isNamed({ title: 'Des repas pour nos Séniors' })).toBe(true);
    expect(isNamed({ description: 'Pour des personnes AGEES, le soir.' })).toBe(true);
    expect(isNamed({ title: 'Des repas pour un aquarelliste' })).toBe(true);
    expect(isNamed({ title: 'Un jardinier', tagIds: [trade.id] })).toBe(false);
    expect(isNamed({ title: 'Seniorité' })).toBe(false);
  });
});
