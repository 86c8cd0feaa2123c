import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { sessionUrlOf, Settings } from '@passerelle/config';
import { limitedConnection } from '@passerelle/database';
import pg from 'pg';

/** A broken connection is replaced after this long, in milliseconds. */
const PAUSE = 500;

/** Called for each notification. Without a payload when some may have been missed. */
type Heard = (payload: string | undefined) => void;

/** Listens to the notifications of PostgreSQL, on one connection that is replaced when it breaks. */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly logger = new Logger(Listener.name);
  private readonly channels = new Map<string, Heard>();
  private connection: Promise<pg.Client> | undefined;
  private closing = false;

  constructor(private readonly settings: Settings) {}

  /**
   * Listens to a channel from now on. `heard` is also called at once, and after every interruption, since
   * notifications may have been missed.
   */
  async listen(channel: string, heard: Heard): Promise<void> {
    this.channels.set(channel, heard);
    this.connection ??= this.connect();
    const client = await this.connection;
    try {
      await listenTo(client, channel);
    } catch (error) {
      // Another connection is tried then, as after an interruption.
      await client.end();
      throw error;
    }
    heard(undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    const client = await this.connection?.catch(() => undefined);
    await client?.end();
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...limitedConnection(this.settings.processKind),
      connectionString: sessionUrlOf(this.settings),
      application_name: 'passerelle listener',
    });
    client.on('notification', ({ channel, payload }) => this.channels.get(channel)?.(payload));
    client.on('error', (error) => this.logger.warn(`The listening connection broke: ${error.message}`));
    client.once('end', () => this.connectLater());
    await client.connect();
    return client;
  }

  private connectLater(): void {
    if (this.closing) return;
    setTimeout(() => {
      if (this.closing) return;
      this.connection = this.connect();
      // If this fails, the connection ends and another is tried. A connection that may not listen would stay open and
      // receive nothing.
      this.connection.then((client) => this.resume(client).catch(() => client.end())).catch(() => undefined);
    }, PAUSE).unref();
  }

  private async resume(client: pg.Client): Promise<void> {
    for (const [channel, heard] of this.channels) {
      await listenTo(client, channel);
      heard(undefined);
    }
  }
}

async function listenTo(client: pg.Client, channel: string): Promise<void> {
  await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
}
