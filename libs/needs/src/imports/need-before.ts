import { z } from 'zod';
import { contentOf, partOfEach } from '../need/lists-of-fields.js';
import type { Need } from '../need/need.entity.js';
import type { NeedContent } from '../need/need-fields.js';

const content = z.object(partOfEach('kept')) satisfies z.ZodType<NeedContent>;

const before = z.object({ content, importFingerprint: z.string().nullable() });

/** The part of a need that an import may change. It is stored until the import can no longer be undone. */
export type NeedBefore = z.output<typeof before>;

/** An older version of the product may have stored fewer fields. A field that is missing here stays as it is. */
const storedBefore = before.extend({ content: content.partial() });

/** The content that a need gets back when its import is undone. */
export function readBefore(kept: unknown, need: Need): NeedBefore {
  const { content: known, ...rest } = storedBefore.parse(kept);
  return { ...rest, content: { ...contentOf(need), ...known } };
}

export const beforeOf = (need: Need): NeedBefore => ({
  content: contentOf(need),
  importFingerprint: need.importFingerprint,
});
