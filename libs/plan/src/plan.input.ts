import { labelled, line, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from './plan.sentences.js';

/** A steering committee reads no more on a page. */
export const MOST_AXES = 8;

const axis = z.object({ id: z.uuid().nullish(), title: line({ max: 120 }) });

/** Content of a plan. Its axes are in their order. Missing axes are removed. */
export const planInput = labelled(
  z.object({
    title: line({ max: 120 }),
    purpose: text({ min: 0, max: 1_000 }),
    fromYear: z.int().min(2015).max(2100),
    years: z.int().min(1).max(5),
    shared: z.boolean(),
    axes: z
      .array(axis)
      .max(MOST_AXES)
      .refine((axes) => new Set(axes.map(({ title }) => title.toLowerCase())).size === axes.length, {
        ...rule('once', sentences.axisTwice()),
      }),
  }),
  {
    title: sentences.title(),
    purpose: sentences.purpose(),
    fromYear: sentences.fromYear(),
    years: sentences.years(),
    shared: sentences.shared(),
    axes: sentences.axes(),
  },
);
