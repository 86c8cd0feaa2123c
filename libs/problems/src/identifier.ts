import { validate } from 'uuid';
import { NotFound } from './refusals.js';

/** Whether PostgreSQL can take the text as a `uuid`. */
export const isUuid = (text: string): boolean => validate(text);

/**
 * The identifier a client gave, before it gets to a statement, as PostgreSQL writes it: in lower case.
 * @throws {NotFound} if it cannot be one: nothing has it.
 */
export function identifier(text: string): string {
  if (!isUuid(text)) throw new NotFound();
  return text.toLowerCase();
}
