import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { contentOf } from '@passerelle/backup/testing';
import { findRunningPostgres, onOneConnection, startEmbeddedPostgres } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import {
  freePorts,
  nothingRunsIn,
  type Run,
  runCli,
  scratchFolder,
  startProduct,
  until,
} from '@passerelle/harness/processes';
import { needLine } from '../testing/index.js';

const scratch = scratchFolder();
const place = (name: string): string => path.join(scratch, name);
const backups = place('backups');
const PASSWORD = 'du pain et des roses';
const ERASED = 'zelie@example.org';

const ended = async (command: Run): Promise<Run> => {
  await command.ended;
  return command;
};
const inFolder = (folder: string, args: string[], input?: string): Run =>
  runCli({ DATA_DIR: place(folder) }, args, input);

/** The content of a data folder that nobody uses. */
async function contentIn(folder: string): Promise<Record<string, string>> {
  const postgres = await startEmbeddedPostgres({ folder: path.join(place(folder), 'postgres') });
  return contentOf(postgres.url('passerelle')).finally(() => postgres.stop());
}

async function emailsIn(folder: string): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ folder: path.join(place(folder), 'postgres') });
  try {
    return await onOneConnection(postgres.url('passerelle'), async (client) => {
      const { rows } = await client.query<{ email: string }>('SELECT email FROM person ORDER BY email');
      return rows.map(({ email }) => email);
    });
  } finally {
    await postgres.stop();
  }
}

const complete = (): string[] =>
  fs.existsSync(backups)
    ? fs
        .readdirSync(backups, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('manifest.json'))
        .toSorted()
    : [];

/** Kills a command at a moment of its own choice between its start and the time that it takes undisturbed. */
async function killed(command: Run, takes: number): Promise<boolean> {
  const moment = Math.random() * takes;
  const timer = setTimeout(() => command.child.kill('SIGKILL'), moment);
  const how = await command.ended;
  clearTimeout(timer);
  await nothingRunsIn(scratch);
  return how === 'SIGKILL';
}

// Takes minutes: real processes, of which each starts a PostgreSQL, are killed and started again.
it('a backup is made beside the running product, restored into an empty folder, and survives kills of both', async () => {
  await ended(inFolder('a', ['import', 'needs', writeNeeds()]));
  for (const [email, name] of [
    ['aurore@example.org', 'Aurore'],
    [ERASED, 'Zélie'],
  ] as const)
    await ended(
      inFolder('a', ['create-admin', '--email', email, '--name', name, '--password-stdin'], PASSWORD),
    );
  const withZelie = JSON.parse((await ended(inFolder('a', ['backup', '--to', backups]))).stdout) as {
    backup: string;
  };
  await ended(inFolder('a', ['erase-person', ERASED, '--now']));
  const product = startProduct({
    DATA_DIR: place('a'),
    DEMO: 'no',
    BACKUP_TO: backups,
    ...(await freePorts()),
  });
  await product.says('Pour arrêter');
  await until(() => fs.existsSync(path.join(backups, 'erasures.jsonl')));
  const beside = await ended(inFolder('a', ['backup', '--to', backups]));
  expect(beside.stderr).toContain('Gardez-le à part');
  expect(complete()).toHaveLength(2);
  product.child.kill('SIGTERM');
  await product.ended;

  const content = await contentIn('a');
  const begun = performance.now();
  const made = await ended(inFolder('a', ['backup', '--to', backups]));
  const backupTakes = performance.now() - begun;
  const { backup } = JSON.parse(made.stdout) as { backup: string };
  for (let i = 0; i < 3; i++) {
    const before = complete();
    const wasKilled = await killed(inFolder('a', ['backup', '--to', backups]), backupTakes);
    if (wasKilled) expect(complete()).toEqual(before);
  }
  expect(await contentIn('a')).toEqual(content);

  const restoring = ['restore', backup, '--from', backups];
  const restoreBegun = performance.now();
  const first = await ended(inFolder('b', restoring));
  expect(await first.ended).toBe(0);
  const restoreTakes = performance.now() - restoreBegun;
  expect(await contentIn('b')).toEqual(content);
  const again = await ended(inFolder('b', restoring));
  expect([await again.ended, again.stderr]).toEqual([
    1,
    expect.stringContaining('La base de données n’est pas vide'),
  ]);

  for (let i = 0; i < 3; i++) {
    if (!(await killed(inFolder('c', restoring), restoreTakes))) break;
    // Refused, or nothing was made yet.
    const refused = await ended(inFolder('c', ['export', 'needs']));
    expect([await refused.ended, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(
      /Une restauration a commencé|n’est pas encore celle de Passerelle|n’existe pas|Il n’y a pas de données/,
    );
  }
  const last = await ended(inFolder('c', restoring));
  if ((await last.ended) !== 0) expect(last.stderr).toContain('La base de données n’est pas vide');
  expect(await contentIn('c')).toEqual(content);

  // A backup that was made before an erasure does not bring the person back.
  const former = await ended(inFolder('d', ['restore', withZelie.backup, '--from', backups]));
  expect([await former.ended, former.stderr]).toEqual([0, expect.stringContaining('aucun mail')]);
  expect(await emailsIn('d')).toEqual(['aurore@example.org']);
  const verified = await ended(inFolder('d', ['audit', 'verify']));
  expect([await verified.ended, verified.stdout]).toEqual([
    0,
    expect.stringContaining('Le journal est entier'),
  ]);

  // Moving to a server of one’s own is the same two commands.
  const { url, drop } = await cloneDatabase('empty');
  try {
    const moved = await ended(runCli({ DATA_DIR: place('a'), DATABASE_URL: url }, restoring));
    expect(moved.stderr).not.toContain('SECRET');
    expect(await contentOf(url)).toEqual(content);
  } finally {
    await drop();
  }

  // The secret was kept apart.
  fs.copyFileSync(path.join(place('a'), 'secret'), path.join(place('c'), 'secret'));
  const ports = await freePorts();
  const copy = startProduct({ DATA_DIR: place('c'), DEMO: 'no', SECOND_FACTOR: 'no', ...ports });
  await copy.says('Pour arrêter');
  expect(copy.stderr).toContain('ses mails sont retenus');
  const signedIn = await fetch(`http://127.0.0.1:${ports.PORT}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'aurore@example.org', password: PASSWORD }),
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ');
  expect(await found(ports.PORT, cookie, 'chutes nuit')).toBe(200);
  expect(await findRunningPostgres(path.join(place('c'), 'postgres'))).toBeDefined();
  copy.child.kill('SIGTERM');
  expect(await copy.ended).toBe(0);
});

/** How many needs a search on the running product finds. */
async function found(port: string, cookie: string, text: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      query: 'query ($text: String!) { searchNeeds(text: $text) { totalCount } }',
      variables: { text },
    }),
  });
  expect(await answer.clone().json()).not.toHaveProperty('errors');
  const { data } = (await answer.json()) as { data: { searchNeeds: { totalCount: number } } };
  return data.searchNeeds.totalCount;
}

function writeNeeds(): string {
  const file = place('needs.jsonl');
  const lines = Array.from({ length: 200 }, (_, i) => needLine(`need-${i}`, { status: 'published' }));
  fs.writeFileSync(file, lines.join(''));
  return file;
}
