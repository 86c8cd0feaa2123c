import { z } from 'zod';
import type { Idea } from '../solver/idea.entity.js';
import { contentOf, partOfEach } from '../solver/lists-of-fields.js';
import type { SolverContent } from '../solver/solver-fields.js';
import type { Solver } from '../solver/solver.entity.js';

const content = z.object(partOfEach('kept')) satisfies z.ZodType<SolverContent>;

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
  return { ...rest, content: { ...contentOf(solver), ...known } };
}

/** @param solver with its ideas */
export const beforeOf = (solver: Solver): SolverBefore => ({
  content: contentOf(solver),
  ideas: solver.ideas.map(({ title, description, hiddenAt, hiddenReason }: Idea) => ({
    title,
    description,
    hiddenAt: hiddenAt?.toISOString() ?? null,
    hiddenReason,
  })),
  importFingerprint: solver.importFingerprint,
});
