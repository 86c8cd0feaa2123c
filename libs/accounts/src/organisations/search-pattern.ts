import { parseInput } from '@passerelle/problems';
import { nameSearch } from './organisation.rules.js';

/**
 * A pattern for ILIKE that finds a text anywhere, with its special characters escaped. undefined for an empty text.
 * @throws {InvalidInput}
 */
export function searchPattern(search: string): string | undefined {
  const text = parseInput(nameSearch, { search }).search;
  return text === '' ? undefined : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
