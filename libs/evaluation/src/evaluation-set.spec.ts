import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnusableFile } from '@passerelle/imports';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { readEvaluationSet } from './evaluation-set.js';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'evaluation-set-'));
});
afterAll(() => rm(scratch, { recursive: true }));

const good = {
  'corpus.jsonl': '{"id":"d1","title":"Capteurs","text":"Repérer les chutes"}\n{"id":"d2","text":"Livrer"}\n',
  'queries.jsonl': '{"id":"q1","text":"chutes"}\n{"id":"q2","text":"repas"}\n',
  'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t0\n',
};
/** A folder with the given contents instead of the valid files. null leaves one out. */
function folderOf(files: Record<string, string | null> = {}): string {
  const folder = fs.mkdtempSync(path.join(scratch, 'set-'));
  for (const [name, content] of Object.entries({ ...good, ...files })) {
    if (content !== null) fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
/** The error message about a set, without the path of its folder. */
async function complaintAbout(files: Record<string, string | null>, queries?: string): Promise<string> {
  const folder = folderOf(files);
  const outcome = await readEvaluationSet(folder, queries).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UnusableFile);
  return (outcome as UnusableFile).message.replaceAll(`${folder}/`, '');
}
const inFrench = (remarks: readonly Sentence[]): string[] =>
  remarks.map((remark) => sentenceIn(remark, 'fr'));
const entry = { title: '', keywords: [], tags: [] };

describe('an evaluation set', () => {
  it('has all documents, the queries that have a relevant one, and apart those judged to have none', async () => {
    const set = await readEvaluationSet(folderOf());
    expect({ ...set, remarks: inFrench(set.remarks) }).toEqual({
      documents: [
        { ...entry, id: 'd1', title: 'Capteurs', text: 'Repérer les chutes' },
        { ...entry, id: 'd2', text: 'Livrer' },
      ],
      queries: [{ ...entry, id: 'q1', text: 'chutes', judgements: new Map([['d1', 1]]) }],
      unanswered: [{ ...entry, id: 'q2', text: 'repas', judgements: new Map([['d1', 0]]) }],
      remarks: [
        'Requêtes jugées sans document pertinent, qui ne comptent que parmi les prévenus : 1 (première : « q2 »).',
      ],
    });
  });

  it('keeps every judgement of a query, even on documents that are not there', async () => {
    const { queries } = await readEvaluationSet(
      folderOf({ 'qrels.tsv': 'a\tb\tc\nq1\td1\t0\nq9\td1\t1\nq1\tgone\t2\n\nq1\td2\t-1\nq1\td2\t-1' }),
    );
    expect(queries.map(({ id, judgements }) => [id, [...judgements]])).toEqual([
      [
        'q1',
        [
          ['d1', 0],
          ['gone', 2],
          ['d2', -1],
        ],
      ],
    ]);
  });

  it('reads tags in facets or as a list, keywords, and numbers as identifiers', async () => {
    const rows = [
      { id: 1, text: '', tags: { themes: ['eau', 2], main: 'eau', none: null }, keywords: ['a', 'b'] },
      { id: 2, title: null, text: '', tags: ['eau'], keywords: null, more: { any: 'thing' } },
    ];
    const { documents } = await readEvaluationSet(
      folderOf({ 'corpus.jsonl': rows.map((row) => JSON.stringify(row)).join('\n') }),
    );
    expect(documents).toEqual([
      {
        ...entry,
        id: '1',
        text: '',
        keywords: ['a', 'b'],
        tags: [
          { facet: 'themes', value: 'eau' },
          { facet: 'themes', value: '2' },
          { facet: 'main', value: 'eau' },
        ],
      },
      { ...entry, id: '2', text: '', tags: [{ facet: '', value: 'eau' }] },
    ]);
  });

  it('takes byte order marks and carriage returns for what they are', async () => {
    const windows = Object.entries(good).map(([name, content]) => [
      name,
      `\uFEFF${content.replaceAll('\n', '\r\n')}`,
    ]);
    expect(await readEvaluationSet(folderOf(Object.fromEntries(windows)))).toEqual(
      await readEvaluationSet(folderOf()),
    );
  });

  it('reads judgements across the blocks of a long file', async () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `document-é-${i}`);
    const lines = ids.map((id) => `q1\t${id}\t1\n`);
    const { queries } = await readEvaluationSet(folderOf({ 'qrels.tsv': `a\tb\tc\n${lines.join('')}` }));
    expect([...(queries[0]?.judgements.keys() ?? [])]).toEqual(ids);
  });

  it('takes other queries from the folder, or from elsewhere', async () => {
    const folder = folderOf({ 'long.jsonl': '{"id":"q1","text":"long"}' });
    const elsewhere = path.relative(
      process.cwd(),
      path.join(folderOf({ 'else.jsonl': '{"id":"q1","text":"else"}' }), 'else.jsonl'),
    );
    for (const [file, text] of [
      ['long.jsonl', 'long'],
      [path.join(folder, 'long.jsonl'), 'long'],
      [elsewhere, 'else'],
    ] as const) {
      const { queries } = await readEvaluationSet(folder, file);
      expect(queries.map((query) => query.text)).toEqual([text]);
    }
  });
});

