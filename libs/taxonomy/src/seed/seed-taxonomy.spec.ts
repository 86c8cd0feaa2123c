import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { facets, fold, newTag, regimes, Tag } from '../tag/index.js';
import { readSeed, seedTaxonomy } from './seed-taxonomy.js';
import { aTag } from '../../testing/a-tag.js';

/** The numbers of the items of one part of the article: I.1, I.2, … */
const numbers = (part: string, length: number): string[] =>
  Array.from({ length }, (_, i) => `${part}.${i + 1}`);

describe.each(facets)('the seed of facet %s', (facet) => {
  it('keeps the rules that curators keep', async () => {
    const seed = await readSeed(facet);
    const slugs = seed.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(seed.length);
    for (const { broader, officialCode = null, ...tag } of seed) {
      const checked = newTag.safeParse({ ...tag, facet, officialCode, broader: broader ?? null });
      expect({ slug: tag.slug, problems: checked.error?.issues ?? [] }).toEqual({
        slug: tag.slug,
        problems: [],
      });
      if (broader !== undefined) expect(slugs).toContain(broader);
    }
  });

  it('has no word for two tags', async () => {
    const holders = new Map<string, string>();
    for (const { slug, labelFr, labelEn, synonymsFr, synonymsEn } of await readSeed(facet)) {
      for (const word of [labelFr, labelEn, ...synonymsFr, ...synonymsEn].map(fold)) {
        expect({ word, holder: holders.get(word) ?? slug }).toEqual({ word, holder: slug });
        holders.set(word, slug);
      }
    }
  });
});

describe('the seed of activities', () => {
  it('is the list of article D7231-1: five under agreement or authorisation, twenty-one under declaration', async () => {
    const seed = await readSeed('activity');
    expect(seed.map(({ officialCode }) => officialCode)).toEqual([...numbers('I', 5), ...numbers('II', 21)]);
    for (const { officialCode, regime } of seed) {
      expect(regime).toBe(officialCode?.startsWith('I.') ? 'agreement_or_authorisation' : 'declaration');
      expect(regimes).toContain(regime);
    }
  });
});

describe('seedTaxonomy', () => {
  const given = testDatabase();
  const tags = () => given.database.manager.find(Tag);
  const named = (reference: string) => {
    const [facet, slug] = reference.split(':') as [Tag['facet'], string];
    return given.database.manager.findOneByOrFail(Tag, { facet, slug });
  };

  beforeEach(() => given.database.manager.query('TRUNCATE tag'));

  it('adds every tag once, with its broader tag', async () => {
    const expected = (await Promise.all(facets.map(readSeed))).flat().length;
    expect(await seedTaxonomy(given.database, given.clock)).toBe(expected);
    expect(await seedTaxonomy(given.database, given.clock)).toBe(0);
    expect(await tags()).toHaveLength(expected);
    expect((await named('technology:detection-de-chute')).broaderId).toBe(
      (await named('technology:objets-connectes')).id,
    );
    expect(await named('activity:garde-enfants-moins-3-ans')).toMatchObject({
      officialCode: 'I.1',
      regime: 'agreement_or_authorisation',
      fullOfferRequired: false,
      updatedAt: given.clock.now(),
    });
  });

  it('is not confused by a process that starts at the same moment', async () => {
    const added = await Promise.all([1, 2, 3].map(() => seedTaxonomy(given.database, given.clock)));
    expect(added.toSorted((a, b) => a - b).slice(0, 2)).toEqual([0, 0]);
    expect(await tags()).toHaveLength(added.reduce((sum, n) => sum + n));
  });

  it('leaves what curators have made of a tag, and puts a new one below what its broader tag was merged into', async () => {
    const into = await aTag(given.database, { facet: 'technology', slug: 'capteurs' });
    const merged = {
      facet: 'technology',
      slug: 'objets-connectes',
      labelFr: 'Connectés',
      mergedIntoId: into.id,
    } as const;
    await aTag(given.database, merged);
    await seedTaxonomy(given.database, given.clock);
    expect(await named('technology:objets-connectes')).toMatchObject(merged);
    expect((await named('technology:detection-de-chute')).broaderId).toBe(into.id);
  });
});
