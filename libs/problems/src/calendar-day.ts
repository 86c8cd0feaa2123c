import { z } from 'zod';
import { sentences } from './problems.sentences.js';
import { rule } from './field-rules.js';

/** A day of the calendar. PostgreSQL has no year 0. */
export const calendarDay = z.iso.date().refine((day) => day >= '0001', rule('date', sentences.noSuchDate()));
