import { parseInput } from '@passerelle/problems';
import { nameSearch } from './organisation.input.js';

/**
 * A pattern for ILIKE that finds a text anywhere, whatever it holds; undefined for an empty one.
 * @throws {InvalidInput}
 */
export function searchPattern(search: string): string | undefined {
  const text = parseInput(nameSearch, { search }).search;
  return text === '' ? undefined : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
