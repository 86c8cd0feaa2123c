import { companiesOf, type Reader } from '../../ui/api/session.js';
import type { Question } from '../../ui/api/answers.js';
import type { Place } from '../../ui/routing/route.js';
import { OwnNeeds } from '../../features/needs/own-needs.graphql.js';

/** More needs than any company has had at once: this page fetches them together, and splits them into the parts of the list. */
const NEEDS_A_PAGE = 100;

export const needsOf = (organisationId: string, after: string | null) => ({
  organisationId,
  first: NEEDS_A_PAGE,
  after,
});

/** The company that the address names or, without one, the first company. */
export function companyIn(
  search: URLSearchParams,
  reader: Pick<Reader, 'memberships'>,
): { id: string; name: string } | undefined {
  const companies = companiesOf(reader);
  return companies.find(({ id }) => id === search.get('structure')) ?? companies[0];
}

/** Queries of the page before it is rendered. */
export function ownNeedsQuestions({ search, me }: Place): Question[] {
  const company = me === null ? undefined : companyIn(search, me.me);
  if (company === undefined) return [];
  return [{ document: OwnNeeds, variables: needsOf(company.id, null) }];
}
