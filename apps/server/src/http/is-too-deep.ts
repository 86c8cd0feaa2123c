import type { FastifyRequest } from 'fastify';

/** Deeper than anything that we read. Whatever goes through a value by recursion would end with an error of its own. */
const DEEPEST = 32;

/** Whether a body that was read holds lists or objects within each other, more than anybody needs. */
export function isTooDeep({ body }: FastifyRequest): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level
      .filter((value) => typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
      .flatMap((value) => Object.values(value as object) as unknown[]);
  }
  return false;
}
