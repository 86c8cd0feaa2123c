import type { Language } from '@passerelle/config';
import { calendarDay, rule, type Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../needs.sentences.js';

/** Description of a field of a need. Lists of fields derive from the descriptions (`need-fields.ts`). */
export interface FieldOfNeed<Value> {
  /** Name of the form field, for a problem with it. */
  label: Sentence;
  /** Rule of an input for a draft, which may be incomplete. */
  draft: z.ZodType<Value>;
  /** Rule of a value that was stored as JSON. */
  kept: z.ZodType<Value>;
  /** Value of a field that the need leaves empty. */
  empty: Value;
  /** Whether the audit log has it. */
  isAudited: boolean;
  column: ColumnOfFiles;
  /**
   * A former or present value, in words for the company whose need a curator has changed. null: a long text, whose
   * former text is not kept.
   */
  inWords: ((value: Value, wording: Wording) => string) | null;
}

/** Column of a field in imports and exports. */
export interface ColumnOfFiles {
  /** A shorter name of the column, if the name of the form field is too long. */
  label?: Sentence;
  /** Rule of a cell. Empty cells count as missing. */
  rule: z.ZodType;
  /** Type of the cells, if they do not hold text. */
  cells?: 'lists' | 'booleans' | 'days';
  /** Common headings of the column in people's files, folded (`foldHeading`). */
  headings: readonly string[];
  /** Words that people write for its values, folded. */
  words?: Readonly<Record<string, string>>;
}

/** Formats values in one language. */
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
