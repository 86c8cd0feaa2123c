import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { DeskSubjectKind } from '../../api/index.js';
import { Skeleton, When } from '../../looks/index.js';
import { HistoryOnDesk } from './record.graphql.js';

interface Recorded {
  subject: DeskSubjectKind;
  id: string;
}

/** What was done, by whom and when; asked for when it is opened. */
export function History(recorded: Recorded): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {isOpen && <Entries {...recorded} />}
    </details>
  );
}

function Entries({ subject, id }: Recorded): ReactNode {
  const [{ data }] = useQuery({ query: HistoryOnDesk, variables: { subject, id } });
  if (!data) return <Skeleton lines={[24, 24, 24]} />;
  return (
    <ul className="plain-list small">
      {data.history.nodes.map((entry) => (
        <li key={entry.id}>
          <span className="muted">
            <When at={entry.at} shape="instant" />
          </span>{' '}
          {entry.sentence}
          {entry.reason && ` (${entry.reason})`}
        </li>
      ))}
    </ul>
  );
}
