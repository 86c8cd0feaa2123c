import type { ReactNode } from 'react';
import { useOnDemand } from '../../api/index.js';
import { Notice } from '../../looks/index.js';

type Forms = typeof import('./forms/index.js');

/** The forms of the business model and of the test plan, fetched when the first form is opened. */
export function useForms(): {
  forms: Forms | undefined;
  whyNot: string | undefined;
  open: () => void;
  close: () => void;
} {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./forms/index.js'));
  return { forms: fetched, whyNot, open: () => void fetch(), close: drop };
}

export const WhyNot = ({ whyNot }: { whyNot: string | undefined }): ReactNode =>
  whyNot === undefined ? null : (
    <Notice tone="bad" hasJustHappened>
      {whyNot}
    </Notice>
  );
