import { useCallback, useEffect, useState } from 'react';

/** A text that is being typed, kept in this browser tab until it has been sent. */
export function useKeptText(key: string): [string, (text: string) => void] {
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
