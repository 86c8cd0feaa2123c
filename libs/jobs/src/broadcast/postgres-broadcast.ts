import type { Database } from '@passerelle/database';
import type { Listener } from '../request-reply/listener.js';
import { Broadcast, type HeardMessage } from './broadcast.js';

const CHANNEL = 'passerelle_broadcast';

/** Sends by NOTIFY, which a pooler passes on. Listens by LISTEN, on the one listening connection of the process. */
export class PostgresBroadcast extends Broadcast {
  constructor(
    private readonly database: Database,
    private readonly listener: Listener,
  ) {
    super();
  }

  subscribe(heard: HeardMessage): void {
    // The listener retries by itself.
    this.listener
      .listen(CHANNEL, (written) =>
        heard(written === undefined ? undefined : (JSON.parse(written) as object)),
      )
      .catch(() => undefined);
  }

  protected async send(written: string): Promise<void> {
    // Outside any transaction of the caller. While a transaction with a NOTIFY commits, PostgreSQL lets no other such
    // transaction commit.
    await this.database.manager.query('SELECT pg_notify($1, $2)', [CHANNEL, written]);
  }
}
