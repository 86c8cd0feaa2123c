import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Entries } from '../../../features/history/history-pages.js';
import { Button } from '../../../ui/button.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { ConceptHistory } from './history.graphql.js';

/** Audit log of the concept, for curators who take no part in it. Fetched when it is opened. */
export function HistoryOfConcept({ id }: { id: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {isOpen && <PagesFrom id={id} after={null} />}
    </details>
  );
}

function PagesFrom({ id, after }: { id: string; after: string | null }): ReactNode {
  const [isMore, setMore] = useState(false);
  const [{ data, error }, again] = useQuery({ query: ConceptHistory, variables: { id, after } });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[24, 24, 24]} />;
  const { nodes, pageInfo } = data.auditLogOfConcept;
  return (
    <>
      <Entries entries={nodes} />
      {pageInfo.hasNextPage &&
        (isMore ? (
          <PagesFrom id={id} after={pageInfo.endCursor} />
        ) : (
          <Button look="text" onClick={() => setMore(true)}>
            <Trans>Voir plus ancien</Trans>
          </Button>
        ))}
    </>
  );
}
