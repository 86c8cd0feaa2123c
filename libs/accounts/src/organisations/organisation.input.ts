import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { organisationKinds } from '../actor/index.js';
import { mailableName } from '../people/index.js';
import { siret } from './siret.js';

/** An empty field of a form says nothing. */
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
    website: orNothing(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300)),
  }),
  {
    name: { fr: 'Nom', en: 'Name' },
    kind: { fr: 'Nature', en: 'Kind' },
    siret: { fr: 'SIRET', en: 'SIRET' },
    website: { fr: 'Site web', en: 'Website' },
  },
);
