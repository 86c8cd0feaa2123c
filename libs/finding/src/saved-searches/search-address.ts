import { needsPath } from '@passerelle/config';
import type { SearchedFor } from './saved-search.entity.js';

/** The parameters that the web application reads, in their order. */
const parameters: Readonly<Record<keyof SearchedFor, string>> = {
  text: 'mots',
  tags: 'sujet',
  territories: 'lieu',
  kinds: 'genre',
};

/** The path of a search of needs. */
export function searchAddress(search: SearchedFor): string {
  const asked = new URLSearchParams();
  for (const [field, parameter] of Object.entries(parameters))
    for (const value of [search[field as keyof SearchedFor]].flat())
      if (value !== '') asked.append(parameter, value);
  return `${needsPath}?${asked}`;
}
