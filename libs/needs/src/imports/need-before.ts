import { solverKinds } from '@passerelle/solvers';
import { z } from 'zod';
import type { Need, NeedContent } from '../need/index.js';

const texts = z.array(z.string());

/** The part of a need that an import may change, kept until the import can no longer be undone. */
export const needBefore = z.object({
  content: z.object({
    title: z.string(),
    description: z.string(),
    tagIds: texts,
    territoryCodes: texts,
    wantedKinds: z.array(z.enum(solverKinds)),
    acceptsRemote: z.boolean(),
    confidential: z.boolean(),
    neededBy: z.string().nullable(),
  }) satisfies z.ZodType<NeedContent>,
  importFingerprint: z.string().nullable(),
});

export const contentOf = (need: Need): z.output<typeof needBefore> => ({
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
