import { validate } from 'uuid';
import { NotFound } from './refusals.js';

/** Whether PostgreSQL can take the text as a `uuid`. */
export const isUuid = (text: string): boolean => validate(text);

/**
 * The identifier that a client gave, checked before a statement uses it, in PostgreSQL's form: lower case.
 * @throws {NotFound} if the text cannot be an identifier: no object has it.
 */
export function identifier(text: string): string {
  if (!isUuid(text)) throw new NotFound();
  return text.toLowerCase();
}
