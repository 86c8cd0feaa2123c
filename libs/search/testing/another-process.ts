import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDataSource, Database } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { PostgresSearchIndex } from '../src/postgres/index.js';

/** A process beside that of a test, as long as `work` takes: its own connections, its own memory. */
export async function withAnotherProcess(
  { url, clock }: TestDatabase,
  work: (index: PostgresSearchIndex, database: Database) => Promise<void>,
): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  try {
    const database = new Database(dataSource, clock);
    await work(new PostgresSearchIndex(database), database);
  } finally {
    await dataSource.destroy();
  }
}

/** Resolves once a statement on the database of a test waits for a lock. */
export async function somebodyWaits({ database }: TestDatabase): Promise<void> {
  for (let waiting: unknown[] = []; waiting.length === 0;)
    waiting = await database.manager.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
}

/** What the program has besides its own: its standard input stays open for as long as it lives. */
const preamble = `const killed = () => new Promise((resolve) => process.stdin.resume().once('end', resolve));\n`;

/**
 * Runs a program in a process of its own, on the compiled libs as the product does, and kills it by force.
 * @param program may await `killed()`
 * @param sign the first line that it prints; then it goes on until it is killed. @throws if it prints another or ends before.
 */
export async function killedOnceItSays(sign: string, program: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', preamble + program], {
    cwd: fileURLToPath(new URL('../../../apps/server', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [said] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  child.kill('SIGKILL');
  await ended;
  if (said !== sign) throw new Error(`It said ${String(said)}, not ${sign}.`);
}
