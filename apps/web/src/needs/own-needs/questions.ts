import { companiesOf, type Question, type Reader } from '../../api/index.js';
import type { Place } from '../../routing/index.js';
import { OwnNeeds } from './own-needs.graphql.js';

/** More than any company has had at once: the parts of the list are made here. */
const NEEDS_A_PAGE = 100;

export const needsOf = (organisationId: string, after: string | null) => ({
  organisationId,
  first: NEEDS_A_PAGE,
  after,
});

/** The company of which the page tells: the one that the address names, or the first. */
export function companyIn(
  search: URLSearchParams,
  reader: Pick<Reader, 'memberships'>,
): { id: string; name: string } | undefined {
  const companies = companiesOf(reader);
  return companies.find(({ id }) => id === search.get('structure')) ?? companies[0];
}

/** What the page asks before it is rendered. */
export function ownNeedsQuestions({ search, me }: Place): Question[] {
  const company = me === null ? undefined : companyIn(search, me.me);
  if (company === undefined) return [];
  return [{ document: OwnNeeds, variables: needsOf(company.id, null) }];
}
