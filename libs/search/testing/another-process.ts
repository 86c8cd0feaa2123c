import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDataSource, Database } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { PostgresSearchIndex } from '../src/postgres-search-index.js';

/** Runs `work` with another process, which has its own connections and its own index in memory. */
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

/** Runs before the program. Standard input stays open until the process is killed. */
const preamble = `const killed = () => new Promise((resolve) => process.stdin.resume().once('end', resolve));\n`;

/**
 * Runs a program in a separate process, on the compiled libs as in production, and kills it by force once it prints a
 * line.
 * @param program may await `killed()`
 * @param sign that line.
 * @throws if the program prints another line, or ends first.
 */
export async function killedOnceItPrints(sign: string, program: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', preamble + program], {
    cwd: fileURLToPath(new URL('../../../apps/server', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  child.kill('SIGKILL');
  await ended;
  if (line !== sign) throw new Error(`It printed ${String(line)}, not ${sign}.`);
}
