import { useCallback, useRef } from 'react';

/** A key that nobody else has. Also where the browser has no `randomUUID`, as on an address without TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export interface RequestKey {
  /** The same for the same content, so that sending it again makes no second one. */
  keyOf: (content: object) => string;
  /** It was made: whoever sends the same again wants another one. */
  forgetKey: () => void;
}

/** Gives what creates something its key. */
export function useRequestKey(): RequestKey {
  const last = useRef({ content: '', key: '' });
  const keyOf = useCallback((content: object) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: newKey() };
    return last.current.key;
  }, []);
  const forgetKey = useCallback(() => {
    last.current = { content: '', key: '' };
  }, []);
  return { keyOf, forgetKey };
}
