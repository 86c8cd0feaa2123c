export interface MeiliTestServer {
  port: number;
  url: string;
  /** Its master key. */
  key: string;
  /** SIGSTOP: it takes requests and answers none, until SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** @param signal SIGTERM unless told otherwise; SIGKILL: as when the machine loses power. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Whether `meilisearch` is on the path. */
export function meilisearchIsThere(): boolean;

/**
 * Starts a Meilisearch on this machine.
 * @param settings.folder what it holds; an empty one, or that of another that has stopped
 * @param settings.port a free one unless told otherwise
 * @throws what it said, if it ends at once.
 */
export function startMeiliServer(settings: { folder: string; port?: number }): Promise<MeiliTestServer>;
