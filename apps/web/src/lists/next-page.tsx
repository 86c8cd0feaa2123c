import { type ReactNode, useEffect, useRef } from 'react';
import type { CombinedError } from 'urql';
import { problemOfError } from '../api/index.js';
import { Button, Notice } from '../looks/index.js';
import { useSearchParams } from '../routing/index.js';

/** A page more is one request more. */
const MOST_PAGES = 50;
const PAGES = 'pages';

/** How many pages of a list are open: in the address, so that Back and whoever is given it find them. */
export function useOpenPages(): { open: number; openPage: (page: number) => void } {
  const [search, change] = useSearchParams();
  const pages = Number(search.get(PAGES));
  return {
    open: Number.isInteger(pages) ? Math.min(Math.max(pages, 1), MOST_PAGES) : 1,
    // Back leads away from the list, and not to a shorter one.
    openPage: (page) => change((next) => next.set(PAGES, String(page)), { replace: true }),
  };
}

/** A page of a list after the first, or the button that asks for it. */
export function NextPage({
  page,
  error,
  again,
  act,
  children,
}: {
  /** Its number; the first of a list is 1. */
  page: number;
  error: CombinedError | undefined;
  /** Of its `useQuery`: asks once more. */
  again: (how: { requestPolicy: 'network-only' }) => void;
  /** What the button says. */
  act: ReactNode;
  /** Undefined until it has come. */
  children: ReactNode | undefined;
}): ReactNode {
  const { open, openPage } = useOpenPages();
  const box = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  const hasCome = children !== undefined;
  useEffect(() => {
    // The button is gone: one goes on with the first of what has come.
    if (hasCome && wasAsked.current) box.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [hasCome]);
  if (hasCome) return <div ref={box}>{children}</div>;
  const isOpen = open >= page;
  return (
    <>
      {error && (
        <Notice tone="bad" hasJustHappened>
          {problemOfError(error).message}
        </Notice>
      )}
      <Button
        look="plain"
        isSending={isOpen && error === undefined}
        onClick={() => {
          wasAsked.current = true;
          if (isOpen) again({ requestPolicy: 'network-only' });
          else openPage(page);
        }}
      >
        {act}
      </Button>
    </>
  );
}
