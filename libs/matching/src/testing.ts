import { afterAll, beforeAll } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '@passerelle/accounts';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { MailModule } from '@passerelle/mail';
import { MatchIndex } from './match-index.js';
import { MatchingModule } from './matching.module.js';

/**
 * Workers on one database, each with connections and an index of its own; specs call services and reactions themselves.
 * Empty until the first test begins.
 */
export function workersUnderTest(given: TestDatabase, count: number): INestApplicationContext[] {
  const workers: INestApplicationContext[] = [];
  beforeAll(async () => {
    const settings = readSettings({
      DATABASE_URL: given.url,
      PUBLIC_URL: 'https://passerelle.example.org',
      SECRET: 'a secret for specs that is long enough',
    });
    @Module({
      imports: [
        ConfigModule.with(settings, given.clock),
        DatabaseModule,
        MailModule.with('smtp://127.0.0.1:1'),
        AccountsModule,
        MatchingModule,
      ],
    })
    class Worker {}
    for (let i = 0; i < count; i++) {
      workers.push(
        await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false }),
      );
    }
  });
  afterAll(async () => {
    for (const worker of workers) await worker.close();
  });
  return workers;
}

/** Leaves no need, no solver and no event of the test before, in the indexes either. */
export async function beginAnew(
  given: TestDatabase,
  workers: readonly INestApplicationContext[],
): Promise<void> {
  const { manager } = given.database;
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM need UNION SELECT id FROM solver');
  for (const worker of workers) worker.get(MatchIndex).forget(rows.map(({ id }) => id));
  await manager.query('TRUNCATE need, solver, event CASCADE');
}

/** Resolves once so many statements on this database wait for a lock. */
export async function waitingForLocks(given: TestDatabase, count = 1): Promise<void> {
  for (;;) {
    const [row] = await given.database.manager.query<[{ waiting: number }]>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row.waiting >= count) return;
  }
}
