import { useEffect } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';

type NoteForms = typeof import('./note-form.js');
let form: NoteForms | undefined;

/** The form for a note: fetched once the notes are on the screen, so that it is there before a curator presses a key. */
export function useForm(): {
  form: NoteForms | undefined;
  whyNot: string | undefined;
  fetch: () => Promise<void>;
} {
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./note-form.js'));
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the notes are shown
  }, []);
  // The next object has the form at once.
  if (fetched) form = fetched;
  return { form, whyNot, fetch };
}
