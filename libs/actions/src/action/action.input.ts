import { calendarDay, labelled, line } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../actions.sentences.js';

/** What is said of an action. Whether its owner may own it, and whether its day is to come, the service knows. */
export const actionInput = labelled(
  z.object({ title: line({ max: 200 }), ownerId: z.string(), dueOn: calendarDay }),
  { title: sentences.title(), ownerId: sentences.owner(), dueOn: sentences.dueOn() },
);
