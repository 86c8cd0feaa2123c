import { companiesOf } from '../../../ui/api/session.js';
import { openPages } from '../../../ui/lists/open-pages.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import type { Place } from '../../../ui/routing/place.js';
import { AnswersToNeed, MatchesOfNeed, OneNeed } from './need.graphql.js';

/** Matches that are shown before the reader requests all. */
const FIRST_MATCHES = 10;
/** The server stores no more matches. */
const ALL_MATCHES = 50;

export const needQuery = pageQuery(OneNeed, ({ params: { id = '' } }) => ({ id }));

const isForCompany = ({ reader }: Place): boolean => reader !== null && companiesOf(reader).length > 0;

/** Answers, introductions and matches are for companies only. */
export const answersQuery = pageQuery(AnswersToNeed, (place) =>
  isForCompany(place) ? { id: place.params['id'] ?? '' } : null,
);

export const matchesQuery = pageQuery(MatchesOfNeed, (place) =>
  isForCompany(place)
    ? { id: place.params['id'] ?? '', first: openPages(place.search) > 1 ? ALL_MATCHES : FIRST_MATCHES }
    : null,
);
