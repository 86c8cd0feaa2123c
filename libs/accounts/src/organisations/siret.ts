import { rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';

/**
 * The SIREN of La Poste. The SIRETs of its establishments have another key, since they are too many for the usual
 * one.
 */
const LA_POSTE = '356000000';

const digitsOf = (text: string): number[] => Array.from(text, Number);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Luhn's key (ISO/IEC 7812-1, annex B): from the right, every second digit counts double. */
function hasLuhnKey(text: string): boolean {
  const counted = digitsOf(text)
    .toReversed()
    .map((digit, i) => (i % 2 === 0 ? digit : sumOf(digitsOf(String(digit * 2)))));
  return sumOf(counted) % 10 === 0;
}

/** Whether nine digits are a SIREN, the number of a company, by its key. */
export const isSiren = (text: string): boolean =>
  /^\d{9}$/.test(text) && text !== '000000000' && hasLuhnKey(text);

/**
 * Whether fourteen digits are a SIRET, the number of an establishment: a SIREN, then five digits, the last of which
 * is the key of the whole. For La Poste, INSEE instead makes the sum of the digits a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  return hasLuhnKey(text) || (text.startsWith(LA_POSTE) && sumOf(digitsOf(text)) % 5 === 0);
}

/** People write numbers in groups, with spaces of all kinds, dots or dashes. */
const written = z.string().transform((value) => value.replaceAll(/[\s.-]/g, ''));

/** A SIREN as people write it, reduced to nine digits. Rules: `siren_length`, `siren_key`. */
export const siren = written.pipe(
  z
    .string()
    .refine((value) => /^\d{9}$/.test(value), {
      ...rule('siren_length', sentences.sirenLength()),
      abort: true,
    })
    .refine(isSiren, rule('siren_key', sentences.sirenKey())),
);

/** A SIRET as people write it, reduced to fourteen digits. Rules: `siret_length`, `siret_key`. */
export const siret = written.pipe(
  z
    .string()
    .refine((value) => /^\d{14}$/.test(value), {
      ...rule('siret_length', sentences.siretLength()),
      abort: true,
    })
    .refine(isSiret, rule('siret_key', sentences.siretKey())),
);
