import { useCallback, useEffect, useState } from 'react';
import { useReader } from '../../api/index.js';

/** A text that is being typed, kept in this browser tab until it has been sent: for whoever types, not for the next one. */
export function useKeptText(subject: string): [string, (text: string) => void] {
  const key = `${useReader().id} ${subject}`;
  const [text, setText] = useState('');
  useEffect(() => {
    try {
      setText((typed) => typed || (sessionStorage.getItem(key) ?? ''));
    } catch {
      // A browser that keeps nothing.
    }
  }, [key]);
  const keep = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, next);
      } catch {
        // As above, or it is full.
      }
    },
    [key],
  );
  return [text, keep];
}
