/** Where the focus was, from the inside out. */
let around: readonly Element[] = [];
let isShown = false;

/**
 * Follows the focus. Where a press has taken away what had it, the heading of the smallest part of the page around that which is
 * still there takes it, unless the page itself gives it to something: whoever uses the keyboard goes on from there.
 */
export function keepFocus(): void {
  const follow = ({ target }: FocusEvent): void => {
    around = target instanceof Element ? ancestorsOf(target) : [];
    isShown = target instanceof Element && target.matches(':focus-visible');
  };
  const mend = (): void => {
    const [last] = around;
    if (last?.isConnected !== false || document.activeElement !== document.body) return;
    around
      .map(headingIn)
      .find((heading) => heading !== null)
      ?.focus({ preventScroll: !isShown });
  };
  // After the effects of what has come in its place, which know better.
  const changes = new MutationObserver(() => {
    if (around[0]?.isConnected === false) requestAnimationFrame(() => setTimeout(() => setTimeout(mend)));
  });
  document.addEventListener('focusin', follow);
  changes.observe(document.body, { childList: true, subtree: true });
}

function ancestorsOf(element: Element): Element[] {
  const outer = element.parentElement;
  return outer === null ? [element] : [element, ...ancestorsOf(outer)];
}

function headingIn(part: Element): HTMLElement | null {
  if (!part.isConnected) return null;
  const heading = part.querySelector<HTMLElement>('h1, h2, h3, legend');
  if (heading === null) return null;
  heading.tabIndex = -1;
  // The title of a page shows its focus then: it is not that one has just come there.
  heading.classList.add('kept');
  return heading;
}
