import { atFields, type Problem, type Question } from '../api/index.js';
import { Observatory, type ObservatoryQueryVariables } from './observatory.graphql.js';
import { monthIn } from './month-in.js';

/** The fields of the form, which are those of the address. */
export const fields = { from: 'de', until: 'a', territory: 'lieu', theme: 'theme' } as const;

/** What an address asks; a field that is left empty asks nothing. */
export function askedIn(search: URLSearchParams): ObservatoryQueryVariables {
  const { from, until, territory, theme } = fields;
  const of = (field: string): string | null => search.get(field) || null;
  return { from: monthIn(of(from)), until: monthIn(of(until)), territory: of(territory), theme: of(theme) };
}

export const observatoryQuestion = (search: URLSearchParams): Question => ({
  document: Observatory,
  variables: askedIn(search),
});

/** Without filters: what there is to choose is known where what was asked is refused. */
export const askedAll: ObservatoryQueryVariables = { from: null, until: null, territory: null, theme: null };

/** The same problem at the fields of the form. */
export const atForm = (problem: Problem): Problem =>
  atFields(problem, (field) => (field in fields ? fields[field as keyof typeof fields] : ''));
