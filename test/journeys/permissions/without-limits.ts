import { afterAll, beforeAll } from '@jest/globals';
import { limits } from '../../../libs/graphql/src/limits/limits.js';

/**
 * Lets the products that a file boots answer however much they are asked for at once. What a field tells does not depend on how many
 * others are asked for beside it, and whoever may ask for some of them in a request may ask for the others in the next.
 */
export function withoutLimits(): void {
  const usual = { ...limits };
  beforeAll(() => {
    Object.assign(limits, { tokens: Infinity, overlaps: Infinity, cost: Infinity });
  });
  afterAll(() => {
    Object.assign(limits, usual);
  });
}
