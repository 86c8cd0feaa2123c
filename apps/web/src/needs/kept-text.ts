import { useEffect, useState } from 'react';
import { useReader } from '../api/index.js';

/**
 * A text that outlives the page while it is not sent: kept in this tab, for whoever types alone.
 * @param subject names it, once in the application
 */
export function useKeptText(subject: string): {
  text: string;
  setText: (text: string) => void;
  forget: () => void;
} {
  const key = `${useReader().id} ${subject}`;
  const [text, setText] = useState('');
  useEffect(() => {
    const kept = stored()?.getItem(key);
    if (kept) setText((typed) => typed || kept);
  }, [key]);
  return {
    text,
    setText: (next) => {
      setText(next);
      stored()?.setItem(key, next);
    },
    forget: () => stored()?.removeItem(key),
  };
}

/** Undefined where the browser keeps nothing. */
function stored(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
