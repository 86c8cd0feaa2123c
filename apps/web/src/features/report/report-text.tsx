import type { ReactNode } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import type { Reported } from './report-form.js';

/** A quiet button that reports a harmful text to the operator. */
export function ReportText({ children, ...reported }: Reported & { children: ReactNode }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./report-form.js'));
  return (
    <div className="no-print">
      <div className="small">
        <Button look="text" onClick={() => void fetch()}>
          {children}
        </Button>
      </div>
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && <fetched.ReportForm {...reported} onClose={drop} />}
    </div>
  );
}
