import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';

/** Title and status of a page, collected while the server renders it. */
export interface Head {
  title: string;
  status: 200 | 404;
}

const HeadContext = createContext<Head | undefined>(undefined);
export const HeadProvider = HeadContext.Provider;

const inTab = (title: string): string => `${title} – Passerelle`;

// undefined until a heading has rendered in the browser. Until then the server's title stays, with its prefix.
let title: string | undefined;
const prefixes: string[] = [];
function showTitle(): void {
  if (title === undefined) return;
  document.title = [...prefixes.slice(0, 1), title].join(' ');
}

/** The only h1 of a page, which also names the tab. It takes the focus after a change of page, so that screen readers announce the page. */
export function PageTitle({
  children,
  tab,
  isSeen = true,
}: {
  children: ReactNode;
  tab: string;
  /** False: the heading is for screen readers only. */
  isSeen?: boolean;
}): ReactNode {
  const head = useContext(HeadContext);
  if (head !== undefined) head.title = inTab(tab);
  const heading = useRef<HTMLHeadingElement>(null);
  // A layout effect, since the title must change together with the page.
  useLayoutEffect(() => {
    title = inTab(tab);
    showTitle();
  }, [tab]);
  // A layout effect, so that a reader who types in the page at once keeps the focus.
  useLayoutEffect(() => {
    if (cameFromAnotherPage()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={isSeen ? undefined : 'visually-hidden'}>
      {children}
    </h1>
  );
}

/**
 * Prefix of the tab’s title while the calling component is shown, such as "Erreur :". Of several prefixes, one shows. The component must
 * come after the page’s title.
 */
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

/** Sets status 404 while the server renders. */
export function useNotFound(): void {
  const head = useContext(HeadContext);
  if (head !== undefined) head.status = 404;
}

let pagesOpened = 0;
/** Counts page changes: call it whenever another page is shown. */
export const countPage = (): void => {
  pagesOpened += 1;
};
const cameFromAnotherPage = (): boolean => pagesOpened > 0;
