import type { Language } from '@passerelle/config';
import type { ColumnOfFiles, DescribedField } from '@passerelle/imports';
import { calendarDay, rule, type Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../needs.sentences.js';

/** Description of a field of a need. Lists of fields derive from the descriptions (`need-fields.ts`). */
export interface FieldOfNeed<Value> extends DescribedField<Value> {
  /** Rule of an input. A draft may be incomplete. */
  draft: z.ZodType<Value>;
  /** Value of a need that does not say it. */
  empty: Value;
  column: ColumnOfFiles;
  /**
   * A former or present value, in words for the company whose need a curator has changed. null: a long text, whose
   * former text is not kept.
   */
  inWords: ((value: Value, wording: Wording) => string) | null;
}

/** What puts values into the words of one language. */
export interface Wording {
  language: Language;
  say: (sentence: Sentence) => string;
  /** Names of the existing objects, as a list; `none` if there are none. */
  list: (names: readonly (string | undefined)[], none: Sentence) => string;
  tag: (id: string) => string | undefined;
  place: (code: string) => string | undefined;
}

const badDate = rule('date', sentences.badDate());

/** A day as programs write it, or as people type it: “15/02/2027”, “15.02.27”. Two digits are a year of this century. */
export const typedDay = z
  .string()
  .transform((text) => text.trim().replace(/^(\d\d?)[-/.](\d\d?)[-/.](\d{4}|\d\d)$/, inOrder))
  .refine((text) => calendarDay.safeParse(text).success, badDate);

const inOrder = (_: string, dayOfMonth: string, month: string, year: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
