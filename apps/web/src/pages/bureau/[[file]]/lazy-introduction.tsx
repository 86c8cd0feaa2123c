import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Notice, Skeleton } from '../../../ui/boxes.js';

/** An introduction in the third pane. Script and words are fetched when the first introduction is shown. */
export function IntroductionLater(props: { id: string; onDone: (what: string) => void }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./introduction-on-desk.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the pane opens
  }, []);
  if (fetched) return <fetched.IntroductionOnDesk {...props} />;
  if (whyNot === undefined) return <Skeleton lines={[40, 160, 120]} />;
  return (
    <Notice tone="bad" hasJustHappened>
      {whyNot}
    </Notice>
  );
}
