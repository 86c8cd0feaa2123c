import { type Database, newId } from '@passerelle/database';
import { Tag } from '../src/tag/tag.entity.js';

/**
 * Writes a tag straight into the table, with the given fields. By default it is a new theme. An existing tag with the
 * same facet and slug, such as one of the seed, is changed.
 */
export async function aTag(database: Database, wanted: Partial<Tag> = {}): Promise<Tag> {
  const { facet = 'theme', slug = `tag-${newId()}` } = wanted;
  const { manager } = database;
  const known = await manager.findOneBy(Tag, { facet, slug });
  if (known === null) {
    const labels = { labelFr: `Étiquette ${slug}`, labelEn: `Tag ${slug}` };
    const synonyms = { synonymsFr: [], synonymsEn: [] };
    await manager.insert(Tag, {
      id: newId(),
      ...labels,
      ...synonyms,
      updatedAt: new Date(),
      ...wanted,
      facet,
      slug,
    });
  } else {
    await manager.update(Tag, { id: known.id }, { ...wanted, facet, slug });
  }
  return manager.findOneByOrFail(Tag, { facet, slug });
}
