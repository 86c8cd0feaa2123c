/** The used part of `EventSource`. */
export interface Source {
  readonly readyState: number;
  addEventListener(event: string, heard: (message: { data?: string }) => void): void;
  close(): void;
}

/** The used part of `BroadcastChannel`. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(event: 'message', heard: (message: { data: unknown }) => void): void;
  close(): void;
}

/** The used parts of the browser, which specs replace. */
export interface Surroundings {
  /**
   * Runs `work` once no other tab holds the lock, and holds the lock until `work` ends. `work` receives whether it
   * had to wait. undefined: the browser has no locks.
   */
  lock:
    | ((name: string, work: (hasWaited: boolean) => Promise<void>, signal: AbortSignal) => Promise<void>)
    | undefined;
  channel(name: string): Channel;
  source(path: string): Source;
  isHidden(): boolean;
  onVisibility(changed: () => void, signal: AbortSignal): void;
  /** @returns a function that cancels the work */
  later(milliseconds: number, work: () => void): () => void;
  random(): number;
}

export const ofBrowser = (): Surroundings => ({
  lock:
    'locks' in navigator
      ? async (name, work, signal) => {
          const was = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
            if (lock !== null) await work(false);
            return lock !== null;
          });
          if (!was) await navigator.locks.request(name, { signal }, () => work(true));
        }
      : undefined,
  channel: (name) => new BroadcastChannel(name),
  source: (path) => new EventSource(path) as Source,
  isHidden: () => document.hidden,
  onVisibility: (changed, signal) => document.addEventListener('visibilitychange', changed, { signal }),
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
});
