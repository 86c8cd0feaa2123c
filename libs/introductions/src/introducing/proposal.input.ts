import { emailAddress } from '@passerelle/accounts';
import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { note } from '../introduction/introduction.input.js';
import { sentences } from '../introductions.sentences.js';

/** To how many solvers one need is introduced at once. */
export const MOST_SOLVERS_AT_ONCE = 5;

const onceEach = rule('once_each', sentences.chosenTwice());

export const introductionInput = labelled(
  z.object({
    noteToCompany: note,
    // An empty field of a form means none.
    companyEmail: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
      emailAddress.nullable(),
    ),
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
    companyEmail: sentences.companyEmail(),
    solvers: sentences.solversLabel(),
  },
);

export const introductionsToUndo = labelled(
  z.object({ ids: z.array(z.string()).min(1).max(MOST_SOLVERS_AT_ONCE) }),
  { ids: sentences.introductionsLabel() },
);
