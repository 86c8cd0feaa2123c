import { validate } from 'uuid';
import { type core, z } from 'zod';
import { sentences } from './problems.sentences.js';
import { NotFound } from './refusals.js';
import { type Sentence } from './sentence.js';

/**
 * A rule of our own for zod's `refine` and `superRefine`, with its sentence: `z.string().refine(isSiret, rule('siret',
 * sentences.invalidSiret()))`.
 */
export const rule = (name: string, sentence: Sentence): { params: { rule: string; sentence: Sentence } } => ({
  params: { rule: name, sentence },
});

/** Lengths in UTF-16 units, like in a browser. A minimum of 1 (the default) makes the text mandatory. */
interface TextLength {
  min?: number;
  max: number;
}

const invisible = rule('invisible_characters', sentences.invisibleCharacters());

/** Characters that change the direction of the text after them, even beyond its end. They come with copied text. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;
/** A text without any visible character. */
const blank = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;
/**
 * More accents on one letter than any language writes: the limit of the Stream-Safe Text Format (Unicode Standard Annex 15, section 13).
 * Sorting n accents, as the normal forms do, takes n² steps.
 */
const tooManyAccents = /(\p{M}{30})\p{M}+/gu;

/**
 * The longest sent text, in UTF-16 units. It is four times the stored length, since normal form C makes one unit of
 * up to four (Unicode Standard Annex 15, section 9), and some spaces around it.
 */
const longestAsSent = (max: number): number => 4 * max + 1_000;

/** A rule of zod for the length, after which no other rule runs. Its message is `said`, or zod's own. */
const atMost =
  (length: number, max: number, said: ReturnType<typeof rule> | undefined) =>
  ({ value, issues }: core.ParsePayload<string>): void => {
    if (value.length <= length) return;
    const issue = { input: value, continue: false };
    issues.push(
      said === undefined
        ? { ...issue, code: 'too_big', origin: 'string', maximum: max, inclusive: true }
        : { ...issue, ...said, code: 'custom' },
    );
  };

/**
 * Shared part of both kinds of text. The length is checked first. A text that is too long is not checked any further,
 * neither by the rules that follow here, nor by rules added with `refine`. So no rule is ever slow for long.
 */
const written = (
  { min = 1, max }: TextLength,
  shape: (value: string) => string,
  tooLong?: ReturnType<typeof rule>,
): z.ZodType<string, string> =>
  z
    .string()
    .check(atMost(longestAsSent(max), max, tooLong))
    // PostgreSQL stores neither U+0000 nor half of a surrogate pair. The other controls only do harm in mails and
    // pages.
    .refine((value) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value), { ...invisible, abort: true })
    .transform((value) =>
      shape(value.replaceAll(directions, '').replaceAll(tooManyAccents, '$1').normalize('NFC')).trim(),
    )
    .transform((value) => (blank.test(value) ? '' : value))
    .pipe(
      z
        .string()
        .min(min)
        .check(atMost(max, max, tooLong)),
    );

/**
 * A text of several lines: trimmed, in Unicode's normal form C, with "\n" as line end, without any other control character or change of
 * direction. A text without a visible character is empty.
 */
export const text = (length: TextLength): z.ZodType<string, string> =>
  written(length, (value) => value.replaceAll(/\r\n?/g, '\n'));

const onOneLine = (value: string): string => value.replaceAll(/\s+/g, ' ');

/**
 * A text of one line, such as a title or a name: like `text`, with each run of spaces and line ends replaced by one
 * space.
 */
export const line = (length: TextLength): z.ZodType<string, string> => written(length, onOneLine);

/** Words to search for, in one line; may be empty. */
export const searchedWords = (max: number): z.ZodType<string, string> =>
  written({ min: 0, max }, onOneLine, rule('too_big', sentences.searchTooLong({ max })));

/**
 * Characters that hide, or turn the direction of the text after them, so that a reader would see another address than
 * the one that opens. An address has no spaces inside either.
 */
const hidden = /[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/**
 * Both slashes and a host at once, since a browser also opens `https:user@host` and `https:\\host`, which readers
 * mistake for another address.
 */
const plain = /^https?:\/\/[^\s/?#\\@]+(?:[/?#]|$)/i;

/**
 * An address of the public web with a visible target: without the name and password that may precede a host, and
 * without hidden characters.
 */
export const webAddress = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .max(4 * max)
    .trim()
    .max(max)
    .refine((address) => !hidden.test(address), {
      ...rule('invisible_characters', sentences.invisibleCharacters()),
      abort: true,
    })
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, abort: true }))
    .refine((address) => plain.test(address), rule('no_userinfo', sentences.noUserInAddress()));

/** Whether PostgreSQL accepts the text as a `uuid`. */
export const isUuid = (given: string): boolean => validate(given);

/**
 * An identifier from a client, checked before a statement uses it, in PostgreSQL's form: lower case.
 * @throws {NotFound} if the text cannot be an identifier, since no object has it.
 */
export function identifier(given: string): string {
  if (!isUuid(given)) throw new NotFound();
  return given.toLowerCase();
}
