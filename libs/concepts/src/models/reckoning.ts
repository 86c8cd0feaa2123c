/** What a model says, as far as it is reckoned with; money in cents, all taxes included. */
export interface ModelFigures {
  /** What an hour is sold for. */
  hourlyPrice: number;
  /** What others, such as the département by the APA, pay of it. */
  aidPerHour: number;
  hoursPerMonth: number;
  /** What an hour costs by itself: pay, charges, travel, material. */
  directCostPerHour: number;
  /** What a month costs whatever is sold. */
  fixedCostsPerMonth: number;
  /** The household deducts half of what it pays. */
  hasTaxCredit: boolean;
}

export interface Reckoning {
  /** What an hour brings towards the fixed costs; below zero, each hour loses money. */
  marginPerHour: number;
  /** The same as a share of the price, from 0 to 1; null: it is given away. */
  marginRate: number | null;
  /** From how many whole hours a month on no money is lost; null: never. */
  breakEvenHours: number | null;
  /** What is left at the end of a month; below zero, what is lost. */
  resultPerMonth: number;
  /** What the household pays for an hour before its tax credit. */
  householdPays: number;
  /** What an hour really costs it once it has its tax credit. */
  householdPaysInTheEnd: number;
  /** How many hours a year the tax credit covers at most; null: there is none, or nothing to pay. */
  creditedHoursPerYear: number | null;
}

/** The share of what a household pays for services at home that it deducts: code général des impôts, article 199 sexdecies, 2. */
export const TAX_CREDIT = 0.5;
/**
 * What a household may count each year at most without children, elderly or disabled people, in cents: 12 000 €, the same article, 3. Children
 * and people over 65 add 1 500 € each, up to 15 000 €; a disability makes it 20 000 €.
 */
export const CREDITED_PER_YEAR = 1_200_000;

/**
 * What follows from a model:
 * - margin per hour = price − direct cost;
 * - break-even hours = fixed costs ÷ margin per hour, rounded up (never where the margin is not above zero and there are fixed costs);
 * - result = margin per hour × hours − fixed costs;
 * - household = price − aid, and half of it where there is the tax credit, as it does not count what others have paid
 *   (article 199 sexdecies, 4).
 *
 * The break-even point is that of textbooks: costs are fixed or grow with the hours, and nothing else (for instance the guide of Bpifrance
 * Création, « Calculer son seuil de rentabilité »).
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
