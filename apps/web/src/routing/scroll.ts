/** Where somebody was on a page: how far down, and on which link. */
interface Place {
  top: number;
  /** Its address, and how many before it lead there too. */
  link?: { href: string; before: number } | undefined;
}

/** By address, in this tab. */
const places = new Map<string, Place>();
/** Where one comes back to; undefined: one goes on, or is there. */
let wanted: Place | undefined;
/** One goes on, to the top of a page that is not shown yet. A page may be shown after one has come back from it: that moves nobody. */
let goesOn = true;

const here = (): string => location.pathname + location.search;
let address: string | undefined;
let pathname: string | undefined;

/** Follows where the reader is on each address. */
export function followScrolling(): void {
  const note = (): void => void places.set(here(), { ...places.get(here()), top: scrollY });
  const noteLink = ({ target }: FocusEvent): void => {
    const href = target instanceof HTMLAnchorElement ? target.getAttribute('href') : null;
    const link = href === null ? undefined : { href, before: linksTo(href).indexOf(target as HTMLElement) };
    places.set(here(), { top: scrollY, link });
  };
  const follow = (): void => {
    address = here();
    pathname = location.pathname;
  };
  const goOn = (): void => {
    wanted = undefined;
    goesOn = true;
    follow();
  };
  const goBack = (): void => {
    // A link to a part of the same page is no way back.
    if (here() !== address) {
      wanted = places.get(here()) ?? { top: 0 };
      goesOn = false;
    }
    follow();
  };
  follow();
  addEventListener('scroll', note, { passive: true });
  addEventListener('focusin', noteLink);
  addEventListener('popstate', goBack);
  // Wouter says so.
  addEventListener('pushState', goOn);
  addEventListener('replaceState', () => {
    if (location.pathname === pathname) follow();
    else goOn();
  });
}

/** Another page is shown: it begins at its top, or where one was when one comes back to it. */
export function scrollToPlace(): void {
  if (wanted !== undefined) comeBack();
  else if (goesOn && location.hash === '') scrollTo(0, 0);
  goesOn = false;
}

/** Words that depend on the time of day come once a page is alive, and move what is below: so long after, in milliseconds. */
const SETTLES = 1_000;

/** With this the reader goes elsewhere by themselves. */
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate'] as const;

/**
 * Takes the reader back to where they were, once what was there is there again: the link that they followed takes the focus, or else
 * Tab would begin at the top. Does nothing while one goes on.
 */
export function comeBack(): void {
  if (wanted === undefined) return;
  const { top, link } = wanted;
  wanted = undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const arrive = (): void => {
    scrollTo(0, top);
    const isThere = document.documentElement.scrollHeight - innerHeight >= top - 1;
    const followed = link && linksTo(link.href)[link.before];
    followed?.focus({ preventScroll: true });
    if (isThere && (link === undefined || followed)) settling ??= setTimeout(leave, SETTLES);
  };
  const growth = new ResizeObserver(arrive);
  const leave = (): void => {
    clearTimeout(settling);
    growth.disconnect();
    for (const move of ownMoves) removeEventListener(move, leave);
  };
  for (const move of ownMoves) addEventListener(move, leave, { passive: true });
  // It calls at once, and again whenever more is there.
  growth.observe(document.body);
}

const linksTo = (href: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`),
];
