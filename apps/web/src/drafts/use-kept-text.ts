import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey, useSession } from '../api/index.js';
import { forget, keep, kept } from './kept-texts.js';

/** How long one may stop typing before the text is kept, in milliseconds. */
const PAUSE = 500;

interface KeptText {
  /** Whose text it is: another person at the same browser does not read it. */
  ownerId: string | null;
  text: string;
  requestKey: string;
}

const isKeptText = (value: unknown): value is KeptText =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'ownerId' in value &&
  'requestKey' in value;

export interface TextInBox {
  text: string;
  /** For the request that sends this text, the same after a reload: sent again after a cut, it is written once. */
  requestKey: () => string;
  change: (text: string) => void;
  /** It was sent, or is no longer wanted. @param sent the key that it was sent with: what was typed since stays */
  clear: (sent?: string) => void;
  /** It was typed earlier, and is back. */
  isRestored: boolean;
}

/**
 * The text of a box, such as a message or an answer, kept in this browser while it is typed: a page that is closed, reloaded or
 * signed out gives it back.
 * @param key what it is about, such as "interest 0195…"
 */
export function useKeptText(key: string): TextInBox {
  const { reader } = useSession();
  const ownerId = reader?.id ?? null;
  const [text, setText] = useState('');
  const [isRestored, setRestored] = useState(false);
  const current = useRef(text);
  const requestKey = useRef('');
  const wait = useRef<number>(undefined);

  useEffect(() => {
    let isWanted = true;
    const restore = async (): Promise<void> => {
      const found = await kept(key);
      const isOurs = isKeptText(found) && found.ownerId === ownerId && found.text !== '';
      if (!isWanted || !isOurs || current.current !== '') return;
      current.current = found.text;
      requestKey.current = found.requestKey;
      setText(found.text);
      setRestored(true);
    };
    void restore();
    return () => {
      isWanted = false;
    };
  }, [key, ownerId]);

  const keepNow = useCallback(() => {
    clearTimeout(wait.current);
    wait.current = undefined;
    void keep(key, { ownerId, text: current.current, requestKey: requestKey.current } satisfies KeptText);
  }, [key, ownerId]);

  useEffect(() => {
    const keepIfWaiting = (): void => {
      if (wait.current !== undefined) keepNow();
    };
    addEventListener('pagehide', keepIfWaiting);
    return () => {
      removeEventListener('pagehide', keepIfWaiting);
      keepIfWaiting();
    };
  }, [keepNow]);

  const change = useCallback(
    (next: string) => {
      current.current = next;
      requestKey.current = newKey();
      setText(next);
      clearTimeout(wait.current);
      wait.current = window.setTimeout(keepNow, PAUSE);
    },
    [keepNow],
  );
  const clear = useCallback(
    (sent?: string) => {
      if (sent !== undefined && sent !== requestKey.current) return;
      clearTimeout(wait.current);
      wait.current = undefined;
      current.current = '';
      setText('');
      setRestored(false);
      void forget(key);
    },
    [key],
  );
  return { text, requestKey: useCallback(() => requestKey.current, []), change, clear, isRestored };
}
