import type { OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { COMMAND_TIMEOUT, redisClient } from '../queue/redis-client.js';
import { Broadcast, type HeardMessage } from './broadcast.js';

/** Sends and listens on a channel of Redis. */
export class RedisBroadcast extends Broadcast implements OnApplicationShutdown {
  private readonly channel: string;
  private readonly publishing: Redis;
  /** A listening connection takes no other command. */
  private listening: Redis | undefined;

  /**
   * @param prefix of the installation
   * @param warn called for each failure, repeatedly while it lasts
   */
  constructor(
    private readonly url: string,
    prefix: string,
    private readonly warn: (message: string) => void,
  ) {
    super();
    this.channel = `${prefix}:broadcast`;
    this.publishing = redisClient(url, warn, {
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_TIMEOUT,
    });
  }

  subscribe(heard: HeardMessage): void {
    const client = redisClient(this.url, this.warn, {
      // Name of the connection in the list of clients that Redis shows.
      connectionName: this.channel,
      autoResubscribe: false,
      maxRetriesPerRequest: null,
    });
    client.on('message', (_channel: string, written: string) => heard(JSON.parse(written) as object));
    client.on('ready', () => {
      client
        .subscribe(this.channel)
        .then(() => heard(undefined))
        // The connection broke again, or Redis does not allow listening.
        .catch((error: Error) => this.warn(`Redis lets nobody listen: ${error.message}`));
    });
    this.listening = client;
  }

  async onApplicationShutdown(): Promise<void> {
    this.publishing.disconnect();
    this.listening?.disconnect();
  }

  protected async send(written: string): Promise<void> {
    await this.publishing.publish(this.channel, written);
  }
}
