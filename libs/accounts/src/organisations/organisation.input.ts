import { labelled, searchedWords, webAddress } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { organisationKinds } from '../actor/kinds-and-roles.js';
import { mailableName, nameByCurator } from '../people/person.input.js';
import { siret } from './siret.js';

/** An empty field of a form means null. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    schema.nullable(),
  );

const NAME = { min: 2, max: 120 };

const content = (name: z.ZodType<string, string>) =>
  labelled(
    z.object({
      name,
      kind: z.enum(organisationKinds),
      siret: orNothing(siret),
      website: orNothing(webAddress(300)),
    }),
    {
      name: sentences.organisationName(),
      kind: sentences.organisationKind(),
      siret: sentences.organisationSiret(),
      website: sentences.organisationWebsite(),
    },
  );

export const organisationContent = content(mailableName(NAME));
/** The same for a curator, who may give a name like ours. */
export const organisationContentByCurator = content(nameByCurator(NAME));

/** The text by which organisations and people are searched. */
export const nameSearch = z.object({ search: searchedWords(100) });
