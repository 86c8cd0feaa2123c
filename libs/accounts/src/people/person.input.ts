import { languages } from '@passerelle/config';
import { labelled, line, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';

const noAddress = rule('no_address', sentences.noAddressInName());
/** What a mail program turns into a link. Anybody may choose a name, and we mail it to strangers. */
const webAddress = /:\/\/|www\.|@|[\p{L}\d-]{2,}\.\p{L}{2,}/iu;

/** A name that may stand in mails to strangers. */
export const mailableName = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  line(length).refine((name) => !webAddress.test(name), noAddress);

export const personName = mailableName({ max: 120 });
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** What people can change of their own account. */
export const personChanges = labelled(z.object({ name: personName, language: z.enum(languages) }), {
  name: sentences.personName(),
  language: sentences.language(),
});
