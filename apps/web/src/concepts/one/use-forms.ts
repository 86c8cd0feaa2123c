import { useOnDemand } from '../../api/index.js';

type Forms = typeof import('./forms/index.js');

/** The forms of the page, fetched when the first form is opened. */
export function useForms(): {
  forms: Forms | undefined;
  whyNot: string | undefined;
  open: () => void;
  close: () => void;
} {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./forms/index.js'));
  return { forms: fetched, whyNot, open: () => void fetch(), close: drop };
}
