import { languages } from '@passerelle/config';
import { labelled, line, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';

const noAddress = rule('no_address', sentences.noAddressInName());
/**
 * Text that a mail program turns into a link. People choose their names freely, and we mail the names to strangers. Two
 * letters on each side of a dot are enough: matching as many letters as there are takes n² steps.
 */
const webAddress = /:\/\/|www\.|@|[\p{L}\d-]{2}\.\p{L}{2}/iu;

/** A name that may stand in mails to strangers. */
export const mailableName = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  line(length).refine((name) => !webAddress.test(name), noAddress);

export const personName = mailableName({ max: 120 });
/** The longest address that a mail can be sent to: RFC 5321, 4.5.3.1.3. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Address in a request to sign in or up. better-auth reads it too and accepts no spaces. */
export const addressToSignIn = z.string().max(254).pipe(z.email()).pipe(z.string().toLowerCase());

/** Fields that people can change of their own account. */
export const personChanges = labelled(z.object({ name: personName, language: z.enum(languages) }), {
  name: sentences.personName(),
  language: sentences.language(),
});
