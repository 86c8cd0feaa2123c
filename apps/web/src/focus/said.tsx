import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Notice } from '../looks/index.js';

/**
 * What was just done; it takes the focus, as what was pressed may be gone.
 * @param times how often something was said here: the same again takes the focus again
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

/** Around a page whose parts each say what was done in them: one stays where one is, and the last alone is shown. */
export function SaysWhere({ children }: { children: ReactNode }): ReactNode {
  const [last, setLast] = useState<LastSaid>({ where: '', what: '', times: 0 });
  const tell = (where: string, what: string): void =>
    setLast(({ times }) => ({ where, what, times: times + 1 }));
  return <Last.Provider value={{ last, tell }}>{children}</Last.Provider>;
}

/**
 * For a part of a page within `SaysWhere`.
 * @param where its name, of its own in the page
 * @returns what says that something was done, and where that is read
 */
export function useSaid(where: string): { say: (what: string) => void; said: ReactNode } {
  const { last, tell } = useContext(Last);
  const isHere = last.where === where;
  return {
    say: (what) => tell(where, what),
    said: <Said what={isHere ? last.what : ''} times={isHere ? last.times : 0} />,
  };
}
