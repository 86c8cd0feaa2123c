import { needsPath } from '@passerelle/config';
import type { SearchedFor } from './saved-search.entity.js';

/** The path of a search of needs, with the parameter names that the web application reads. */
export function searchAddress({ text, tags, territories, kinds }: SearchedFor): string {
  const asked = new URLSearchParams();
  if (text !== '') asked.append('mots', text);
  for (const tag of tags) asked.append('sujet', tag);
  for (const territory of territories) asked.append('lieu', territory);
  for (const kind of kinds) asked.append('genre', kind);
  return `${needsPath}?${asked}`;
}
