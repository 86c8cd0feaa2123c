import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { type DeskSubjectKind, told } from '../api/index.js';
import { Button, Unanswered, When } from '../looks/index.js';
import {
  type EntryOfHistoryFragment,
  HistoryOfPerson,
  HistoryOfSubject,
  type HistoryOfSubjectQuery,
  HistoryOfTag,
} from './history.graphql.js';

export type { EntryOfHistoryFragment };

/** What something is whose history is read; that of a person is for admins. */
export interface Recorded {
  subject: DeskSubjectKind | 'person' | 'tag';
  id: string;
}

/** Who did what and when, in sentences; asked for when it is opened. */
export function HistoryOf(recorded: Recorded): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {isOpen && <PagesFrom {...recorded} after={null} />}
    </details>
  );
}

/** One page, and those after it, each when it is asked for. */
function PagesFrom({ after, ...recorded }: Recorded & { after: string | null }): ReactNode {
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

/** The page of its history, by the field of the API that has it. */
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
        {told(sentence)}
        {because && ` (${told(because)})`}
      </li>
    ))}
  </ul>
);
