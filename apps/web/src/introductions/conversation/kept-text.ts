import { useCallback, useEffect, useState } from 'react';
import { useReader } from '../../api/index.js';

export interface KeptText {
  text: string;
  /** Of the request that sends it, the same after a reload: sent again after a cut, it is written once. */
  requestKey: string;
}

const newKey = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
const begun = (text: string): KeptText => ({ text, requestKey: newKey() });

/** A text that is being typed, kept in this browser tab until it has been sent: for whoever types, not for the next one. */
export function useKeptText(subject: string): {
  kept: KeptText;
  type: (text: string) => void;
  /** What was typed since stays. */
  forget: (sent: KeptText) => void;
} {
  const key = `${useReader().id} ${subject}`;
  const [kept, setKept] = useState(() => begun(''));
  useEffect(() => {
    setKept((typed) => (typed.text === '' ? (read(key) ?? typed) : typed));
  }, [key]);
  const keep = useCallback(
    (next: KeptText) => {
      setKept(next);
      write(key, next);
    },
    [key],
  );
  const type = useCallback((text: string) => keep(begun(text)), [keep]);
  const forget = useCallback(
    (sent: KeptText) => {
      setKept((now) => (now.requestKey === sent.requestKey ? begun('') : now));
      if (read(key)?.requestKey === sent.requestKey) write(key, begun(''));
    },
    [key],
  );
  return { kept, type, forget };
}

function read(key: string): KeptText | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptText | null) ?? undefined;
  } catch {
    // A browser that keeps nothing.
    return undefined;
  }
}

function write(key: string, kept: KeptText): void {
  try {
    if (kept.text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // As above, or it is full.
  }
}