describe('oddities of a set are reported, with their number and the first place', () => {
  const remarksOn = async (files: Record<string, string>, queries?: string): Promise<readonly string[]> =>
    inFrench((await readEvaluationSet(folderOf(files), queries)).remarks);
  const judged = 'a\tb\tc\nq1\td1\t1\nq2\td1\t1\n';

  it('but of one where all is as it should be, nothing', async () => {
    expect(await remarksOn({ 'qrels.tsv': judged })).toEqual([]);
  });

  it('when what is judged is not there', async () => {
    const more = 'q1\tgone\t0\nq2\tgone\t1\nq9\tlost\t1\nq9\td1\t0\nq8\td1\t1\n';
    expect(await remarksOn({ 'qrels.tsv': judged + more })).toEqual([
      'Jugements sur des documents absents de corpus.jsonl : 3 (premier : « gone »).',
      'Jugements pour des requêtes absentes de queries.jsonl : 3 (premier : « q9 »).',
    ]);
  });

  it('when queries are not judged, or empty', async () => {
    const queries = [
      { id: 'q1', text: ' \n' },
      { id: 'q2', title: 'Repas', text: '' },
      { id: 'q3', text: 'chutes' },
      { id: 'q4', text: 'chutes' },
    ];
    expect(
      await remarksOn(
        {
          'others.jsonl': queries.map((query) => JSON.stringify(query)).join('\n'),
          'qrels.tsv': `${judged}q3\td1\t0\n`,
        },
        'others.jsonl',
      ),
    ).toEqual([
      'Requêtes jugées sans document pertinent, qui ne comptent que parmi les prévenus : 1 (première : « q3 »).',
      'Requêtes sans aucun jugement, qui ne sont pas mesurées : 1 (première : « q4 »).',
      'Requêtes dont le texte est vide : 2 (première : « q1 »).',
    ]);
  });
});

