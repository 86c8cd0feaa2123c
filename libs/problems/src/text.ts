import { z } from 'zod';
import { sentences } from './problems.sentences.js';
import { rule } from './rule.js';

/** Lengths in UTF-16 units, as a browser counts them. A minimum of 1 (the default) makes the text mandatory. */
interface TextLength {
  min?: number;
  max: number;
}

const invisible = rule('invisible_characters', sentences.invisibleCharacters());

/** Characters that change in which direction the text after them is read, even beyond its end. They come with copied text. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;
/** A text that shows nothing. */
const blank = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * A text of several lines: trimmed, in Unicode's normal form C, its lines ended by "\n", without any other control
 * character or change of direction. What shows nothing is empty.
 */
export const text = ({ min = 1, max }: TextLength): z.ZodType<string, string> =>
  z
    .string()
    // PostgreSQL stores neither U+0000 nor half of a surrogate pair; the other controls only do harm in mails and pages.
    .refine((value) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value), { ...invisible, abort: true })
    .transform((value) => value.replaceAll(directions, '').normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
    .transform((value) => (blank.test(value) ? '' : value))
    .pipe(z.string().min(min).max(max));

/** A text of one line, such as a title or a name: as `text`, with any run of spaces and line ends made one space. */
export const line = ({ min = 1, max }: TextLength): z.ZodType<string, string> =>
  text({ min: 0, max: Number.MAX_SAFE_INTEGER })
    .transform((value) => value.replaceAll(/\s+/g, ' '))
    .pipe(z.string().min(min).max(max));

/** Words that are searched for, of one line; may be empty. */
export const searchedWords = (max: number): z.ZodType<string, string> =>
  line({ min: 0, max: Number.MAX_SAFE_INTEGER }).refine(
    ({ length }) => length <= max,
    rule('too_big', sentences.searchTooLong({ max })),
  );
