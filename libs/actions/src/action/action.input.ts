import { calendarDay, labelled, line } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../actions.sentences.js';

/** The content of an action. The service checks whether the owner may own it, and whether the day is in the future. */
export const actionInput = labelled(
  z.object({ title: line({ max: 200 }), ownerId: z.string().min(1), dueOn: calendarDay }),
  { title: sentences.title(), ownerId: sentences.owner(), dueOn: sentences.dueOn() },
);
