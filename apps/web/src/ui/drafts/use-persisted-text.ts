import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../api/request-key.js';
import { useSession } from '../api/session.js';
import { forget, forgetOthers, persist, persisted } from './persisted-texts.js';

/** Pause in typing after which the text is persisted, in milliseconds. */
const PAUSE = 500;

interface PersistedText {
  /** Id of the typing person. Another person at the same browser does not get this text. */
  ownerId: string | null;
  text: string;
  requestKey: string;
}

const isPersistedText = (value: unknown): value is PersistedText =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'ownerId' in value &&
  'requestKey' in value;

export interface TextInBox {
  text: string;
  /**
   * Key of the request that sends this text. It survives a reload, so that a text that is sent twice after a lost
   * connection is stored once.
   */
  requestKey: () => string;
  change: (text: string) => void;
  /**
   * Deletes the persisted text, once it is sent or no longer wanted. @param sent key under which it was sent: text
   * typed later stays
   */
  clear: (sent?: string) => void;
  /** True: the text was typed earlier, and is restored. */
  isRestored: boolean;
}

/**
 * The text of a box, such as a message or an answer, persisted in this browser while it is typed. The text survives
 * closing, reloading and an ended session.
 * @param key names the text and its object, such as "interest 0195…"
 */
export function usePersistedText(key: string): TextInBox {
  const { reader } = useSession();
  const ownerId = reader?.id ?? null;
  const [text, setText] = useState('');
  const [isRestored, setRestored] = useState(false);
  const current = useRef(text);
  const requestKey = useRef('');
  const wait = useRef<number>(undefined);

  useEffect(() => {
    if (ownerId !== null) void forgetOthers(ownerId);
    let isWanted = true;
    const restore = async (): Promise<void> => {
      const found = await persisted(key);
      const isOurs = isPersistedText(found) && found.ownerId === ownerId && found.text !== '';
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

  const persistNow = useCallback(() => {
    clearTimeout(wait.current);
    wait.current = undefined;
    void persist(key, {
      ownerId,
      text: current.current,
      requestKey: requestKey.current,
    } satisfies PersistedText);
  }, [key, ownerId]);

  useEffect(() => {
    const keepIfWaiting = (): void => {
      if (wait.current !== undefined) persistNow();
    };
    addEventListener('pagehide', keepIfWaiting);
    return () => {
      removeEventListener('pagehide', keepIfWaiting);
      keepIfWaiting();
    };
  }, [persistNow]);

  const change = useCallback(
    (next: string) => {
      current.current = next;
      requestKey.current = newKey();
      setText(next);
      clearTimeout(wait.current);
      wait.current = window.setTimeout(persistNow, PAUSE);
    },
    [persistNow],
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
