import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { DeskSubjectKind } from '../../ui/api/schema-types.js';
import { typesetText } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { Unanswered } from '../../ui/unanswered.js';
import { When } from '../../ui/dates.js';
import {
  type EntryOfHistoryFragment,
  HistoryOfPerson,
  HistoryOfSubject,
  type HistoryOfSubjectQuery,
  HistoryOfTag,
} from './history.graphql.js';

export type { EntryOfHistoryFragment };

/** An object with an audit log. The log of a person is for admins. */
export interface Recorded {
  subject: DeskSubjectKind | 'person' | 'tag';
  id: string;
}

/** One page of the audit log, and the button for the next page. */
export function PagesFrom({ after, ...recorded }: Recorded & { after: string | null }): ReactNode {
  const [isMore, setMore] = useState(false);
  const { page, error, again } = useHistory(recorded, after);
  if (page === undefined) return <Unanswered isPart error={error} again={again} lines={[24, 24, 24]} />;
  if (page.totalCount === 0) {
    return (
      <p className="muted">
        <Trans>Rien n’a encore été noté.</Trans>
      </p>
    );
  }
  return (
    <>
      <Entries entries={page.nodes} />
      {page.pageInfo.hasNextPage &&
        (isMore ? (
          <PagesFrom {...recorded} after={page.pageInfo.endCursor} />
        ) : (
          <Button look="text" onClick={() => setMore(true)}>
            <Trans>Voir plus ancien</Trans>
          </Button>
        ))}
    </>
  );
}

/** A page of the log, from the root field that serves this kind of object. */
function useHistory(
  { subject, id }: Recorded,
  after: string | null,
): {
  page: HistoryOfSubjectQuery['history'] | undefined;
  error: CombinedError | undefined;
  again: () => void;
} {
  const isPerson = subject === 'person';
  const isTag = subject === 'tag';
  const [ofSubject, askSubject] = useQuery({
    query: HistoryOfSubject,
    variables: { subject: isPerson || isTag ? 'need' : subject, id, after },
    pause: isPerson || isTag,
  });
  const variables = { id, after };
  const [ofPerson, askPerson] = useQuery({ query: HistoryOfPerson, variables, pause: !isPerson });
  const [ofTag, askTag] = useQuery({ query: HistoryOfTag, variables, pause: !isTag });
  return {
    page: ofSubject.data?.history ?? ofPerson.data?.auditLogOfPerson ?? ofTag.data?.auditLogOfTag,
    error: ofSubject.error ?? ofPerson.error ?? ofTag.error,
    again: isPerson ? askPerson : isTag ? askTag : askSubject,
  };
}

export const Entries = ({ entries }: { entries: readonly EntryOfHistoryFragment[] }): ReactNode => (
  <ul className="plain-list small">
    {entries.map(({ id, at, sentence, because }) => (
      <li key={id}>
        <span className="muted">
          <When at={at} shape="instant" />
        </span>{' '}
        {typesetText(sentence)}
        {because && ` (${typesetText(because)})`}
      </li>
    ))}
  </ul>
);
