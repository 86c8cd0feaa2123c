import { z } from 'zod';
import type { Idea } from '../solver/idea.entity.js';
import { type Solver, type SolverContent, solverKinds, solverSettings } from '../solver/solver.entity.js';

const texts = z.array(z.string());

const content = z.object({
  kind: z.enum(solverKinds),
  setting: z.enum(solverSettings).nullable(),
  name: z.string(),
  headline: z.string(),
  description: z.string(),
  siren: z.string().nullable(),
  website: z.string().nullable(),
  tagIds: texts,
  keywords: texts,
  territoryCodes: texts,
  worksRemotely: z.boolean(),
  availability: z.string().nullable(),
  monthlyCap: z.int(),
  contactEmail: z.string().nullable(),
}) satisfies z.ZodType<SolverContent>;

const before = z.object({
  content,
  ideas: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      hiddenAt: z.iso.datetime().nullable(),
      hiddenReason: z.string().nullable(),
    }),
  ),
  importFingerprint: z.string().nullable(),
});

/** The part of a profile that an import may change, kept until the import can no longer be undone. */
export type SolverBefore = z.output<typeof before>;

/** A former version of the product may have kept fewer fields: what it did not know stays as it is. */
const storedBefore = before.extend({ content: content.partial() });

/**
 * The content to which the undoing of an import brings a profile back.
 * @param solver with its ideas
 */
export function readBefore(kept: unknown, solver: Solver): SolverBefore {
  const { content: known, ...rest } = storedBefore.parse(kept);
  return { ...rest, content: { ...contentOf(solver).content, ...known } };
}

/** @param solver with its ideas */
export const contentOf = (solver: Solver): SolverBefore => ({
  content: {
    kind: solver.kind,
    setting: solver.setting,
    name: solver.name,
    headline: solver.headline,
    description: solver.description,
    siren: solver.siren,
    website: solver.website,
    tagIds: solver.tagIds,
    keywords: solver.keywords,
    territoryCodes: solver.territoryCodes,
    worksRemotely: solver.worksRemotely,
    availability: solver.availability,
    monthlyCap: solver.monthlyCap,
    contactEmail: solver.contactEmail,
  },
  ideas: solver.ideas.map(({ title, description, hiddenAt, hiddenReason }: Idea) => ({
    title,
    description,
    hiddenAt: hiddenAt?.toISOString() ?? null,
    hiddenReason,
  })),
  importFingerprint: solver.importFingerprint,
});
