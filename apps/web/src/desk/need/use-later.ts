import { useEffect, useState } from 'react';
import { noAnswer } from '../../api/index.js';

type Later = typeof import('./later/index.js');
let later: Later | undefined;

/** What is done with a need: fetched once its text is on the screen, so that it is there before a key asks for it. */
export function useLater(): { later: Later | undefined; whyNot: string | undefined } {
  const [fetched, setFetched] = useState(later);
  const [whyNot, setWhyNot] = useState<string>();
  useEffect(() => {
    const fetchLater = async (): Promise<void> => {
      try {
        later ??= await import('./later/index.js');
        setFetched(later);
      } catch {
        setWhyNot(noAnswer().message);
      }
    };
    void fetchLater();
  }, []);
  return { later: fetched, whyNot };
}
