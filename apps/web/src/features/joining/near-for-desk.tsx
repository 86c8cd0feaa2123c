import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { useLive } from '../../ui/live/use-live.js';
import { Unanswered } from '../../ui/unanswered.js';
import { ConceptsNearNeed } from './joining.graphql.js';
import { NearNeed } from './near-need.js';

/** Nearby concepts of a need, for curators at the desk. */
export function NearForDesk({ needId: id }: { needId: string }): ReactNode {
  const [confirmation, confirm] = useState('');
  const [{ data, error }, again] = useQuery({ query: ConceptsNearNeed, variables: { id } });
  useLive(['need'], id, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[24]} />;
  return (
    <>
      <Confirmation what={confirmation} />
      <NearNeed
        need={data.need}
        onDone={(what) => {
          confirm(what);
          again({ requestPolicy: 'network-only' });
        }}
      />
    </>
  );
}
