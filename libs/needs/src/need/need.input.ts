import { labelled, line, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../needs.sentences.js';
import { partOfEachInput } from './lists-of-fields.js';
import { moderationReasons } from './moderation-reasons.js';
import { longest } from './need-fields.js';

const labels = partOfEachInput('label');

/** A draft may hold anything that is not too long. Tags and territories are checked elsewhere, against their lists. */
export const needDraft = labelled(z.object(partOfEachInput('draft')), labels);

const notPast = rule('not_past', sentences.notPast());

/**
 * The content that a need must have before curators and solvers read it. A title alone is accepted: further parts are
 * hints (`need-hints.ts`), never a reason to refuse.
 * @param today the day in France, as YYYY-MM-DD.
 */
export function needToSubmit(today: string): ReturnType<typeof toSubmitOn> {
  if (ofDay?.today !== today) ofDay = { today, schema: toSubmitOn(today) };
  return ofDay.schema;
}

/**
 * Made once a day. Every shown need is checked for missing parts, and making a schema takes longer than using it.
 */
let ofDay: { today: string; schema: ReturnType<typeof toSubmitOn> } | undefined;

const toSubmitOn = (today: string) =>
  labelled(
    z.object({
      title: line({ min: 5, max: longest.title }),
      description: text({ min: 0, max: longest.description }),
      tags: z.array(z.string()).min(1),
      territories: z.array(z.string()).min(1),
      neededBy: z
        .string()
        .refine((day) => day >= today, notPast)
        .nullable(),
    }),
    labels,
  );

const reasonRule = rule('note_needed', sentences.noteNeeded());

/** A curator's remarks to the company: reasons from the list, and a note. With "other", the note is required. */
export const remarks = labelled(
  z
    .object({
      reasons: z
        .array(z.enum(moderationReasons))
        .min(1)
        .transform((given) => moderationReasons.filter((reason) => given.includes(reason))),
      note: text({ min: 0, max: 2_000 }),
    })
    .refine(({ reasons, note }) => !reasons.includes('other') || note !== '', {
      ...reasonRule,
      path: ['note'],
    }),
  {
    reasons: sentences.reasons(),
    note: sentences.note(),
  },
);

/** A larger pool would already be a working group. */
export const mostPooled = 10;

export const needsToPool = labelled(
  z.object({
    needIds: z
      .array(z.string())
      .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))])
      .pipe(z.array(z.string()).min(2).max(mostPooled)),
  }),
  { needIds: sentences.needs() },
);

export const closingNote = labelled(z.object({ note: text({ min: 0, max: 2_000 }) }), {
  note: sentences.note(),
});
