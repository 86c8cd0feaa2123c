import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../notifications.sentences.js';
import { mailCategories, mailTimings } from './mail-categories.js';

const choice = z.object({ category: z.enum(mailCategories), timing: z.enum(mailTimings) });

/** What somebody chooses: what is not named stays as it is. */
export const mailPreferencesInput = labelled(
  z.object({ choices: z.array(choice).max(mailCategories.length) }),
  { choices: sentences.choices() },
);
