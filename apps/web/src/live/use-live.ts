import { useEffect, useRef } from 'react';
import type { Hint, News } from './follow-live.js';

/** All that this tab shows hears of what one follower is told. */
const listeners = new Set<(news: News) => void>();
let stop: (() => void) | undefined;

function listen(listener: (news: News) => void): () => void {
  listeners.add(listener);
  void follow();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** Its script is fetched once the page is alive; where that fails, whoever listens next tries again. */
async function follow(): Promise<void> {
  const fetched = await import('./follow-live.js').catch(() => undefined);
  if (listeners.size === 0) return;
  stop ??= fetched?.followLive((news) => {
    for (const each of listeners) each(news);
  });
}

/** Of the server, whatever the browser has seen. */
const ANEW = { requestPolicy: 'network-only' } as const;

/**
 * Asks anew for what a page shows when it has changed.
 * @param topics of the hints that concern it
 * @param id of what it shows; undefined: whatever their id
 * @param again of the page's `useQuery`
 */
export function useLive(
  topics: readonly Hint['topic'][],
  id: string | undefined,
  again: (how: typeof ANEW) => void,
): void {
  const wanted = useRef({ topics, id, again });
  useEffect(() => {
    wanted.current = { topics, id, again };
  });
  useEffect(
    () =>
      listen((news) => {
        const { current } = wanted;
        const concerns = (hint: Hint): boolean =>
          current.topics.includes(hint.topic) && (current.id === undefined || hint.id === current.id);
        if (news.kind === 'resync' || news.hints.some(concerns)) current.again(ANEW);
      }),
    [],
  );
}
