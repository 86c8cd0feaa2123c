import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../introductions.sentences.js';
import { outcomes, withdrawalReasons } from './introduction.entity.js';

/** The longest note from a curator to a party, or from a party that declines, in characters. */
export const LONGEST_NOTE = 1_000;
export const note = text({ min: 0, max: LONGEST_NOTE });

const saysWhy = rule('note_needed', sentences.noteNeeded());

/** One of a few reasons and a note, which may be empty unless the reason is “other”. */
export const reasonInput = <const Reasons extends readonly string[]>(reasons: Reasons) =>
  labelled(
    z
      .object({ reason: z.enum(reasons), note })
      .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] }),
    { reason: sentences.reasonLabel(), note: sentences.noteLabel() },
  );

export const withdrawalInput = reasonInput(withdrawalReasons);

export const outcomeInput = labelled(z.object({ outcome: z.enum(outcomes), note }), {
  outcome: sentences.outcomeLabel(),
  note: sentences.noteLabel(),
});
