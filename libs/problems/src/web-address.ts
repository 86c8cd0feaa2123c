import { z } from 'zod';
import { sentences } from './problems.sentences.js';
import { rule } from './rule.js';

/**
 * Characters that hide, or turn the direction of what follows: a reader would see another address than the one that opens.
 * Spaces inside are none of an address either.
 */
const hidden = /[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/** Both slashes and a host at once: a browser also opens `https:user@host` and `https:\\host`, which readers take for another address. */
const plain = /^https?:\/\/[^\s/?#\\@]+(?:[/?#]|$)/i;

/**
 * An address of the public web that shows where it leads: without the name and password that may stand before a host, and
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
