import { readFile } from 'node:fs/promises';
import { type Clock, SystemClock } from '@passerelle/config';
import { AuditEntry, type Database, newId, type Snapshot, type Transaction } from '@passerelle/database';
import { type EntityManager, In } from 'typeorm';
import { TaxonomySnapshot } from '../snapshot/taxonomy-snapshot.js';
import { fold } from '../tag/fold.js';
import { auditOfTag } from '../tag/tag.audit.js';
import { type Facet, facets, Tag } from '../tag/tag.entity.js';
import { MAX_SYNONYMS } from '../tag/tag.input.js';

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
 * Adds the tags of the product that the database does not have yet, and to existing tags the synonyms that are new in
 * this version. Otherwise existing tags belong to the curators and stay as they are. Retired and merged tags stay
 * entirely, and a synonym removed by a curator is not added again. Processes that start together run one after the
 * other.
 * @returns how many tags were added.
 */
export async function seedTaxonomy(database: Database, clock: Clock = new SystemClock()): Promise<number> {
  const seed = await Promise.all(facets.map(async (facet) => ({ facet, tags: await readSeed(facet) })));
  return database.transaction(async (tx) => {
    const { manager } = tx;
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
    await addSynonyms(tx, known, seed, clock.now());
    return missing.length;
  });
}

/** No event, since matches are computed again each night, and search reads the tags themselves. */
async function addSynonyms(
  tx: Transaction,
  known: TaxonomySnapshot,
  seed: readonly { facet: Facet; tags: readonly SeedTag[] }[],
  now: Date,
): Promise<void> {
  const missing = seed.flatMap(({ facet, tags }) =>
    tags.flatMap(({ slug, synonymsFr, synonymsEn }) => {
      const tag = known.byReference.get(`${facet}:${slug}`);
      if (tag?.state !== 'current') return [];
      const isNew = (word: string): boolean => known.holderOf(facet, word) === undefined;
      const added = { synonymsFr: synonymsFr.filter(isNew), synonymsEn: synonymsEn.filter(isNew) };
      return added.synonymsFr.length + added.synonymsEn.length > 0 ? [{ tag, added }] : [];
    }),
  );
  if (missing.length === 0) return;
  const takenAway = await wordsTakenAway(
    tx.manager,
    missing.map(({ tag }) => tag.id),
  );
  for (const { tag, added } of missing) {
    const fresh = (words: readonly string[], more: readonly string[]): string[] =>
      [...words, ...more.filter((word) => !takenAway.get(tag.id)?.has(fold(word)))].slice(0, MAX_SYNONYMS);
    const changed = {
      synonymsFr: fresh(tag.synonymsFr, added.synonymsFr),
      synonymsEn: fresh(tag.synonymsEn, added.synonymsEn),
    };
    if (
      changed.synonymsFr.length === tag.synonymsFr.length &&
      changed.synonymsEn.length === tag.synonymsEn.length
    )
      continue;
    await tx.manager.update(Tag, { id: tag.id }, { ...changed, updatedAt: now });
    const before = auditOfTag(tag);
    await tx.audit({
      actorId: null,
      object: { kind: 'tag', id: tag.id },
      action: 'edit',
      before,
      after: { ...before, ...changed },
    });
  }
}

/** The words, folded, that curators removed from tags, by the tag's id. */
async function wordsTakenAway(
  manager: EntityManager,
  tagIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const entries = await manager.find(AuditEntry, {
    where: { objectKind: 'tag', objectId: In([...tagIds]) },
  });
  const taken = new Map<string, Set<string>>();
  for (const { objectId, before, after } of entries) {
    const kept = new Set(wordsIn(after));
    const words = taken.get(objectId) ?? new Set();
    taken.set(objectId, words);
    for (const word of wordsIn(before)) if (!kept.has(word)) words.add(word);
  }
  return taken;
}

function wordsIn(content: Snapshot | null): string[] {
  const words = ['synonymsFr', 'synonymsEn', 'labelFr', 'labelEn'].flatMap((field) => content?.[field]);
  return words.filter((word) => typeof word === 'string').map(fold);
}
