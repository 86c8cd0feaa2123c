import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Notice } from '../boxes.js';

/**
 * Confirms an action, and takes the focus, since the pressed button may be gone.
 * @param times counts the actions confirmed here; after each, the sentence takes the focus, even an equal sentence
 */
export function Confirmation({ what, times = 0 }: { what: string; times?: number }): ReactNode {
  const confirmation = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (what !== '') confirmation.current?.focus();
  }, [what, times]);
  return (
    <div role="status" ref={confirmation} tabIndex={-1}>
      {what !== '' && <Notice tone="ok">{what}</Notice>}
    </div>
  );
}

interface LastConfirmation {
  where: string;
  what: string;
  times: number;
}
const Last = createContext<{ last: LastConfirmation; confirmIn: (where: string, what: string) => void }>({
  last: { where: '', what: '', times: 0 },
  confirmIn: () => undefined,
});

/**
 * Around a page whose parts confirm their own actions. Each sentence appears in its part, and only the last one is
 * shown.
 */
export function ConfirmationScope({ children }: { children: ReactNode }): ReactNode {
  const [last, setLast] = useState<LastConfirmation>({ where: '', what: '', times: 0 });
  const confirmIn = (where: string, what: string): void =>
    setLast(({ times }) => ({ where, what, times: times + 1 }));
  return <Last.Provider value={{ last, confirmIn }}>{children}</Last.Provider>;
}

/**
 * Confirms actions in one part of a page within `ConfirmationScope`.
 * @param where name of the part, unique in the page
 * @returns `confirm` confirms an action; `confirmation` shows the sentence
 */
export function useConfirmation(where: string): { confirm: (what: string) => void; confirmation: ReactNode } {
  const { last, confirmIn } = useContext(Last);
  const isHere = last.where === where;
  return {
    confirm: (what) => confirmIn(where, what),
    confirmation: <Confirmation what={isHere ? last.what : ''} times={isHere ? last.times : 0} />,
  };
}
