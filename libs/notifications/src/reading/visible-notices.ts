import type { Topic } from '../notices/index.js';

/**
 * A condition over the table `notice`: a reader sees only notices about what they may see. It is in SQL so that pages are
 * full and counts are right; each topic gives its part. It takes the reader’s `parametersOf`, and the parameters that are returned.
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
