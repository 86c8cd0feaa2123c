import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Tag } from './tag.entity.js';

/**
 * The columns of a tag that the audit log shows, and those that it does not. A new column must be in one of the
 * lists.
 */
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
/** The last two are set by law. They come with the product, and nobody changes them. */
export const notAuditedOfTag = [
  'id',
  'updatedAt',
  'version',
  'regime',
  'fullOfferRequired',
] as const satisfies (keyof Tag)[];

/** The content of a tag, for the audit log. */
export const auditOfTag = (tag: Tag): Snapshot => snapshotOf(tag, auditedOfTag);
