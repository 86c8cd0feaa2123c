import { labelled, searchedWords } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { organisationKinds } from '../actor/index.js';
import { mailableName } from '../people/index.js';
import { siret } from './siret.js';

/** An empty field of a form means null. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    schema.nullable(),
  );

export const organisationContent = labelled(
  z.object({
    name: mailableName({ min: 2, max: 120 }),
    kind: z.enum(organisationKinds),
    siret: orNothing(siret),
    website: orNothing(
      z
        .string()
        .max(300)
        .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain })),
    ),
  }),
  {
    name: sentences.organisationName(),
    kind: sentences.organisationKind(),
    siret: sentences.organisationSiret(),
    website: sentences.organisationWebsite(),
  },
);

/** The text by which organisations and people are searched. */
export const nameSearch = z.object({ search: searchedWords(100) });
