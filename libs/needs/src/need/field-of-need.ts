import type { Language } from '@passerelle/config';
import { calendarDay, rule, type Sentence } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../needs.sentences.js';

/** Description of a field of a need. Lists of fields derive from the descriptions (`need-fields.ts`). */
export interface FieldOfNeed<Value> {
  /** Name of the form field, before a problem with it. */
  label: Sentence;
  /** Rule of an input. A draft may be incomplete. */
  draft: z.ZodType<Value>;
  /** Rule of a value that was kept as JSON. */
  kept: z.ZodType<Value>;
  /** Value of a need that does not say it. */
  empty: Value;
  /** Whether the audit log has it. */
  isAudited: boolean;
  column: ColumnOfFiles;
  /** A former or present value, for the company whose need a curator has changed. null: a long text, whose former text is not kept. */
  inWords: ((value: Value, wording: Wording) => string) | null;
}

/** Column of a field in imports and exports. */
export interface ColumnOfFiles {
  /** Its name, where that of the form field is too long. */
  label?: Sentence;
  /** Rule of a cell. Empty cells count as missing. */
  rule: z.ZodType;
  /** What cells hold, if it is not text. */
  cells?: 'lists' | 'booleans' | 'days';
  /** Headings that people give to the column, folded (`foldHeading`). */
  headings: readonly string[];
  /** Words that people write for its values, folded. */
  words?: Readonly<Record<string, string>>;
}

/** What puts values into the words of one language. */
export interface Wording {
  language: Language;
  say: (sentence: Sentence) => string;
  /** Names that exist, as a list; `none` if there are none. */
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
