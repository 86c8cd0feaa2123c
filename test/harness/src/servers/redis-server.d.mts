export interface RedisServer {
  port: number;
  url: string;
  /** @param signal SIGTERM unless told otherwise; SIGKILL: as when the machine loses power. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Whether `redis-server` is on the path. */
export function redisServerIsThere(): boolean;

/**
 * Starts a Redis on this machine that keeps nothing on disk: started again, it is empty.
 * @param settings.port a free one unless told otherwise
 * @param settings.options more of what redis-server understands
 * @throws what it said, if it ends at once.
 */
export function startRedisServer(settings?: { port?: number; options?: string[] }): Promise<RedisServer>;
