import { atFields, type Problem } from '../../ui/api/problem.js';
import { monthIn } from './numbers.js';
import type { ObservatoryQueryVariables } from './observatory.graphql.js';

/** Names of the form's fields, which are also parameters of the address. */
export const fields = { from: 'de', until: 'a', territory: 'lieu', theme: 'theme' } as const;

/** The filters of an address. An empty field filters nothing. */
export function filtersIn(search: URLSearchParams): ObservatoryQueryVariables {
  const { from, until, territory, theme } = fields;
  const of = (field: string): string | null => search.get(field) || null;
  return { from: monthIn(of(from)), until: monthIn(of(until)), territory: of(territory), theme: of(theme) };
}

/** If the server refuses the filters of the address, this query still provides the choices of the form. */
export const noFilters: ObservatoryQueryVariables = { from: null, until: null, territory: null, theme: null };

/** The same problem with the field names of the form. */
export const atForm = (problem: Problem): Problem =>
  atFields(problem, (field) => (field in fields ? fields[field as keyof typeof fields] : ''));
