import { execFileSync } from 'node:child_process';
import fs, { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, findRunningPostgres, installationName, startEmbeddedPostgres } from '@passerelle/database';
import {
  freePorts,
  nothingRunsIn,
  processesOf,
  type Run,
  runCli,
  scratchFolder,
  startProduct,
  until,
} from '@passerelle/harness/processes';
import pg from 'pg';
import { answerOf, type Call, callInProcess, importSummary, needLine, solverLine } from '../testing/index.js';
import { runCommandLine } from './command-line.js';

const scratch = scratchFolder();
const dataDir = path.join(scratch, 'data');
let running: Run;

/** Starts a command in a separate process, beside processes of which only the output matters. */
const spawned = (...args: string[]): Run => runCli({ DATA_DIR: dataDir }, args);
const called = (...args: string[]): Call =>
  callInProcess((caller) => runCommandLine(args, caller), { DATA_DIR: dataDir });
const file = (name: string, content: string): string => {
  const target = path.join(scratch, name);
  fs.writeFileSync(target, content);
  return target;
};
const query = async (statement: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({
    connectionString: (await findRunningPostgres(path.join(dataDir, 'postgres')))?.url('passerelle'),
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

describe('the command line on an empty data folder', () => {
  it('says which folder it fills', async () => {
    const command = called('import', 'needs', file('one.jsonl', needLine('one')));
    expect(await answerOf(command)).toEqual([0, importSummary(1, 0, 0)]);
    expect(command.stderr).toContain(`Une nouvelle base est créée dans ${dataDir}.\n`);
    expect(processesOf(dataDir)).toEqual([]);
  });
});

describe('the command line beside a running product', () => {
  beforeAll(async () => {
    running = startProduct({ DATA_DIR: dataDir, DEMO: 'no', ...(await freePorts()) });
    await running.says('Pour arrêter');
  });
  afterAll(async () => {
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(running.stderr).toBe('');
  });

  it('imports needs, which the product handles at once', async () => {
    const mixed = file('needs.jsonl', needLine('a', { status: 'published' }) + needLine('b', { siret: '1' }));
    expect(await answerOf(spawned('import', 'needs', mixed))).toEqual([
      1,
      importSummary(1, 0, 0, [{ row: 2, field: 'siret', message: expect.stringContaining('14 chiffres') }]),
    ]);
    await until(async () => (await query('SELECT FROM event WHERE dispatched_at IS NULL')).length === 0);
    const good = file('good.jsonl', needLine('a', { status: 'published' }));
    expect(await answerOf(called('import', 'needs', good))).toEqual([0, importSummary(0, 0, 1)]);
  });

  it('refuses a line of 200 MB and broken UTF-8, keeps the rows around, and holds little', async () => {
    const huge = path.join(scratch, 'huge.jsonl');
    await pipeline(
      Readable.from(
        (function* () {
          yield Buffer.from(`${solverLine('before')}{"name":"`);
          const block = Buffer.alloc(1024 * 1024, 'x');
          for (let sent = 0; sent < 200; sent += 1) yield block;
          yield Buffer.concat([
            Buffer.from('"}\n{"name":"'),
            Buffer.from([0xe9]),
            Buffer.from(`"}\n${solverLine('after')}`),
          ]);
        })(),
      ),
      createWriteStream(huge),
    );
    // Above this, V8 gives up, since the file does not fit.
    const command = runCli({ DATA_DIR: dataDir, NODE_OPTIONS: '--max-old-space-size=150' }, [
      'import',
      'solvers',
      huge,
    ]);
    expect(await answerOf(command)).toEqual([
      1,
      importSummary(2, 0, 0, [
        { row: 2, field: 'file', message: 'La ligne dépasse 1 Mo.' },
        { row: 3, field: 'file', message: 'Le texte n’est pas en UTF-8.' },
      ]),
    ]);
  });
});

describe('the command line alone', () => {
  afterEach(() => nothingRunsIn(scratch));

  it('breaks an import off at a Ctrl-C, after whole batches, and leaves nothing running', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => needLine(`many-${i}`, { status: 'draft' }));
    const command = spawned('import', 'needs', file('many.jsonl', rows.join('')));
    const imported = async (): Promise<unknown[]> =>
      query(`SELECT FROM need WHERE external_id LIKE 'many-%'`).catch(() => []);
    await until(async () => (await imported()).length > 0);
    command.child.kill('SIGINT');
    const code = await command.ended;
    expect(command.stdout).toBe('');
    expect(`${code}: ${command.stderr}`).toBe('130: ');
    expect(processesOf(dataDir)).toEqual([]);
    const exported = called('export', 'needs');
    expect(await exported.ended).toBe(0);
    const kept = exported.stdout.split('"externalId":"many-').length - 1;
    expect(kept % 500).toBe(0);
    expect(kept).toBeLessThan(10_000);
  });

  it('makes a copy of the folder an installation of its own, with a new secret if the copy has none', async () => {
    const copied = path.join(scratch, 'copied');
    execFileSync('cp', ['-a', dataDir, copied]);
    const nameIn = async (folder: string): Promise<string> => {
      const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
      return Database.use(postgres.url('passerelle'), installationName).finally(() => postgres.stop());
    };
    const original = await nameIn(dataDir);
    // Nothing in the copy distinguishes it from its original.
    expect(await nameIn(copied)).toBe(original);
    fs.rmSync(path.join(copied, 'secret'));
    const inCopy = (...args: string[]): Call =>
      callInProcess((caller) => runCommandLine(args, caller), { DATA_DIR: copied });
    const lost = inCopy('export', 'needs');
    expect(await lost.ended).toBe(1);
    expect(lost.stderr).toMatch(/^SECRET manque, et \S+ aussi : .* adopt --secret-only »\.\n$/);
    expect(fs.existsSync(path.join(copied, 'secret'))).toBe(false);
    const adopted = inCopy('adopt');
    const [code, { installation, secretReplaced }] = (await answerOf(adopted)) as [
      number,
      Record<string, unknown>,
    ];
    expect([code, secretReplaced]).toEqual([0, true]);
    expect(installation).not.toBe(original);
    expect(await nameIn(copied)).toBe(installation);
    expect(await inCopy('export', 'needs').ended).toBe(0);
  });
});
