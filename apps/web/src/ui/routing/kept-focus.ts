/** The focused element and its ancestors, innermost first. */
let around: readonly Element[] = [];
let isShown = false;

/**
 * Follows the focus. If a press removes the focused element, the nearest remaining heading around it takes the focus, so that keyboard
 * users continue there. A page that sets the focus itself comes first.
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
  // Waits until the effects of the new content have run, since they may set the focus.
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
  // A page title with this class shows its focus. Without it, the focus after a change of page stays invisible.
  heading.classList.add('kept');
  return heading;
}
