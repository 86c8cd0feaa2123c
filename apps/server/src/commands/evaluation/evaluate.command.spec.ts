import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Run, runCli, scratchFolder } from '@passerelle/harness/processes';
import { EmbeddingsServer, SpecTextEncoder } from '@passerelle/meaning/testing';
import { type Call, callInProcess } from '../../../testing/index.js';
import { runCommandLine } from '../../command-line.js';

const scratch = scratchFolder();
const dataDir = path.join(scratch, 'data');

/** Another set: a word a document, a document a query. */
const words = path.join(scratch, 'words');
fs.mkdirSync(words);

function written(name: string, rows: readonly object[]): void {
  fs.writeFileSync(path.join(scratch, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
written('corpus.jsonl', [
  { id: 'a', title: 'Veiller', text: 'Des capteurs repèrent les chutes.', tags: { objectives: ['home'] } },
  { id: 'b', title: 'Nourrir', text: 'Des repas livrés à vélo.', tags: { objectives: ['food'] } },
  { id: 'c', title: 'Nourrir', text: 'Des repas livrés à vélo.', tags: { objectives: ['bikes'] } },
]);
written('queries.jsonl', [
  { id: '1', text: 'Capteurs de chutes', tags: { objectives: ['home'] } },
  { id: '2', text: 'Livraison de repas', tags: { themes: ['bikes'] } },
  { id: '3', text: 'Un jardin' },
  { id: '4', text: 'Jamais jugée' },
]);
written('others.jsonl', [{ id: '2', text: 'Livraison de repas' }]);
fs.writeFileSync(
  path.join(scratch, 'qrels.tsv'),
  'query-id\tcorpus-id\tscore\n1\ta\t1\n2\tc\t1\n3\ta\t1\n3\tb\t0\n5\tb\t1\n',
);
const manyWords = [
  'capteurs',
  'jardins',
  'tournées',
  'veilleuses',
  'chansons',
  'portage',
  'lessive',
  'ménage',
];
const wordRows = [...manyWords, 'gardening'].map((text, number) => ({ id: `${number}`, text }));
written('words/corpus.jsonl', wordRows);
written('words/queries.jsonl', wordRows.slice(0, -1));
written('words/english.jsonl', [{ id: '8', text: 'gardens' }]);
fs.writeFileSync(
  path.join(words, 'qrels.tsv'),
  `query-id\tcorpus-id\tscore\n${wordRows.map(({ id }) => `${id}\t${id}\t1\n`).join('')}`,
);
// The modules that must not be loaded for this: the product, and every module that leads to a database.
fs.writeFileSync(
  path.join(scratch, 'hooks.mjs'),
  `export function resolve(specifier, context, next) {
    if (/^(@nestjs|typeorm|pg|bullmq|graphql|reflect-metadata)/.test(specifier)) throw new Error('loaded ' + specifier);
    return next(specifier, context);
  }`,
);
fs.writeFileSync(
  path.join(scratch, 'alone.mjs'),
  `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`,
);

const env = { EMBEDDINGS: 'off', DATA_DIR: dataDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
const evaluate = (...args: string[]): Call =>
  callInProcess((caller) => runCommandLine(['evaluate', ...args], caller), env);
/** In a separate process, which ends when the product is loaded. */
const evaluateAlone = (...args: string[]): Run =>
  runCli({ ...env, NODE_OPTIONS: `--import=${path.join(scratch, 'alone.mjs')}` }, ['evaluate', ...args]);
/** The output and the exit code of a command. */
const result = async (command: Call | Run): Promise<[code: unknown, stdout: string, stderr: string]> => [
  await command.ended,
  command.stdout,
  command.stderr,
];

const gainOf = async (...args: string[]): Promise<number> => {
  const [, printed] = await result(evaluate(...args, '--json'));
  return (JSON.parse(printed) as { 'ndcg@10': number })['ndcg@10'];
};

/** The remarks beside the figures of this set. */
const remarks = [
  'Jugements pour des requêtes absentes de queries.jsonl : 1 (premier : « 5 »).\n',
  'Requêtes sans aucun jugement, qui ne sont pas mesurées : 1 (première : « 4 »).\n',
].join('');

describe('evaluate, on the command line', () => {
  it('prints one line of JSON, without a database and without the product', async () => {
    // First in two lists, missing in one.
    const third = String(2 / 3);
    expect(await result(evaluateAlone(scratch, '--json'))).toEqual([
      0,
      `{"queries":3,"ndcg@10":${third},"recall@100":${third},"mrr@10":${third},"p@1":${third},"ndcg@5":${third},"p@5":${String(2 / 3 / 5)},"told":{"pairs":1,"right":1,"plausible":0,"precision":1,"recall":${String(1 / 3)}}}\n`,
      remarks,
    ]);
    expect(fs.existsSync(dataDir)).toBe(false);
  });

  it('prints a table, for other queries', async () => {
    // Without its tag, the twin with the smaller id comes first: 1 / log2(3), 1 / 2.
    expect(await result(evaluate(scratch, '--queries', 'others.jsonl'))).toEqual([
      0,
      'requêtes         1\nnDCG@10     0,6309\nrappel@100  1,0000\nMRR@10      0,5000\nP@1         0,0000\n' +
        'nDCG@5      0,6309\nP@5         0,2000\nprévenus         0\nà raison         0\nplausibles       0\nprécision   0,0000\nrappel      0,0000\n',
      'Jugements pour des requêtes absentes de others.jsonl : 4 (premier : « 1 »).\n',
    ]);
  });

  it('misspells queries on request, always the same ones by the same seed', async () => {
    const [clean, some, again, otherwise, all] = await Promise.all([
      gainOf(words),
      gainOf(words, '--typos', '0.5', '--seed', '5'),
      gainOf(words, '--typos', '0.5', '--seed', '5'),
      gainOf(words, '--typos', '0.5', '--seed', '2'),
      gainOf(words, '--typos', '1', '--seed', '5'),
    ]);
    expect(clean).toBe(1);
    expect(some).toBeLessThan(1);
    expect(again).toBe(some);
    expect(otherwise).not.toBe(some);
    expect(all).toBeLessThan(some);
  });

  it('compares the meanings of texts, by a server if one is set, and stores the vectors; without meanings on request', async () => {
    const server = await EmbeddingsServer.start(new SpecTextEncoder());
    const meant = {
      ...env,
      EMBEDDINGS: undefined,
      EMBEDDINGS_URL: server.url,
      EMBEDDINGS_MODEL: 'spec',
    };
    const run = (...args: string[]): Promise<unknown[]> =>
      result(
        callInProcess((caller) => runCommandLine(['evaluate', scratch, '--json', ...args], caller), meant),
      );
    const [code, printed] = await run();
    expect([code, JSON.parse(String(printed))]).toMatchObject([0, { queries: 3 }]);
    expect(fs.readdirSync(path.join(dataDir, 'evaluation'))).toHaveLength(1);
    await server.stop();
    expect((await run())[0]).toBe(1);
    expect((await run('--without-meaning'))[0]).toBe(0);
    fs.rmSync(dataDir, { recursive: true });
  });

  it('names a wrong setting in a sentence', async () => {
    const wrong = { ...env, EMBEDDINGS: 'maybe' };
    const call = callInProcess((caller) => runCommandLine(['evaluate', scratch], caller), wrong);
    expect(await call.ended).toBe(1);
    expect(call.stdout).toBe('');
    expect(call.stderr).toMatch(/réglage[^]*EMBEDDINGS : /);
  });

  it('leaves tags out on request', async () => {
    expect([await gainOf(scratch), await gainOf(scratch, '--without-tags')]).toEqual([
      2 / 3,
      expect.closeTo((1 + 1 / Math.log2(3)) / 3),
    ]);
  });

  it('reads texts in the given language', async () => {
    const english = [words, '--queries', 'english.jsonl'];
    expect(await Promise.all([gainOf(...english), gainOf(...english, '--lang', 'en')])).toEqual([0, 1]);
  });

  it('refuses in one sentence what it cannot measure, and says nothing else', async () => {
    fs.writeFileSync(path.join(scratch, 'broken.jsonl'), '{"id":"1","text":"a"}\n{"id":\n');
    written('unjudged.jsonl', [{ id: '4', text: 'Jamais jugée' }]);
    const outcomes = await Promise.all(
      [
        [path.join(scratch, 'none')],
        [path.join(scratch, 'corpus.jsonl')],
        [scratch, '--queries', 'broken.jsonl'],
        [scratch, '--queries', 'unjudged.jsonl', '--json'],
      ].map((args) => result(evaluate(...args))),
    );
    expect(outcomes).toEqual([
      [1, '', `Le fichier ${scratch}/none/corpus.jsonl n’existe pas.\n`],
      [
        1,
        '',
        `${scratch}/corpus.jsonl est un fichier : donnez le dossier qui contient corpus.jsonl, queries.jsonl et qrels.tsv.\n`,
      ],
      [1, '', `${scratch}/broken.jsonl, ligne 2 : ce n’est pas du JSON valable.\n`],
      [1, '', expect.stringMatching(/^Aucune requête de .*unjudged\.jsonl n’a de document jugé pertinent/)],
    ]);
  });

  it('explains its options in French', async () => {
    const [code, help] = await result(evaluate('--help'));
    expect(code).toBe(0);
    const onOneLine = help.replaceAll(/\s+/g, ' ');
    expect(onOneLine).toContain('langue des textes (au choix : fr, en ; par défaut : fr)');
    expect(onOneLine).toContain('(par défaut : queries.jsonl)');
    expect(onOneLine).toContain('(par défaut : 0)');
    expect(onOneLine).not.toMatch(/default|choices/);
  });

  it('ends with 2 when it is not understood', async () => {
    const wrong = [
      [],
      [scratch, '--lang', 'de'],
      [scratch, '--typos', '1.5'],
      [scratch, '--typos', 'peu'],
      [scratch, '--seed', ''],
    ];
    for (const outcome of await Promise.all(wrong.map((args) => result(evaluate(...args)))))
      expect(outcome).toEqual([2, '', expect.stringMatching(/--help affiche ce qui est possible/)]);
    expect(await result(evaluate(scratch, '--typos', '2'))).toEqual([
      2,
      '',
      'La valeur donnée pour « --typos <part> » n’est pas valable. Un nombre entre 0 et 1 est attendu. L’option --help affiche ce qui est possible.\n',
    ]);
  });
});
