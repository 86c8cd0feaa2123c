import type { Topic } from '../notices/topic.js';

/**
 * A condition over the table `notice`: a reader sees only notices on subjects that they may see. It is SQL, so that pages are full and
 * counts are right; each topic gives its part. It takes the reader’s `parametersOf`, and the parameters that are returned. Topics with the
 * same part share it: planning each part takes PostgreSQL longer than running it.
 */
export function visibleNotices(topics: readonly Topic[]): {
  sql: string;
  parameters: Record<string, string[]>;
} {
  const kindsByRule = new Map<string, string[]>();
  for (const { visible, notices } of topics)
    kindsByRule.set(visible, [...(kindsByRule.get(visible) ?? []), ...Object.keys(notices)]);
  const rules = [...kindsByRule].map(([visible, kinds], i) => ({ visible, kinds, parameter: `kinds${i}` }));
  return {
    sql: rules
      .map(({ visible, parameter }) => `(notice.kind = ANY (:${parameter}) AND ${visible})`)
      .join(' OR '),
    parameters: Object.fromEntries(rules.map(({ kinds, parameter }) => [parameter, kinds])),
  };
}
