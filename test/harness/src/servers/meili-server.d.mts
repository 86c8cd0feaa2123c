export interface MeiliTestServer {
  port: number;
  url: string;
  /** Its master key. */
  key: string;
  /** SIGSTOP: it accepts requests and answers none, until SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** @param signal SIGTERM by default. SIGKILL: like a power cut of the machine. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Whether `meilisearch` is on the path. */
export function meilisearchIsThere(): boolean;

/**
 * Starts a Meilisearch on this machine.
 * @param settings.folder its data; an empty folder, or that of a stopped server
 * @param settings.port by default a free one
 * @throws its output, if it ends at once.
 */
export function startMeiliServer(settings: { folder: string; port?: number }): Promise<MeiliTestServer>;
