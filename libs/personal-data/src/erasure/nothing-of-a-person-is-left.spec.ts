import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { FileStore } from '@passerelle/files';
import { SearchIndexUpdater } from '@passerelle/finding';
import { graphqlClient } from '@passerelle/graphql/testing';
import { bootProduct } from '@passerelle/harness/product';
import { packRows, unpackRows } from '@passerelle/imports';
import { type Mailbox, Mailer, startMailbox } from '@passerelle/mail';
import { aCanary, aWorld, restoreRows, rowsOfAll, type World } from '@passerelle/personal-data/testing';
import { simpleParser } from 'mailparser';
import { ErasuresService } from './erasures.service.js';

const canary = aCanary();
const DAY = 24 * 60 * 60 * 1_000;

let dataDir: string;
let mailbox: Mailbox;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'passerelle-canary-'));
  mailbox = await startMailbox({ folder: path.join(dataDir, 'mailbox') });
});
const product = bootProduct({
  env: () => ({ DATA_DIR: dataDir, SMTP_URL: mailbox.smtpUrl, LOG_LEVEL: 'debug' }),
});
afterAll(async () => {
  await mailbox.stop();
  await rm(dataDir, { recursive: true });
});

const logged: string[] = [];
const outputs = [process.stdout, process.stderr] as const;
const writes = outputs.map((output) => output.write.bind(output));
beforeAll(() => {
  for (const output of outputs) output.write = (chunk: string | Uint8Array) => logged.push(String(chunk)) > 0;
});
afterAll(() => {
  for (const [i, output] of outputs.entries()) output.write = writes[i] as typeof output.write;
});

const contains = (bytes: Buffer): boolean =>
  bytes.toString('latin1').toLowerCase().includes(canary.word) ||
  bytes.includes(Buffer.from(canary.word, 'utf16le'));

/** Columns of any table, those of the queue and of the search index too, in which the canary is found: as text, or as bytes. */
async function inTables(): Promise<string[]> {
  const { manager } = product.database;
  const tables = await manager.query<{ table: string }[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS "table" FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { table } of tables) {
    const hits = await manager.query<{ column: string }[]>(
      `SELECT DISTINCT cell.key AS column FROM ${table} AS whole_row, jsonb_each_text(to_jsonb(whole_row)) AS cell
       WHERE position($1 in lower(cell.value)) > 0 OR position($2 in cell.value) > 0 ORDER BY 1`,
      [canary.word, Buffer.from(canary.word).toString('hex')],
    );
    found.push(...hits.map(({ column }) => `${table.replace('public.', '')}.${column}`));
  }
  return found;
}

/** Files under the data folder in which the canary is found; mails are decoded too. */
async function inFiles(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    const decoded = entry.name.endsWith('.eml') ? JSON.stringify(await simpleParser(bytes)) : '';
    if (contains(bytes) || decoded.toLowerCase().includes(canary.word)) found.push(entry.name);
  }
  return found;
}

describe('the erasure of a person', () => {
  let world: World;
  let cookie: string;
  let backup: Awaited<ReturnType<typeof rowsOfAll>>;

  it('begins with a person who is named everywhere', async () => {
    const { app, database } = product;
    world = await aWorld(database.manager, canary);
    expect(world.failures).toEqual({});
    await app.get(FileStore).put(world.file, Buffer.from(`%PDF ${canary.name}`));
    await database.manager.query('INSERT INTO import_file (plan_id, rows) VALUES ($1, $2)', [
      world.importPlan,
      await packRows([{ row: 1, cells: ['Un projet', canary.email, canary.name] }]),
    ]);
    await app.get(SearchIndexUpdater).rebuild();
    for (const to of [canary.email, 'remi.autre@exemple.org'])
      await app.get(Mailer).send({
        ...mailAbout(`${canary.name} vous a écrit.`),
        to: { name: '', address: to },
        provesAddress: true,
        messageId: `<${to.replace('@', '-')}@exemple.org>`,
      });
    const found = await inTables();
    // Most columns with texts; what no person writes has none.
    expect(found.length).toBeGreaterThan(130);
    expect(found).toEqual(
      expect.arrayContaining(['search_word.word', 'audit_entry.before', 'import_line.before']),
    );
    expect((await inFiles()).length).toBeGreaterThanOrEqual(3);
    backup = await rowsOfAll(database.manager);
  });

  it('waits some days after the person has asked for it', async () => {
    cookie = await sessionOf(product.app, world.person);
    const person = graphqlClient(product.url, { cookie });
    const { data } = await person.query<{ deleteMe: object }>(
      `mutation { deleteMe(choices: []) { __typename ... on AccountErasure { dueAt } } }`,
    );
    expect(data?.deleteMe).toMatchObject({ __typename: 'AccountErasure' });
    await product.settled();
    await product.app.get(ErasuresService).eraseDue();
    expect(await inTables()).toContain('person.name');
  });

  it('then leaves nothing of them: in tables, index, queue, files, mailbox and log', async () => {
    product.clock.advance(8 * DAY);
    await product.app.get(ErasuresService).eraseDue();
    await product.settled();
    expect({ tables: await inTables(), files: await inFiles() }).toEqual({ tables: [], files: [] });
    expect(logged.filter((line) => line.toLowerCase().includes(canary.word))).toEqual([]);
    expect(await product.app.get(ErasuresService).erasedIds()).toEqual([world.person]);
  });

  it('empties the rows that imports keep, in their packed form too', async () => {
    const [file] = await product.database.manager.query<{ rows: Buffer }[]>(
      'SELECT rows FROM import_file WHERE plan_id = $1',
      [world.importPlan],
    );
    const rows = [];
    for await (const row of unpackRows(file?.rows ?? Buffer.alloc(0))) rows.push(row);
    expect(rows).toEqual([{ row: 1, cells: ['Un projet', '[effacé]', '[effacé]'] }]);
  });

  it('has browsers of the person forget drafts when they come again, and no others', async () => {
    const visit = async (sent: string): Promise<string | null> => {
      const headers = { cookie: sent, accept: 'text/html' };
      return (await fetch(`${product.url}/aide`, { headers })).headers.get('clear-site-data');
    };
    expect(await visit(cookie)).toBe('"cookies", "storage"');
    expect(await visit(await sessionOf(product.app, world.other))).toBeNull();
    expect(await visit('')).toBeNull();
  });

  it('is done again after a backup from before has been restored', async () => {
    const erasures = product.app.get(ErasuresService);
    const ids = await erasures.erasedIds();
    await restoreRows(product.database.manager, backup);
    expect(await inTables()).toContain('person.name');
    expect(await erasures.replayErasures([...ids, newId()])).toBe(1);
    await product.settled();
    expect(await inTables()).toEqual([]);
    expect(await erasures.replayErasures(ids)).toBe(0);
  });
});

const mailAbout = (text: string) => ({
  name: 'canary',
  language: 'fr' as const,
  subject: 'Un message',
  title: 'Un message',
  preheader: text,
  text,
  html: `<p>${text}</p>`,
  headers: {},
});
