import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Content in place of the button that opened it. The content takes the focus. */
export function Opened({ children }: { children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea, summary, button')?.focus();
  }, []);
  return <div ref={box}>{children}</div>;
}

/**
 * Focuses the first heading of a part of the page after the part has changed, so that a screen reader reads the new
 * state when the pressed button has disappeared. The focus moves only if nothing else has it.
 * @param status state of the part, any text that changes with it; undefined: not known yet
 */
export function useHeadingFocus(status: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    const isFirst = before.current === undefined;
    before.current = status;
    if (isFirst) return;
    const heading = box.current?.querySelector('h2');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [status]);
  return box;
}
