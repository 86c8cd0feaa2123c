import { type Database, newId } from '@passerelle/database';
import { Tag } from './tag.entity.js';

/** A tag as a spec wants it, written straight into the table; a theme of its own unless told otherwise. */
export async function aTag(database: Database, wanted: Partial<Tag> = {}): Promise<Tag> {
  const id = newId();
  const slug = wanted.slug ?? `tag-${id}`;
  await database.manager.insert(Tag, {
    id,
    facet: 'theme',
    slug,
    labelFr: `Étiquette ${slug}`,
    labelEn: `Tag ${slug}`,
    synonymsFr: [],
    synonymsEn: [],
    updatedAt: new Date(),
    ...wanted,
  });
  return database.manager.findOneByOrFail(Tag, { id: wanted.id ?? id });
}
