import { readFile } from 'node:fs/promises';
import { type Clock, SystemClock } from '@passerelle/config';
import { type Database, newId } from '@passerelle/database';
import { type Facet, facets, Tag } from '../tag/index.js';
import { TaxonomySnapshot } from '../snapshot/index.js';

/** A tag in the files of this folder. */
export interface SeedTag
  extends
    Pick<Tag, 'slug' | 'labelFr' | 'labelEn' | 'synonymsFr' | 'synonymsEn'>,
    Partial<Pick<Tag, 'officialCode' | 'regime' | 'fullOfferRequired'>> {
  /** The slug of its broader tag in the same file. */
  broader?: string;
}

const files: Record<Facet, string> = {
  theme: 'themes.json',
  activity: 'activities.json',
  trade: 'trades.json',
  skill: 'skills.json',
  technology: 'technologies.json',
  audience: 'audiences.json',
};

export async function readSeed(facet: Facet): Promise<SeedTag[]> {
  return JSON.parse(await readFile(new URL(`./${files[facet]}`, import.meta.url), 'utf8')) as SeedTag[];
}

/**
 * Adds the tags of the product that the database does not have yet. Existing tags belong to the curators and stay as they are.
 * Processes that start together take turns.
 * @returns how many were added.
 */
export async function seedTaxonomy(database: Database, clock: Clock = new SystemClock()): Promise<number> {
  const seed = await Promise.all(facets.map(async (facet) => ({ facet, tags: await readSeed(facet) })));
  return database.transaction(async ({ manager }) => {
    await manager.query('LOCK TABLE tag IN SHARE ROW EXCLUSIVE MODE');
    const known = new TaxonomySnapshot(await manager.find(Tag));
    const missing = seed.flatMap(({ facet, tags }) =>
      tags
        .filter(({ slug }) => !known.byReference.has(`${facet}:${slug}`))
        .map((tag) => ({ ...tag, facet, id: newId() })),
    );
    const addedIds = new Map(missing.map(({ facet, slug, id }) => [`${facet}:${slug}`, id]));
    const idOf = (reference: string): string | undefined =>
      known.current(known.byReference.get(reference)?.id ?? '')?.id ?? addedIds.get(reference);
    await manager.insert(
      Tag,
      missing.map(({ broader, ...tag }) => ({
        ...tag,
        broaderId: broader === undefined ? null : (idOf(`${tag.facet}:${broader}`) ?? null),
        updatedAt: clock.now(),
      })),
    );
    return missing.length;
  });
}
