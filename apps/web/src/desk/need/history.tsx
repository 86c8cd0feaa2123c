import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Skeleton, When } from '../../looks/index.js';
import { HistoryOfNeed } from './need.graphql.js';

/** What was done with a need, by whom and when; asked for when it is opened. */
export function History({ needId }: { needId: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {isOpen && <Entries needId={needId} />}
    </details>
  );
}

function Entries({ needId }: { needId: string }): ReactNode {
  const [{ data }] = useQuery({ query: HistoryOfNeed, variables: { id: needId } });
  if (!data) return <Skeleton lines={[24, 24, 24]} />;
  return (
    <ul className="plain-list small">
      {data.auditLogOfNeed.nodes.map(({ id, at, action, person, byProduct, reason }) => (
        <li key={id}>
          <When at={at} shape="instant" />
          {' · '}
          {byProduct ? (
            <Trans>Passerelle</Trans>
          ) : (
            (person?.name ?? <Trans>quelqu’un qui n’est plus là</Trans>)
          )}
          {' · '}
          {action}
          {reason && ` (${reason})`}
        </li>
      ))}
    </ul>
  );
}
