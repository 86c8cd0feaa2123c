export interface RedisServer {
  port: number;
  url: string;
  /** @param signal SIGTERM by default. SIGKILL: like a power cut of the machine. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Whether `redis-server` is on the path. */
export function redisServerIsThere(): boolean;

/**
 * Starts a Redis on this machine that stores nothing on disk, so that it is empty after a restart.
 * @param settings.port by default a free one
 * @param settings.options further options of redis-server
 * @throws its output, if it ends at once.
 */
export function startRedisServer(settings?: { port?: number; options?: string[] }): Promise<RedisServer>;
