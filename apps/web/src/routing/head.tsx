import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';

/** What a page says of itself while it is rendered on the server. */
export interface Head {
  title: string;
  status: 200 | 404;
}

const HeadContext = createContext<Head | undefined>(undefined);
export const HeadProvider = HeadContext.Provider;

const inTab = (title: string): string => `${title} – Passerelle`;

// Nothing until a heading is alive: what the server wrote in the tab, its prefix with it, holds until then.
let title: string | undefined;
const prefixes: string[] = [];
function showTitle(): void {
  if (title === undefined) return;
  document.title = [...prefixes.slice(0, 1), title].join(' ');
}

/**
 * The only h1 of a page, which names the tab too. It takes the focus when the page was reached from another one, so that
 * screen readers say where one is.
 */
export function PageTitle({
  children,
  tab,
  isSeen = true,
}: {
  children: ReactNode;
  tab: string;
  /** Otherwise it is there for screen readers alone. */
  isSeen?: boolean;
}): ReactNode {
  const head = useContext(HeadContext);
  if (head !== undefined) head.title = inTab(tab);
  const heading = useRef<HTMLHeadingElement>(null);
  // With the page itself: no reader is to meet the one without the other.
  useLayoutEffect(() => {
    title = inTab(tab);
    showTitle();
  }, [tab]);
  // At once: who types in the page already keeps the focus.
  useLayoutEffect(() => {
    if (cameFromAnotherPage()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={isSeen ? undefined : 'visually-hidden'}>
      {children}
    </h1>
  );
}

/** What the title of the tab begins with while this is shown, such as "Erreur :"; of several, once. It comes after the page’s title. */
export function useTitlePrefix(prefix: string): void {
  const head = useContext(HeadContext);
  if (head !== undefined && !head.title.startsWith(prefix)) head.title = `${prefix} ${head.title}`;
  useLayoutEffect(() => {
    prefixes.push(prefix);
    showTitle();
    return () => {
      prefixes.splice(prefixes.indexOf(prefix), 1);
      showTitle();
    };
  }, [prefix]);
}

/** Says on the server that there is no such page. */
export function useNotFound(): void {
  const head = useContext(HeadContext);
  if (head !== undefined) head.status = 404;
}

let pagesOpened = 0;
/** To be called whenever another page is shown. */
export const countPage = (): void => {
  pagesOpened += 1;
};
const cameFromAnotherPage = (): boolean => pagesOpened > 0;
