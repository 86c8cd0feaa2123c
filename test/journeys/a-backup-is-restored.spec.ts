import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { signIn } from '@passerelle/accounts/testing';
import { contentOf } from '@passerelle/backup/testing';
import { readSettings, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { FileStore, StoredFile } from '@passerelle/files';
import { aStoredFile } from '@passerelle/files/testing';
import { graphqlClient } from '@passerelle/graphql/testing';
import { cloneDatabase } from '@passerelle/harness';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  fallDetector,
  fallsAtNight,
  publishNeed,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { JobsWorker } from '@passerelle/jobs';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { SolverImport } from '@passerelle/solvers';
import { runCommandLine } from '../../apps/server/src/command-line.js';
import { createHttpServer } from '../../apps/server/src/http/http-server.js';
import { answerOf, callInProcess } from '../../apps/server/testing/index.js';
import { aSceneOfLists, type Scene } from './first-of-everything.js';
import { grow } from './many-of-everything.js';

// Nothing is handled here: the rows stay as they are, and the copy does what is still to do.
const product = bootProduct({ worker: false });
let folder: string;
let scene: Scene;
let copyUrl: string;
let drop: () => Promise<void>;
let mailbox: TestMailbox;
let copy: NestFastifyApplication;
let address: string;
let content: Record<string, string>;

const ofSource = (): Settings => product.app.get(Settings);
const called = (env: Record<string, string>, ...args: string[]) =>
  callInProcess((caller) => runCommandLine(args, caller), { EMBEDDINGS: 'off', ...env });
const envOfCopy = (): Record<string, string> => ({
  DATABASE_URL: copyUrl,
  DATA_DIR: path.join(folder, 'copy'),
  SECRET: ofSource().secret ?? '',
});

/** A file’s row, and its bytes. */
async function aWholeFile(): Promise<string> {
  const { manager } = product.database;
  const id = await aStoredFile(manager, {
    conceptId: scene.concept.id,
    addedById: scene.viewer.id,
    addedAt: product.clock.now(),
  });
  const bytes = Buffer.from('étude');
  // SHA-256 of these bytes.
  const sha256 = 'f98da860316dabbed74c56d46cf5c7082efa58202746e57bffc8d77017cdd54f';
  await manager.update(StoredFile, { id }, { sha256, size: bytes.length });
  await product.app.get(FileStore).put(id, bytes);
  return id;
}

// Takes half a minute: everything that there is, a backup, a restore with its migrations, and a second product.
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-restored-'));
  scene = await aSceneOfLists(product);
  for (const i of [0, 1, 2]) await grow(product, scene, i);
  const { rejected } = await product.app.get(SolverImport).importRows(
    (async function* () {
      yield { row: 1, value: fallDetector };
    })(),
  );
  expect(rejected).toEqual([]);
  const anne = await aCompany(product, 'anne@aide.example', 'Aide');
  const curator = await product.as('nadia@ovlt.example', 'curator');
  await publishNeed(curator, await aSubmittedNeed(anne, fallsAtNight));
  await aWholeFile();
  content = await contentOf(ofSource().databaseUrl ?? '');
  ({ url: copyUrl, drop } = await cloneDatabase('empty'));
  mailbox = await startTestMailbox();
}, 600_000);
afterAll(async () => {
  await copy?.close();
  await mailbox.stop();
  await drop();
  await fs.rm(folder, { recursive: true });
});

const health = async (): Promise<Record<string, unknown>> =>
  (await (await fetch(`${address}/health`)).json()) as Record<string, unknown>;

describe('a backup of everything', () => {
  it('is made and restored by two commands, with every row', async () => {
    expect(Object.entries(content).filter(([, rows]) => !rows.startsWith('0 ')).length).toBeGreaterThan(50);
    const { databaseUrl = '', dataDir, secret = '' } = ofSource();
    const backup = called(
      { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SECRET: secret },
      'backup',
      '--to',
      path.join(folder, 'backups'),
    );
    const [code, made] = await answerOf(backup);
    expect([code, made]).toEqual([0, expect.objectContaining({ files: 1, encrypted: false })]);
    const restore = called(envOfCopy(), 'restore', '--from', path.join(folder, 'backups'));
    const { backup: name, rows } = made as Record<string, unknown>;
    expect(await answerOf(restore)).toEqual([0, expect.objectContaining({ backup: name, rows, files: 1 })]);
    expect(restore.stderr).toContain('Cette copie n’envoie aucun mail.');
    expect(restore.stderr).not.toContain('SECRET');
    expect(await contentOf(copyUrl)).toEqual(content);
  });

  it('is a product in which people sign in with their password, and find what was there', async () => {
    const settings = readSettings({
      ...envOfCopy(),
      SMTP_URL: mailbox.smtpUrl,
      PUBLIC_URL: 'http://127.0.0.1',
      EMBEDDINGS: 'off',
      UNDO_SECONDS: '0',
      SECOND_FACTOR: 'no',
      LOG_LEVEL: 'error',
    });
    copy = await createHttpServer(settings, product.clock);
    await copy.listen(0, '127.0.0.1');
    address = await copy.getUrl();
    const cookie = await signIn(address, 'claude@ovlt.example', 'du pain et des roses');
    const claude = graphqlClient(address, { cookie });
    const { totalCount } = await ask<{ totalCount: number }>(
      claude,
      '{ searchNeeds(text: "chutte nuit") { didYouMean totalCount } }',
    );
    expect(totalCount).toBeGreaterThan(0);
    const [file] = await product.database.manager.find(StoredFile, { order: { id: 'DESC' }, take: 1 });
    expect(String(await copy.get(FileStore).get(file?.id ?? ''))).toBe('étude');
  });

  it('does what was still to do, matching included, and holds the mails of it until it is adopted', async () => {
    // Events are left to the process that recorded them for some seconds.
    product.clock.advance(60_000);
    await copy.get(JobsWorker).start();
    const mailsWait = `SELECT count(*)::int AS count FROM delivery WHERE handler LIKE 'MailNotice%' AND state = 'pending'`;
    const { manager } = copy.get(Database);
    const count = async (statement: string): Promise<number> => {
      const [row] = await manager.query<{ count: number }[]>(statement);
      return row?.count ?? 0;
    };
    await until(async () => (await count(mailsWait)) > 0);
    const unmatched = `SELECT count(*)::int AS count FROM delivery WHERE handler LIKE 'FindMatches%' AND state = 'pending'`;
    await until(async () => (await count(unmatched)) === 0);
    const found = `SELECT count(*)::int AS count FROM match WHERE computed_at > '${product.clock.now().toISOString()}'::timestamptz - interval '30 seconds'`;
    expect(await count(found)).toBeGreaterThan(0);
    // On a busy machine the first answer may be that the database is too slow.
    await until(async () => (await health()).status === 'mails held');
    expect(mailbox.messages()).toEqual([]);
    const adopted = called(envOfCopy(), 'adopt');
    expect((await answerOf(adopted))[0]).toBe(0);
    expect(adopted.stderr).toContain('Les mails de cette copie partent de nouveau');
    await until(() => mailbox.messages().length > 0);
    await until(async () => (await health()).mailsHeldSince === null);
  });
});
