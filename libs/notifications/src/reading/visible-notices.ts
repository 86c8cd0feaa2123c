import type { Topic } from '../notices/index.js';

/**
 * The notices about what a reader may see, as a condition over the table `notice`: so pages are full and counts are right.
 * Each topic says it in SQL, by the rule of its policy. `:personId`, `:organisationIds` and `:isCurator` are those of the
 * reader; the other parameters are given here.
 */
export function visibleNotices(topics: readonly Topic[]): {
  sql: string;
  parameters: Record<string, string[]>;
} {
  return {
    sql: topics.map(({ name, visible }) => `(notice.kind = ANY (:${name}Kinds) AND ${visible})`).join(' OR '),
    parameters: Object.fromEntries(topics.map(({ name, notices }) => [`${name}Kinds`, Object.keys(notices)])),
  };
}
