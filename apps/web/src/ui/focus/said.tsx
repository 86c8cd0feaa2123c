import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Notice } from '../boxes.js';

/**
 * Confirms an act, and takes the focus: the pressed button may be gone.
 * @param times counts the acts confirmed here: after each, the sentence takes the focus, even an equal sentence
 */
export function Said({ what, times = 0 }: { what: string; times?: number }): ReactNode {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (what !== '') said.current?.focus();
  }, [what, times]);
  return (
    <div role="status" ref={said} tabIndex={-1}>
      {what !== '' && <Notice tone="ok">{what}</Notice>}
    </div>
  );
}

interface LastSaid {
  where: string;
  what: string;
  times: number;
}
const Last = createContext<{ last: LastSaid; tell: (where: string, what: string) => void }>({
  last: { where: '', what: '', times: 0 },
  tell: () => undefined,
});

/** Around a page whose parts confirm their own acts: each sentence appears in its part, and only the last one is shown. */
export function SaysWhere({ children }: { children: ReactNode }): ReactNode {
  const [last, setLast] = useState<LastSaid>({ where: '', what: '', times: 0 });
  const tell = (where: string, what: string): void =>
    setLast(({ times }) => ({ where, what, times: times + 1 }));
  return <Last.Provider value={{ last, tell }}>{children}</Last.Provider>;
}

/**
 * Confirms acts in one part of a page within `SaysWhere`.
 * @param where name of the part, unique in the page
 * @returns `say` confirms an act; `said` shows the sentence
 */
export function useSaid(where: string): { say: (what: string) => void; said: ReactNode } {
  const { last, tell } = useContext(Last);
  const isHere = last.where === where;
  return {
    say: (what) => tell(where, what),
    said: <Said what={isHere ? last.what : ''} times={isHere ? last.times : 0} />,
  };
}
