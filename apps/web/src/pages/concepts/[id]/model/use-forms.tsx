import type { ReactNode } from 'react';
import { useOnDemand } from '../../../../ui/api/use-on-demand.js';
import { Notice } from '../../../../ui/boxes.js';

type Forms = typeof import('./forms.js');

/** The forms of the business model and of the test plan, fetched when the first form is opened. */
export function useForms(): {
  forms: Forms | undefined;
  whyNot: string | undefined;
  open: () => void;
  close: () => void;
} {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./forms.js'));
  return { forms: fetched, whyNot, open: () => void fetch(), close: drop };
}

export const WhyNot = ({ whyNot }: { whyNot: string | undefined }): ReactNode =>
  whyNot === undefined ? null : (
    <Notice tone="bad" hasJustHappened>
      {whyNot}
    </Notice>
  );
