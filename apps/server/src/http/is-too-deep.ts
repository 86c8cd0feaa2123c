import type { FastifyRequest } from 'fastify';

/** Deeper than any value that we read. Recursion into deeper values would end in an error. */
const DEEPEST = 32;

/** Whether the lists and objects of a body are nested too deeply. */
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
