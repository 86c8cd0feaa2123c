import type { RequestActor } from './request-context.js';

/** Counts what people write; provided by the lib accounts. */
export abstract class WriteQuota {
  /**
   * Counts one more mutation.
   * @param characters length of all texts in its arguments, in UTF-16 units
   * @throws {TooManyRequests} for a person who has written too much lately.
   */
  abstract count(actor: RequestActor, characters: number): Promise<void>;
}

/** Length of all texts in a value, in UTF-16 units, including its fields and elements. */
export function charactersIn(value: unknown): number {
  let characters = 0;
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') characters += next.length;
    else if (typeof next === 'object' && next !== null)
      for (const each of Object.values(next)) left.push(each);
  }
  return characters;
}
