import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Entries } from '../../../history/index.js';
import { Button, Unanswered } from '../../../looks/index.js';
import { ConceptHistory } from '../concept.graphql.js';

/** Who did what and when; further pages below. */
export function HistoryPages({ id, after = null }: { id: string; after?: string | null }): ReactNode {
  const [isMore, setMore] = useState(false);
  const [{ data, error }, again] = useQuery({ query: ConceptHistory, variables: { id, after } });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[24, 24, 24]} />;
  const { nodes, pageInfo } = data.auditLogOfConcept;
  return (
    <>
      <Entries entries={nodes} />
      {pageInfo.hasNextPage &&
        (isMore ? (
          <HistoryPages id={id} after={pageInfo.endCursor} />
        ) : (
          <Button look="text" onClick={() => setMore(true)}>
            <Trans>Voir plus ancien</Trans>
          </Button>
        ))}
    </>
  );
}
