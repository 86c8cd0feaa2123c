import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import pg from 'pg';
import { assertSchemaFits, type SchemaState, schemaState } from './checks/schema-check.js';
import { limitedConnection } from './connection/connection-limits.js';
import { DatabaseUnfit } from './connection/database-errors.js';
import { freeSpaceAt, hasRoom, wasDiskFull } from './room-to-write.js';

/** The time limit for PostgreSQL's answer, in milliseconds, since health checks run every few seconds. */
const LIMIT = 1_000;
/** Less than two files of PostgreSQL's log, in bytes. */
const NEARLY_NOTHING = 32 * 2 ** 20;

/** `disk full`: PostgreSQL reads, and refuses writes. */
export type DatabaseState = 'ok' | 'database unreachable' | 'schema does not fit' | 'disk full';

/** Checks whether PostgreSQL answers, on its own connection, since those of the pool may all be waiting. */
@Injectable()
export class DatabaseCheck implements OnApplicationShutdown {
  private client: pg.Client | undefined;
  private asking: Promise<DatabaseState> | undefined;

  constructor(private readonly settings: Settings) {}

  /** Answers within a second. Calls at the same time share the answer. */
  state(): Promise<DatabaseState> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.asking;
    this.giveUp();
  }

  private async ask(): Promise<DatabaseState> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), LIMIT);
    });
    try {
      assertSchemaFits(await Promise.race([this.schema(), late]));
      return (await Promise.race([this.isFull(), late])) ? 'disk full' : 'ok';
    } catch (error) {
      if (error instanceof DatabaseUnfit) return 'schema does not fit';
      this.giveUp();
      return 'database unreachable';
    } finally {
      clearTimeout(timer);
    }
  }

  private async schema(): Promise<SchemaState> {
    return schemaState(await this.connected());
  }

  /** Queries PostgreSQL only if there is a reason, since this is called every few seconds. */
  private async isFull(): Promise<boolean> {
    const free = await freeSpaceAt(path.resolve(this.settings.dataDir ?? '.'));
    const isNearlyFull = free !== undefined && free < NEARLY_NOTHING;
    return (wasDiskFull() || isNearlyFull) && !(await hasRoom(await this.connected()));
  }

  private async connected(): Promise<pg.Client> {
    if (this.client !== undefined) return this.client;
    const client = new pg.Client({
      ...limitedConnection('api'),
      connectionString: this.settings.databaseUrl,
      application_name: 'passerelle health',
      connectionTimeoutMillis: LIMIT,
      statement_timeout: LIMIT,
    });
    // The connection broke. The next check connects again.
    client.on('error', () => this.giveUp(client));
    this.client = client;
    await client.connect();
    return client;
  }

  private giveUp(client = this.client): void {
    if (client === undefined || client !== this.client) return;
    this.client = undefined;
    // Breaks the connection off if a statement still runs.
    client.end().catch(() => undefined);
  }
}
