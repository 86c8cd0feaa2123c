import { calendarDay, labelled, line, parseInput, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../plan.sentences.js';
import { type ObjectiveUnit, objectiveUnits } from './objective.entity.js';
import { observedFigureNames, observedFigures } from './observed-figures.js';

const amount = z.number().min(-1e9).max(1e9);

/** Counts are whole numbers. */
export const isWholeIn = (unit: ObjectiveUnit, value: number): boolean =>
  unit !== 'count' || Number.isInteger(value);
const whole = rule('whole', sentences.wholeNumber());

const objectiveLabels = {
  axisId: sentences.axis(),
  title: sentences.title(),
  figure: sentences.figure(),
  unit: sentences.unit(),
  baseline: sentences.baseline(),
  target: sentences.target(),
  startsOn: sentences.startsOn(),
  dueOn: sentences.dueOn(),
  observed: sentences.observed(),
  territoryCode: sentences.territory(),
  theme: sentences.theme(),
};

/** The rules of each single field of an objective. */
export const objectiveFields = labelled(
  z.object({
    axisId: z.string().min(1),
    title: line({ max: 200 }),
    figure: line({ max: 120 }),
    unit: z.enum(objectiveUnits),
    baseline: amount,
    target: amount,
    startsOn: calendarDay,
    dueOn: calendarDay,
    observed: z
      .enum(observedFigureNames)
      .nullish()
      .transform((value) => value ?? null),
    territoryCode: z
      .string()
      .max(40)
      .nullish()
      .transform((value) => value ?? null),
    theme: z
      .string()
      .max(100)
      .nullish()
      .transform((value) => value ?? null),
  }),
  objectiveLabels,
);

type ObjectiveContent = z.output<typeof objectiveFields>;

/** The rules between the fields of an objective. An objective that the observatory measures has its unit. */
const together = (fields: z.ZodType<ObjectiveContent>) =>
  labelled(
    fields
      .refine(({ baseline, target }) => baseline !== target, {
        ...rule('reached', sentences.targetIsBaseline()),
        path: ['target'],
      })
      .refine(({ startsOn, dueOn }) => startsOn < dueOn, {
        ...rule('ends_before_it_begins', sentences.dueBeforeStart()),
        path: ['dueOn'],
      })
      .refine(({ unit, baseline }) => isWholeIn(unit, baseline), { ...whole, path: ['baseline'] })
      .refine(({ unit, target }) => isWholeIn(unit, target), { ...whole, path: ['target'] })
      // The observatory reads sixty months at once.
      .refine(({ startsOn, dueOn }) => Date.parse(dueOn) - Date.parse(startsOn) <= 5 * 366 * 86_400_000, {
        ...rule('too_long', sentences.tooLong()),
        path: ['dueOn'],
      })
      .refine(({ observed, unit }) => observed === null || observedFigures[observed].unit === unit, {
        ...rule('unit', sentences.unitOfObservatory()),
        path: ['unit'],
      })
      .transform((input) =>
        input.observed === null ? { ...input, territoryCode: null, theme: null } : input,
      ),
    objectiveLabels,
  );

/** Content of an objective. */
export const objectiveInput = together(objectiveFields);
const changedObjective = together(z.custom<ObjectiveContent>());
/** Checks the whole that results from a change of some fields. @throws {InvalidInput} */
export const wholeObjective = (content: ObjectiveContent): ObjectiveContent =>
  parseInput(changedObjective, content);

/** A value that a person has counted. */
export const measureInput = labelled(
  z.object({ value: amount, measuredOn: calendarDay, note: text({ min: 0, max: 300 }) }),
  { value: sentences.value(), measuredOn: sentences.measuredOn(), note: sentences.note() },
);
