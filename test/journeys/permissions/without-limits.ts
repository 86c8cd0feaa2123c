import { afterAll, beforeAll } from '@jest/globals';
import { limits } from '../../../libs/graphql/src/limits/limits.js';

/**
 * Lets the products that a file boots answer requests of any size. The value of a field does not depend on the other
 * fields of a request, and anyone who may read one of them in a request may read the others in the next one.
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
