import { solverKinds } from '@passerelle/solvers';
import { z } from 'zod';
import type { Need } from '../need/need.entity.js';
import type { NeedContent } from '../need/need.input.js';

const texts = z.array(z.string());

const content = z.object({
  title: z.string(),
  description: z.string(),
  tagIds: texts,
  territoryCodes: texts,
  wantedKinds: z.array(z.enum(solverKinds)),
  acceptsRemote: z.boolean(),
  confidential: z.boolean(),
  neededBy: z.string().nullable(),
}) satisfies z.ZodType<NeedContent>;

const before = z.object({ content, importFingerprint: z.string().nullable() });

/** The part of a need that an import may change, kept until the import can no longer be undone. */
export type NeedBefore = z.output<typeof before>;

/** A former version of the product may have kept fewer fields: what it did not know stays as it is. */
const keptBefore = before.extend({ content: content.partial() });

/** The content to which the undoing of an import brings a need back. */
export function readBefore(kept: unknown, need: Need): NeedBefore {
  const { content: known, ...rest } = keptBefore.parse(kept);
  return { ...rest, content: { ...contentOf(need).content, ...known } };
}

export const contentOf = (need: Need): NeedBefore => ({
  content: {
    title: need.title,
    description: need.description,
    tagIds: need.tagIds,
    territoryCodes: need.territoryCodes,
    wantedKinds: need.wantedKinds,
    acceptsRemote: need.acceptsRemote,
    confidential: need.confidential,
    neededBy: need.neededBy,
  },
  importFingerprint: need.importFingerprint,
});
