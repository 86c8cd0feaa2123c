import { sessionUrlOf, type Settings } from '@passerelle/config';
import { limitedConnection } from '@passerelle/database';
import { type BackendFactory, createPostgresBackend, type IQueueBackend, runMigrations } from 'bullmq';
import pg from 'pg';
import { IMPORT_SLOTS } from './import-slots.js';
import type { QueueBackend } from './queue-backend.js';

/** The queue in its own tables beside those of the product, in the schema `bullmq`. */
export class PostgresBackend implements QueueBackend {
  private readonly pool: pg.Pool;

  constructor(settings: Settings, warn: (message: string) => void) {
    const limits = limitedConnection(settings.processKind);
    this.pool = new pg.Pool({
      ...limits,
      connectionString: sessionUrlOf(settings),
      application_name: 'passerelle jobs',
      // Each of the three workers listens on its own connection.
      max: settings.jobConcurrency + settings.mailConcurrency + IMPORT_SLOTS + 5,
      options: `${limits.options} -c search_path=bullmq`,
    });
    this.pool.on('error', (error) => warn(`A connection of the job queue broke: ${error.message}`));
  }

  readonly create: BackendFactory<IQueueBackend, object> = (name, options, kind) =>
    closedWhenReady(createPostgresBackend(name, { ...options, connection: this.pool }, kind));

  /** The pool connects on its first query. */
  async open(): Promise<void> {}

  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Creates or updates the queue's own tables. Several processes may run it at any time and at once. */
  static async migrate(url: string): Promise<void> {
    const client = new pg.Client({ ...limitedConnection('migration'), connectionString: url });
    await client.connect();
    try {
      await runMigrations(client);
    } finally {
      await client.end();
    }
  }
}

/**
 * A BullMQ backend that is closed while it connects still takes a listening connection and never returns it. The pool
 * would wait for that connection for ever. So the backend is closed only once it is ready.
 */
function closedWhenReady(backend: IQueueBackend): IQueueBackend {
  const close = backend.close.bind(backend);
  backend.close = async (force) => {
    await backend.waitUntilReady().catch(() => undefined);
    await close(force);
  };
  return backend;
}
