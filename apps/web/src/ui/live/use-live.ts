import { useEffect, useRef } from 'react';
import type { Hint, News } from './follow-live.js';

/** Listeners of this tab. One follower serves them all. */
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

/** Fetches the follower's script once the page has its own. If that fails, the next listener tries again. */
async function follow(): Promise<void> {
  const fetched = await import('./follow-live.js').catch(() => undefined);
  if (listeners.size === 0) return;
  stop ??= fetched?.followLive((news) => {
    for (const each of listeners) each(news);
  });
}

/** Queries the server, with any content of the cache. */
const FROM_SERVER = { requestPolicy: 'network-only' } as const;

/**
 * Runs the page's query again when its objects have changed.
 * @param topics topics of the hints that concern the page
 * @param id id of the page's object; undefined: any id
 * @param again second value of the page's `useQuery`
 */
export function useLive(
  topics: readonly Hint['topic'][],
  id: string | undefined,
  again: (how: typeof FROM_SERVER) => void,
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
        if (news.kind === 'resync' || news.hints.some(concerns)) current.again(FROM_SERVER);
      }),
    [],
  );
}
