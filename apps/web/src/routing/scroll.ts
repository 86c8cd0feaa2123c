/** Where somebody was on a page: how far down, and on which link. */
interface Place {
  top: number;
  link?: string | undefined;
}

/** By address, in this tab. */
const places = new Map<string, Place>();
/** Where one comes back to; undefined: one goes on. */
let wanted: Place | undefined;

const here = (): string => location.pathname + location.search;
let address: string | undefined;

/** Follows where the reader is on each address. @returns what ends that */
export function followScrolling(): () => void {
  const note = (): void => void places.set(here(), { ...places.get(here()), top: scrollY });
  const noteLink = ({ target }: FocusEvent): void => {
    const link = target instanceof HTMLAnchorElement ? target.getAttribute('href') : null;
    places.set(here(), { top: scrollY, link: link ?? undefined });
  };
  const goOn = (): void => void (address = here());
  const goBack = (): void => {
    // A link to a part of the same page is no way back.
    if (here() !== address) wanted = places.get(here()) ?? { top: 0 };
    goOn();
  };
  goOn();
  addEventListener('scroll', note, { passive: true });
  addEventListener('focusin', noteLink);
  addEventListener('popstate', goBack);
  // Wouter says so.
  addEventListener('pushState', goOn);
  addEventListener('replaceState', goOn);
  return () => {
    removeEventListener('scroll', note);
    removeEventListener('focusin', noteLink);
    removeEventListener('popstate', goBack);
    removeEventListener('pushState', goOn);
    removeEventListener('replaceState', goOn);
  };
}

/** Another page is shown: it begins at its top, or where one was when one comes back to it. */
export function scrollToPlace(): void {
  if (wanted !== undefined) comeBack();
  else if (location.hash === '') scrollTo(0, 0);
}

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
  const arrive = (): void => {
    scrollTo(0, top);
    const isThere = document.documentElement.scrollHeight - innerHeight >= top - 1;
    const followed = link === undefined ? null : linkTo(link);
    followed?.focus({ preventScroll: true });
    if (isThere && (link === undefined || followed)) leave();
  };
  const growth = new ResizeObserver(arrive);
  const leave = (): void => {
    growth.disconnect();
    for (const move of ownMoves) removeEventListener(move, leave);
  };
  for (const move of ownMoves) addEventListener(move, leave, { passive: true });
  // It calls at once, and again whenever more is there.
  growth.observe(document.body);
}

const linkTo = (href: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
