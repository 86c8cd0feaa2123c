/**
 * The figures of a model for the calculation. Money is in cents, all taxes included. Fields named after the hour are
 * about the model's own unit, since the calculation is the same for each.
 */
export interface ModelFigures {
  /** Price of a unit. */
  hourlyPrice: number;
  /** Part of the price that others pay, such as the département through the APA. */
  aidPerHour: number;
  hoursPerMonth: number;
  /** Direct cost of a unit: pay, charges, travel, material. */
  directCostPerHour: number;
  /** Monthly costs that do not depend on sales. */
  fixedCostsPerMonth: number;
  /** The household deducts half of what it pays. */
  hasTaxCredit: boolean;
}

export interface Reckoning {
  /** The contribution of a unit to the fixed costs. Below zero, each unit loses money. */
  marginPerHour: number;
  /** The margin as a share of the price, from 0 to 1. null: the price is zero. */
  marginRate: number | null;
  /** Whole units a month from which no money is lost. null: never. */
  breakEvenHours: number | null;
  /** Profit of a month. Below zero, the loss. */
  resultPerMonth: number;
  /** The household's payment for a unit before its tax credit. */
  householdPays: number;
  /** The cost of a unit for the household after its tax credit. */
  householdPaysInTheEnd: number;
  /** Units a year that the tax credit covers at most. null: there is no tax credit, or nothing to pay. */
  creditedHoursPerYear: number | null;
}

/** Share of the cost of services at home that a household deducts: code général des impôts, article 199 sexdecies, 2. */
export const TAX_CREDIT = 0.5;
/**
 * The yearly costs that a household without children, elderly or disabled people may count at most, in cents: 12 000
 * €, the same article, 3. Children and people over 65 add 1 500 € each, up to 15 000 €. A disability raises it to 20
 * 000 €.
 */
export const CREDITED_PER_YEAR = 1_200_000;

/**
 * Figures that follow from a model:
 * - margin per unit = price − direct cost;
 * - break-even units = fixed costs ÷ margin per unit, rounded up (never if the margin is not above zero and there are
 *   fixed costs);
 * - result = margin per unit × units − fixed costs;
 * - household = price − aid. With the tax credit, it pays half of this in the end. The credit does not count payments
 *   by others (article 199 sexdecies, 4).
 *
 * The break-even point is as in textbooks: costs are either fixed or grow with the units (for instance the guide of
 * Bpifrance Création, « Calculer son seuil de rentabilité »).
 */
export function reckon(figures: ModelFigures): Reckoning {
  const { hourlyPrice, aidPerHour, hoursPerMonth, directCostPerHour, fixedCostsPerMonth, hasTaxCredit } =
    figures;
  const marginPerHour = hourlyPrice - directCostPerHour;
  const householdPays = Math.max(hourlyPrice - aidPerHour, 0);
  return {
    marginPerHour,
    marginRate: hourlyPrice === 0 ? null : marginPerHour / hourlyPrice,
    breakEvenHours: breakEven(fixedCostsPerMonth, marginPerHour),
    resultPerMonth: marginPerHour * hoursPerMonth - fixedCostsPerMonth,
    householdPays,
    householdPaysInTheEnd: hasTaxCredit ? Math.round(householdPays * (1 - TAX_CREDIT)) : householdPays,
    creditedHoursPerYear:
      hasTaxCredit && householdPays > 0 ? Math.floor(CREDITED_PER_YEAR / householdPays) : null,
  };
}

function breakEven(fixedCosts: number, margin: number): number | null {
  if (margin > 0) return Math.ceil(fixedCosts / margin);
  return margin === 0 && fixedCosts === 0 ? 0 : null;
}
