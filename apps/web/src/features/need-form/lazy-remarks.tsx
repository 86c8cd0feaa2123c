import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import type { CorrectedStep } from '../needs/remarks-on.js';
import type { WrittenNeedFragment } from './writing.graphql.js';

export interface Corrected {
  need: WrittenNeedFragment | undefined;
  step: CorrectedStep;
}

/** A curator's remarks about this page. Few needs are sent back: the script is fetched for these only. */
export const RemarksLater = ({ need, step }: Corrected): ReactNode =>
  need?.state === 'changes_requested' && <Fetched need={need} step={step} />;

function Fetched(corrected: Corrected): ReactNode {
  const { fetched, fetch } = useOnDemand(async () => import('./remarks-here.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
  return fetched && <fetched.RemarksHere {...corrected} />;
}
