import { atFields } from '../../ui/api/at-fields.js';
import type { Problem } from '../../ui/api/problem.js';
import type { Question } from '../../ui/api/answers.js';
import { Observatory, type ObservatoryQueryVariables } from './observatory.graphql.js';
import { monthIn } from './month-in.js';

/** Names of the form's fields, which are also parameters of the address. */
export const fields = { from: 'de', until: 'a', territory: 'lieu', theme: 'theme' } as const;

/** The filters of an address. An empty field filters nothing. */
export function askedIn(search: URLSearchParams): ObservatoryQueryVariables {
  const { from, until, territory, theme } = fields;
  const of = (field: string): string | null => search.get(field) || null;
  return { from: monthIn(of(from)), until: monthIn(of(until)), territory: of(territory), theme: of(theme) };
}

export const observatoryQuestion = (search: URLSearchParams): Question => ({
  document: Observatory,
  variables: askedIn(search),
});

/** No filters: if the server refuses the asked filters, this query still provides the choices of the form. */
export const askedAll: ObservatoryQueryVariables = { from: null, until: null, territory: null, theme: null };

/** The same problem with the field names of the form. */
export const atForm = (problem: Problem): Problem =>
  atFields(problem, (field) => (field in fields ? fields[field as keyof typeof fields] : ''));
