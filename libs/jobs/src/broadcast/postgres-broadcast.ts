import type { Database } from '@passerelle/database';
import type { Listener } from '../request-reply/index.js';
import { Broadcast, type HeardMessage } from './broadcast.js';

const CHANNEL = 'passerelle_broadcast';

/** Tells by NOTIFY, which a pooler passes on, and hears by LISTEN, on the one connection of the process that listens. */
export class PostgresBroadcast extends Broadcast {
  constructor(
    private readonly database: Database,
    private readonly listener: Listener,
  ) {
    super();
  }

  subscribe(heard: HeardMessage): void {
    // The listener goes on trying.
    this.listener
      .listen(CHANNEL, (written) =>
        heard(written === undefined ? undefined : (JSON.parse(written) as object)),
      )
      .catch(() => undefined);
  }

  protected async send(written: string): Promise<void> {
    // On its own: at the end of a transaction with a NOTIFY, PostgreSQL lets no other such transaction end.
    await this.database.manager.query('SELECT pg_notify($1, $2)', [CHANNEL, written]);
  }
}
