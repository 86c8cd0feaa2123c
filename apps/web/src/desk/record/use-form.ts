import { useEffect } from 'react';
import { useOnDemand } from '../../api/index.js';

type NoteForms = typeof import('./form/index.js');
let form: NoteForms | undefined;

/** The form for a note: fetched once the notes are on the screen, so that it is there before a curator presses a key. */
export function useForm(): {
  form: NoteForms | undefined;
  whyNot: string | undefined;
  fetch: () => Promise<void>;
} {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./form/index.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the notes are shown
  }, []);
  // The next object has the form at once.
  if (fetched) form = fetched;
  return { form, whyNot, fetch };
}
