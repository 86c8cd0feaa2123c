import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Tag } from './tag.entity.js';

/** What the log tells of a tag, of its columns; a new column is in one of the two. */
export const auditedOfTag = [
  'facet',
  'slug',
  'labelFr',
  'labelEn',
  'synonymsFr',
  'synonymsEn',
  'officialCode',
  'broaderId',
  'mergedIntoId',
  'retiredAt',
] as const satisfies (keyof Tag)[];
/** The last two are set by law: the product comes with them, and nobody changes them. */
export const notAuditedOfTag = [
  'id',
  'updatedAt',
  'regime',
  'fullOfferRequired',
] as const satisfies (keyof Tag)[];

/** What a tag says, for the log. */
export const auditOfTag = (tag: Tag): Snapshot => snapshotOf(tag, auditedOfTag);
