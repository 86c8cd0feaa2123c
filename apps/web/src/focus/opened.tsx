import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What was opened by a button that is gone now: it takes the focus. */
export function Opened({ children }: { children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea, summary, button')?.focus();
  }, []);
  return <div ref={box}>{children}</div>;
}

/**
 * Gives the focus to the first heading of a part of the page once that has changed under it: whoever pressed a button that is gone
 * now hears how things stand. It takes the focus from nobody.
 * @param standing changes whenever the part says something else; undefined: not known yet
 */
export function useHeadingFocus(standing: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(standing);
  useEffect(() => {
    if (before.current === standing) return;
    const isFirst = before.current === undefined;
    before.current = standing;
    if (isFirst) return;
    const heading = box.current?.querySelector('h2');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [standing]);
  return box;
}
