import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../notifications.sentences.js';
import { mailCategories, mailTimings } from './mail-categories.js';

/** The zones that browsers know too. */
const zones = new Set(Intl.supportedValuesOf('timeZone'));
const isZone = (zone: string): boolean => zones.has(zone);

const choice = z.object({ category: z.enum(mailCategories), timing: z.enum(mailTimings) });

/** What somebody chooses: what is not named stays as it is. */
export const mailPreferencesInput = labelled(
  z.object({
    choices: z.array(choice).max(mailCategories.length),
    // Nobody is written to at night.
    hour: z.int().min(5).max(21).optional(),
    zone: z.string().max(64).refine(isZone, rule('zone', sentences.unknownZone())).optional(),
    quietAugust: z.boolean().optional(),
  }),
  {
    choices: sentences.choices(),
    hour: sentences.hour(),
    zone: sentences.zone(),
    quietAugust: sentences.quietAugust(),
  },
);
