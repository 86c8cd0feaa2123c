import { describe, expect, it } from '@jest/globals';
import { type ModelFigures, reckon } from './reckoning.js';

/** Two part-time workers watch over nights: 28 € an hour, of which 21.50 € goes to pay, charges and travel. */
const nights: ModelFigures = {
  hourlyPrice: 2_800,
  aidPerHour: 0,
  hoursPerMonth: 400,
  directCostPerHour: 2_150,
  fixedCostsPerMonth: 220_000,
  hasTaxCredit: true,
};

describe('what follows from a business model', () => {
  it('of nights that pay for themselves', () => {
    // 28.00 − 21.50 = 6.50 an hour; 2 200 ÷ 6.50 = 338.5 hours; 6.50 × 400 − 2 200 = 400 a month.
    expect(reckon(nights)).toEqual({
      marginPerHour: 650,
      marginRate: 650 / 2_800,
      breakEvenHours: 339,
      resultPerMonth: 40_000,
      householdPays: 2_800,
      householdPaysInTheEnd: 1_400,
      creditedHoursPerYear: 428,
    });
  });

  it('counts the tax credit on what the household pays itself', () => {
    // 28.00 − 10.00 of aid = 18.00, of which half is the tax credit.
    expect(reckon({ ...nights, aidPerHour: 1_000 })).toMatchObject({
      householdPays: 1_800,
      householdPaysInTheEnd: 900,
      creditedHoursPerYear: 666,
      breakEvenHours: 339,
    });
    expect(reckon({ ...nights, hasTaxCredit: false })).toMatchObject({
      householdPaysInTheEnd: 2_800,
      creditedHoursPerYear: null,
    });
    expect(reckon({ ...nights, aidPerHour: 3_000 })).toMatchObject({
      householdPays: 0,
      householdPaysInTheEnd: 0,
      creditedHoursPerYear: null,
    });
  });

  it('of what loses with each hour, never breaks even', () => {
    expect(reckon({ ...nights, directCostPerHour: 3_000 })).toMatchObject({
      marginPerHour: -200,
      breakEvenHours: null,
      resultPerMonth: -300_000,
    });
    expect(reckon({ ...nights, directCostPerHour: 2_800 })).toMatchObject({
      marginPerHour: 0,
      breakEvenHours: null,
    });
  });

  it('of what costs nothing, or is given away', () => {
    expect(reckon({ ...nights, fixedCostsPerMonth: 0 })).toMatchObject({ breakEvenHours: 0 });
    expect(reckon({ ...nights, hourlyPrice: 0, directCostPerHour: 0, fixedCostsPerMonth: 0 })).toMatchObject({
      marginRate: null,
      breakEvenHours: 0,
      resultPerMonth: 0,
    });
  });

  it('breaks even at the hours that it names, and not one hour before', () => {
    for (const fixedCostsPerMonth of [1, 649, 650, 651, 220_000, 999_999]) {
      const { breakEvenHours } = reckon({ ...nights, fixedCostsPerMonth });
      const at = (hoursPerMonth: number): number =>
        reckon({ ...nights, fixedCostsPerMonth, hoursPerMonth }).resultPerMonth;
      expect(at(breakEvenHours ?? 0)).toBeGreaterThanOrEqual(0);
      expect(at((breakEvenHours ?? 0) - 1)).toBeLessThan(0);
    }
  });
});
