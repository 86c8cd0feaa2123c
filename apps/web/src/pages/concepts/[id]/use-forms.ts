import { useOnDemand } from '../../../ui/api/use-on-demand.js';

type Forms = typeof import('./forms.js');

/** The forms of the page, fetched when the first form is opened. */
export function useForms(): {
  forms: Forms | undefined;
  whyNot: string | undefined;
  open: () => void;
  close: () => void;
} {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./forms.js'));
  return { forms: fetched, whyNot, open: () => void fetch(), close: drop };
}
