import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';
import { payers, saleUnits } from './business-model.entity.js';

/** An amount in cents. A problem names the maximum in euros, as people type it. */
const upTo = (max: number) =>
  z
    .int()
    .min(0)
    .refine((cents) => cents <= max, rule('too_big', sentences.amountTooBig({ max })));
/** At most 10 000 € a unit, and 10 million a month. A higher amount is a mistake. */
const perUnit = upTo(1_000_000);
const perMonth = upTo(1_000_000_000);

export const businessModelInput = labelled(
  z.object({
    payer: z.enum(payers),
    unit: z.enum(saleUnits),
    hourlyPrice: perUnit,
    aidPerHour: perUnit,
    hoursPerMonth: z.int().min(0).max(100_000),
    directCostPerHour: perUnit,
    fixedCostsPerMonth: perMonth,
    hasTaxCredit: z.boolean(),
    note: text({ min: 0, max: 5_000 }),
  }),
  {
    payer: sentences.payer(),
    unit: sentences.saleUnit(),
    hourlyPrice: sentences.hourlyPrice(),
    aidPerHour: sentences.aidPerHour(),
    hoursPerMonth: sentences.hoursPerMonth(),
    directCostPerHour: sentences.directCostPerHour(),
    fixedCostsPerMonth: sentences.fixedCostsPerMonth(),
    hasTaxCredit: sentences.taxCredit(),
    note: sentences.modelNote(),
  },
);
