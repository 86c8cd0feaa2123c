import { languages } from '@passerelle/config';
import { type LinkForm, type LinkUse, nameField } from '@passerelle/links';
import { isUuid, labelled, line, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { holdsNumber, isLikeOurs } from './name-rules.js';

const noAddress = rule('no_address', sentences.noAddressInName());

const noNumber = rule('no_number', sentences.noNumberInName());

const notOurs = rule('name_of_ours', sentences.nameOfOurs());

/**
 * Text that a mail program turns into a link. People choose their names freely, and we mail the names to strangers.
 * Two letters on each side of a dot are enough, since matching any number of letters takes n² steps. One is enough
 * before a slash. A space before the dot of a common ending divides nothing for readers.
 */
const webAddress =
  /:\/\/|www\.|@|[\p{L}\d-]{2}\.\p{L}{2}|[\p{L}\d]\.\p{L}{2,10}\/|[\p{L}\d]\s\.(?:fr|com|net|org|eu|io|info|me|ru|co)(?![\p{L}\d])/iu;

/** Dots of other widths work like a full stop. */
const dots = /[．。｡․﹒]/gu;

const holdsAddress = (name: string): boolean => webAddress.test(name.replaceAll(dots, '.'));

/** A name without a telephone number. It may be similar to ours, since curators give such names. */
export const nameWithoutNumber = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  line(length).refine((name) => !holdsNumber(name), noNumber);

/** A name that may be in mails to strangers, given by a curator. */
export const nameByCurator = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  nameWithoutNumber(length).refine((name) => !holdsAddress(name), noAddress);

/** A name given by a curator, or the id of a known object, which contains digits. */
export const nameOrId = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  line(length)
    .refine((name) => isUuid(name) || !holdsNumber(name), noNumber)
    .refine((name) => !holdsAddress(name), noAddress);

/** A name that may be in mails to strangers, and does not look like one of ours. */
export const mailableName = (length: { min?: number; max: number }): z.ZodType<string, string> =>
  nameByCurator(length).refine((name) => !isLikeOurs(name), notOurs);

const PERSON_NAME = { max: 120 };

export const personName = mailableName(PERSON_NAME);

export const personNameByCurator = nameByCurator(PERSON_NAME);

/** The longest address that a mail can be sent to: RFC 5321, 4.5.3.1.3. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Address in a request to sign in or up. better-auth reads it too and accepts no spaces. */
export const addressToSignIn = z.string().max(254).pipe(z.email()).pipe(z.string().toLowerCase());

/** Fields that people can change of their own account. */
const changes = (name: z.ZodType<string, string>) =>
  labelled(z.object({ name, language: z.enum(languages) }), {
    name: sentences.personName(),
    language: sentences.language(),
  });

export const personChanges = changes(personName);

/** The same for a curator, and for a person who keeps a name given by a curator. */
export const personChangesByCurator = changes(personNameByCurator);

/** The name typed on the page of a mailed link. "": the page requires none. undefined: not a valid name. */
export function typedName({ fields = [] }: LinkForm, typed: LinkUse['typed']): string | undefined {
  const asksName = fields.some(({ name }) => name === nameField.name);
  return asksName ? personName.safeParse(typed(nameField.name)).data : '';
}
