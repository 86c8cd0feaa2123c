import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { siret } from '../organisations/siret.js';

export const joinRequestInput = labelled(z.object({ siret }), { siret: sentences.organisationSiret() });
