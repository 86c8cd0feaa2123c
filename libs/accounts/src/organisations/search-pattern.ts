import { parseInput, searchedWords } from '@passerelle/problems';
import { z } from 'zod';

const searched = z.object({ search: searchedWords(100) });

/**
 * A pattern for ILIKE that finds a text anywhere, whatever it holds; undefined for an empty one.
 * @throws {InvalidInput}
 */
export function searchPattern(search: string): string | undefined {
  const text = parseInput(searched, { search }).search;
  return text === '' ? undefined : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
