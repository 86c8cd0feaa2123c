import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../introductions.sentences.js';
import { note } from '../introduction/index.js';

/** To how many solvers one need is introduced at once. */
export const MOST_SOLVERS_AT_ONCE = 5;

const onceEach = rule('once_each', sentences.chosenTwice());

export const introductionInput = labelled(
  z.object({
    noteToCompany: note,
    solvers: z
      .array(z.object({ solverId: z.string().toLowerCase(), note }))
      .min(1)
      .max(MOST_SOLVERS_AT_ONCE)
      .refine(
        (solvers) => new Set(solvers.map(({ solverId }) => solverId)).size === solvers.length,
        onceEach,
      ),
  }),
  {
    noteToCompany: sentences.noteToCompanyLabel(),
    solvers: sentences.solversLabel(),
  },
);

export const introductionsToUndo = labelled(
  z.object({ ids: z.array(z.string()).min(1).max(MOST_SOLVERS_AT_ONCE) }),
  { ids: sentences.introductionsLabel() },
);
