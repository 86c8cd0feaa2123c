import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../notifications.sentences.js';
import { mailCategories, mailTimings } from './mail-categories.js';

/** Zones that browsers know too. */
const zones = new Set(Intl.supportedValuesOf('timeZone'));
const isZone = (zone: string): boolean => zones.has(zone);

const choice = z.object({ category: z.enum(mailCategories), timing: z.enum(mailTimings) });

/** Choices of a person. */
export const mailPreferencesInput = labelled(
  z.object({
    choices: z.array(choice).max(mailCategories.length),
    // Nobody gets mails at night.
    hour: z.int().min(5).max(21),
    zone: z.string().max(64).refine(isZone, rule('zone', sentences.unknownZone())),
    quietAugust: z.boolean(),
  }),
  {
    choices: sentences.choices(),
    hour: sentences.hour(),
    zone: sentences.zone(),
    quietAugust: sentences.quietAugust(),
  },
);
