import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { type Run, runCli, scratchFolder } from '@passerelle/harness/processes';
import pg from 'pg';
import { type Call, callInProcess } from '../../../testing/index.js';
import { runCommandLine } from '../../command-line.js';

const scratch = scratchFolder();

function written(name: string, rows: readonly object[]): void {
  fs.writeFileSync(path.join(scratch, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
written('corpus.jsonl', [
  { id: 'a', title: 'Veiller', text: 'Veiller. Des capteurs repèrent les chutes.' },
  { id: 'b', title: 'Nourrir', text: 'Des repas livrés à vélo.' },
  { id: 'c', title: 'Nourrir', text: 'Des repas livrés à vélo.', keywords: ['Portage'] },
]);
written('queries.jsonl', [
  { id: '1', text: 'Capteur de chute' },
  { id: '2', text: 'Livraison de repas' },
  { id: '3', text: 'Portage' },
  { id: '4', text: 'Un jardin' },
]);
fs.writeFileSync(
  path.join(scratch, 'qrels.tsv'),
  'query-id\tcorpus-id\tscore\n1\ta\t1\n2\tc\t1\n3\tc\t1\n4\ta\t1\n',
);
// Another set: a word a document, a document a query. An error in the first letter is not corrected.
fs.mkdirSync(path.join(scratch, 'words'));
const words = ['capteurs', 'jardins', 'tournées', 'veilleuses', 'chansons', 'portage', 'lessive', 'ménage'];
const wordRows = words.map((text, number) => ({ id: `${number}`, text }));
written('words/corpus.jsonl', wordRows);
written('words/queries.jsonl', wordRows);
written('words/others.jsonl', [{ id: '0', text: 'jardins' }]);
fs.writeFileSync(
  path.join(scratch, 'words', 'qrels.tsv'),
  `query-id\tcorpus-id\tscore\n${wordRows.map(({ id }) => `${id}\t${id}\t1\n`).join('')}`,
);
// The twin that was put first comes first. A document without gardens is not found.
const gains = [1, 1 / Math.log2(3), 1, 0];

const searching = (args: readonly string[]): string[] => [
  'evaluate',
  ...args,
  '--engine',
  'search',
  '--json',
];
const evaluate = (env: Record<string, string>, ...args: string[]): Call =>
  callInProcess((caller) => runCommandLine(searching(args), caller), {
    DATA_DIR: path.join(scratch, 'data'),
    ...env,
  });
const result = async (command: Call | Run): Promise<unknown[]> => [
  await command.ended,
  command.stdout,
  command.stderr,
];
const figures = [
  0,
  expect.stringContaining(
    `{"queries":4,"ndcg@10":${gains.reduce((sum, gain) => sum + gain) / 4},"recall@100":0.75`,
  ),
  '',
];

describe('evaluate --engine search, on the command line', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('measures search in a database that it makes and throws away', async () => {
    // In a separate process, with another folder of temporary files.
    const env = { TMPDIR: scratch, DATA_DIR: path.join(scratch, 'data') };
    expect(await result(runCli(env, searching([scratch])))).toEqual(figures);
    const left = fs.readdirSync(scratch);
    expect(left.filter((name) => name.startsWith('passerelle-') || name === 'data')).toEqual([]);
  });

  it('measures it in the database that is configured, and leaves nothing there', async () => {
    const { url } = database;
    expect(await result(evaluate({ DATABASE_URL: url }, scratch))).toEqual(figures);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM search_collection) + (SELECT count(*) FROM search_document)
         + (SELECT count(*) FROM search_word) AS left_behind`,
    );
    await client.end();
    expect(rows).toEqual([{ left_behind: '0' }]);
  });

  describe('with the given options', () => {
    const folder = path.join(scratch, 'words');
    const printed = async (...args: string[]): Promise<{ queries: number; 'ndcg@10': number }> =>
      JSON.parse(String((await result(evaluate({ DATABASE_URL: database.url }, folder, ...args)))[1]));

    it('asks other queries', async () => {
      expect(await printed('--queries', 'others.jsonl')).toMatchObject({ queries: 1, 'ndcg@10': 0 });
    });

    it('misspells them, otherwise by another seed', async () => {
      const [one, another] = await Promise.all(
        ['2', '3'].map((seed) => printed('--typos', '1', '--seed', seed)),
      );
      expect(one['ndcg@10']).toBeLessThan(1);
      expect(another['ndcg@10']).not.toBe(one['ndcg@10']);
    });
  });

  it('does not measure PostgreSQL in place of a Meilisearch that does not answer', async () => {
    const env = { DATABASE_URL: database.url, MEILI_URL: 'http://127.0.0.1:2' };
    expect(await result(evaluate(env, scratch))).toEqual([
      1,
      '',
      'Meilisearch n’a pas fait ce qui lui était demandé (the server does not answer (ECONNREFUSED)) : vérifiez qu’il est en marche, ainsi que MEILI_URL et MEILI_KEY. Sans MEILI_URL, c’est la recherche de PostgreSQL qui est mesurée.\n',
    ]);
  });

  it('refuses in one sentence what it cannot measure', async () => {
    expect(await result(evaluate({}, path.join(scratch, 'none')))).toEqual([
      1,
      '',
      `Le fichier ${scratch}/none/corpus.jsonl n’existe pas.\n`,
    ]);
  });
});
