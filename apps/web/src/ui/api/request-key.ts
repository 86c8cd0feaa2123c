import { useCallback, useRef } from 'react';

/** A unique key. Does not use `randomUUID`, which browsers lack on an address without TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export interface RequestKey {
  /** The same key for the same content, so that sending the content twice creates one object. */
  keyOf: (content: object) => string;
  /** Call it once the object is created. The same content then gets a new key. */
  forgetKey: () => void;
}

/** Gives each creating mutation its request key. */
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
