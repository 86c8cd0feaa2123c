import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Skeleton } from '../../../ui/boxes.js';
import type { OneNeedQuery } from './need.graphql.js';

/** What came of a need. Few needs have concepts, so only those fetch this part. Place it where its arrival moves little. */
export const CameOf = ({ need: { becameConcepts } }: { need: OneNeedQuery['need'] }): ReactNode =>
  becameConcepts.length > 0 && <Fetched concepts={becameConcepts} />;

function Fetched({ concepts }: { concepts: OneNeedQuery['need']['becameConcepts'] }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./became.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
  if (fetched) return <fetched.Became concepts={concepts} />;
  return whyNot === undefined ? <Skeleton lines={[48]} /> : null;
}
