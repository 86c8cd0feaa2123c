import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type DeskSubjectKind, told } from '../api/index.js';
import { Button, Unanswered, When } from '../looks/index.js';
import {
  type EntryOfHistoryFragment,
  HistoryOfPerson,
  type HistoryOfPersonQuery,
  HistoryOfSubject,
  type HistoryOfSubjectQuery,
} from './history.graphql.js';

export type { EntryOfHistoryFragment };

/** What something is whose history is read; that of a person is for admins. */
export interface Recorded {
  subject: DeskSubjectKind | 'person';
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
  const { subject, id } = recorded;
  const [isMore, setMore] = useState(false);
  const [ofSubject, askSubject] = useQuery({
    query: HistoryOfSubject,
    variables: { subject: subject === 'person' ? 'need' : subject, id, after },
    pause: subject === 'person',
  });
  const [ofPerson, askPerson] = useQuery({
    query: HistoryOfPerson,
    variables: { id, after },
    pause: subject !== 'person',
  });
  const page = pageIn(ofSubject.data, ofPerson.data);
  if (page === undefined) {
    return (
      <Unanswered
        isPart
        error={ofSubject.error ?? ofPerson.error}
        again={subject === 'person' ? askPerson : askSubject}
        lines={[24, 24, 24]}
      />
    );
  }
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

const pageIn = (
  ofSubject: HistoryOfSubjectQuery | undefined,
  ofPerson: HistoryOfPersonQuery | undefined,
): HistoryOfSubjectQuery['history'] | undefined => ofSubject?.history ?? ofPerson?.auditLogOfPerson;

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
