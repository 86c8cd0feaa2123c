import type { Question } from '../../ui/api/answers.js';
import { wordsIn } from '../../features/deciding/seek-form.js';
import { People, type PeopleQueryVariables } from './people.graphql.js';

/** Filter of the list of people, from the address parameter « qui ». */
export const groups = ['tous', 'equipe', 'suspendus', 'injoignables'] as const;
export type Group = (typeof groups)[number];

export const groupIn = (search: URLSearchParams): Group =>
  groups.find((group) => group === search.get('qui')) ?? 'tous';

const among: Record<Group, Pick<PeopleQueryVariables, 'roles' | 'suspended' | 'mailTrouble'>> = {
  tous: { roles: null, suspended: null, mailTrouble: null },
  equipe: { roles: ['curator', 'admin'], suspended: null, mailTrouble: null },
  suspendus: { roles: null, suspended: true, mailTrouble: null },
  injoignables: { roles: null, suspended: null, mailTrouble: true },
};

/** Variables of the list's query, from the address. */
export const askedIn = (search: URLSearchParams): PeopleQueryVariables => ({
  search: wordsIn(search),
  ...among[groupIn(search)],
  after: null,
});

export const peopleQuestion = (search: URLSearchParams): Question => ({
  document: People,
  variables: askedIn(search),
});