describe('faults of a set are reported with their file, line and rule', () => {
  it.each(['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'])('when %s is missing or a folder', async (name) => {
    expect(await complaintAbout({ [name]: null })).toBe(`Le fichier ${name} n’existe pas.`);
    const folder = folderOf({ [name]: null });
    fs.mkdirSync(path.join(folder, name));
    await expect(readEvaluationSet(folder)).rejects.toThrow(path.join(folder, name));
  });

  it('when its folder cannot be looked at', async () => {
    const folder = path.join(folderOf(), 'qrels.tsv');
    await expect(readEvaluationSet(folder)).rejects.toThrow('est un fichier : donnez le dossier');
    await expect(readEvaluationSet(path.join(folder, 'set'))).rejects.toThrow(
      `Le fichier ${path.join(folder, 'set', 'corpus.jsonl')} n’a pas pu être lu (ENOTDIR).`,
    );
  });

  it('when other queries are missing', async () => {
    expect(await complaintAbout({}, 'none.jsonl')).toBe('Le fichier none.jsonl n’existe pas.');
  });

  it.each(['corpus.jsonl', 'queries.jsonl'])('when %s cannot be read', async (name) => {
    const first = '{"id":"d1","text":""}\n';
    const known = 'champs connus : id, title, text, keywords, tags';
    const complaints = {
      '': 'le fichier est vide.',
      [`${first}\n{"id":`]: 'ligne 3 : ce n’est pas du JSON valable.',
      [`${first}[1]`]: 'ligne 2 : un objet JSON est attendu.',
      [first + first]: 'ligne 2 : l’identifiant « d1 » est déjà pris.',
      '{"texte":"a"}': `ligne 1 : le champ « id » manque (${known}).`,
      '{"id":"","text":""}': 'ligne 1 : « id » : un identifiant est attendu, texte non vide ou nombre.',
      '{"id":12345678901234567890,"text":""}':
        'ligne 1 : « id » : un nombre qui n’est pas entier, ou trop grand, perd des chiffres : mettez l’identifiant entre guillemets.',
      '{"id":"d1","texte":"a"}': `ligne 1 : le champ « text » manque (${known}).`,
      '{"id":"d1","text":null}': 'ligne 1 : « text » : un texte est attendu.',
      '{"id":"d1","text":"","title":1}': 'ligne 1 : « title » : un texte est attendu.',
      '{"id":"d1","text":"","keywords":[{}]}':
        'ligne 1 : « keywords » : un mot ou une liste de mots est attendu.',
      '{"id":"d1","text":"","tags":{"a":{}}}':
        'ligne 1 : « tags » : un objet de facettes, chacune avec un mot ou une liste de mots, ou une liste de mots est attendu.',
    };
    for (const [content, complaint] of Object.entries(complaints))
      expect(await complaintAbout({ [name]: content })).toBe(`${name}, ${complaint}`);
  });

  it('when judgements cannot be read', async () => {
    const columns =
      'trois colonnes séparées par des tabulations sont attendues : une requête, un document et un nombre entier.';
    for (const line of [
      'q1 d1 1',
      'q1\td1',
      'q1\td1\t',
      'q1\td1\t\r',
      'q1\td1\t1\t1',
      'q1\td1\toui',
      'q1\td1\t0.5',
      'q1\td1\t1e3',
      'q1\td1\t0x1',
      'q1\td1\t12345678901',
      'q1\t0\td1\t1',
      '\td1\t1',
      'q1\t\t1',
    ])
      expect(await complaintAbout({ 'qrels.tsv': `a\tb\tc\nq1\td2\t1\n${line}\n` })).toBe(
        `qrels.tsv, ligne 3 : ${columns}`,
      );
    expect(await complaintAbout({ 'qrels.tsv': 'a\tb\tc\nq1\td1\t1\nq1\td1\t2' })).toBe(
      'qrels.tsv, ligne 3 : « d1 » est déjà jugé autrement pour « q1 ».',
    );
    for (const line of ['q1\td1\t1', 'q1\td1\t1.5', 'q1\td1\t1,5', 'q1\t0\td1\tbon', 'q1\td1', '\td1\t1'])
      expect(await complaintAbout({ 'qrels.tsv': `\n${line}\nq1\td1\t1\n` })).toBe(
        'qrels.tsv, ligne 2 : un en-tête est attendu : query-id, corpus-id, score.',
      );
    const folder = folderOf();
    fs.writeFileSync(path.join(folder, 'qrels.tsv'), Buffer.from('a\tb\tc\nq1\té\t1\n', 'latin1'));
    await expect(readEvaluationSet(folder)).rejects.toThrow(
      'qrels.tsv, ligne 2 : le texte n’est pas en UTF-8.',
    );
  });

  it.each(['', 'a\tb\tc\n', 'a\tb\tc\nq1\td1\t0\n', 'a\tb\tc\nq9\td1\t1\n'])(
    'when no query has a relevant document (%j)',
    async (qrels) => {
      expect(await complaintAbout({ 'qrels.tsv': qrels })).toBe(
        'Aucune requête de queries.jsonl n’a de document jugé pertinent dans qrels.tsv : il n’y a rien à mesurer.',
      );
    },
  );
});
