import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sentenceIn } from '@passerelle/problems';
import { array, assert, asyncProperty, stringMatching, tuple } from 'fast-check';
import { type ImportRow, UnusableFile } from './import-row.js';
import { readRows } from './read-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'imports-'));
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, content: string | Buffer): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};
/** The byte of a character in Latin 1. */
const byteOf = (character: string): number => character.codePointAt(0) ?? 0;
const inWords = (row: ImportRow) =>
  row.problem ? { ...row, problem: { ...row.problem, message: sentenceIn(row.problem.message, 'fr') } } : row;
type RowInWords = ReturnType<typeof inWords>;
const collected = async (rows: AsyncIterable<ImportRow>): Promise<RowInWords[]> => {
  const all: RowInWords[] = [];
  for await (const row of rows) all.push(inWords(row));
  return all;
};
const layout = { required: ['name'], lists: ['tags'], booleans: ['remote'] };
const rowsOf = async (name: string, content: string | Buffer): Promise<RowInWords[]> =>
  collected(readRows(await written(name, content), layout));

const whatIsWrong = async (
  name: string,
  content: string | Buffer,
  language: 'fr' | 'en' = 'fr',
): Promise<UnusableFile> => {
  const file = await written(name, content);
  const outcome = await collected(readRows(file, layout)).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UnusableFile);
  return (outcome as UnusableFile).in(language);
};

describe('JSON Lines', () => {
  it('reads an object a line, after a byte order mark, with any line ends, and counts blank lines', async () => {
    expect(
      await rowsOf('a.jsonl', '\uFEFF{"name":"é"}\r\n\n  {"name":"b","tags":[1]}  \n{"name":"c"}'),
    ).toEqual([
      { row: 1, value: { name: 'é' } },
      { row: 3, value: { name: 'b', tags: [1] } },
      { row: 4, value: { name: 'c' } },
    ]);
  });

  it('is recognised by its first character where the name shows nothing, even below blank lines', async () => {
    expect(await rowsOf('export', '\n\n {"name":"a"}\n')).toEqual([{ row: 3, value: { name: 'a' } }]);
  });

  it('goes on after a line that is not UTF-8, not JSON, or not an object', async () => {
    const content = Buffer.concat([
      Buffer.from('{"name":"a"}\n{"name":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"name":\n["name"]\nnull\n{"name":"b"}\n'),
    ]);
    expect(await rowsOf('broken.jsonl', content)).toEqual([
      { row: 1, value: { name: 'a' } },
      { row: 2, problem: { field: 'file', message: 'Le texte n’est pas en UTF-8.' } },
      { row: 3, problem: { field: 'file', message: 'Ce n’est pas du JSON valable.' } },
      { row: 4, problem: { field: 'file', message: 'Un objet JSON est attendu.' } },
      { row: 5, problem: { field: 'file', message: 'Un objet JSON est attendu.' } },
      { row: 6, value: { name: 'b' } },
    ]);
  });

  it('reads a character that the file’s blocks cut in two', async () => {
    const name = 'é'.repeat(300_000);
    expect(await rowsOf('long.jsonl', `{"name":"a${name}"}`)).toEqual([
      { row: 1, value: { name: `a${name}` } },
    ]);
  });

  it('refuses a line of 200 MB without holding it, and reads the next', async () => {
    const file = path.join(folder, 'huge.jsonl');
    const block = Buffer.alloc(1024 * 1024, 'x');
    await pipeline(
      Readable.from(
        (function* () {
          yield Buffer.from('{"name":"a"}\n{"name":"');
          for (let sent = 0; sent < 200; sent += 1) yield block;
          yield Buffer.from('"}\n{"name":"b"}\n');
        })(),
      ),
      createWriteStream(file),
    );
    const held: number[] = [];
    const before = process.memoryUsage.rss();
    const rows: RowInWords[] = [];
    for await (const row of readRows(file)) {
      held.push(process.memoryUsage.rss() - before);
      rows.push(inWords(row));
    }
    expect(rows).toEqual([
      { row: 1, value: { name: 'a' } },
      { row: 2, problem: { field: 'file', message: 'La ligne dépasse 1 Mo.' } },
      { row: 3, value: { name: 'b' } },
    ]);
    expect(Math.max(...held)).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('CSV', () => {
  it.each([',', ';', '\t'])('reads cells, lists and booleans between “%s”', async (d) => {
    const content = `name${d}tags${d}remote${d}note\na${d}x | y|${d}Oui${d}\n"b ""c""${d}\nd"${d}${d}non${d}1\n`;
    expect(await rowsOf('a.csv', content)).toEqual([
      { row: 1, value: { name: 'a', tags: ['x', 'y'], remote: true } },
      { row: 2, value: { name: `b "c"${d}\nd`, remote: false, note: '1' } },
    ]);
  });

  it('gives back whatever cells a spreadsheet writes', async () => {
    const cell = stringMatching(/^[a"|;,\n é]*$/).map((text) => text.trim());
    await assert(
      asyncProperty(array(tuple(cell, cell), { minLength: 1 }), async (records) => {
        const quoted = records.map((cells) =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'),
        );
        const file = await written('any.csv', `name;note\n${quoted.join('\n')}`);
        const values = (await collected(readRows(file))).map(({ value }) => [
          value?.['name'],
          value?.['note'],
        ]);
        const notBlank = records.filter(([name, note]) => name !== '' || note !== '');
        expect(values).toEqual(
          notBlank.map((cells) => cells.map((text) => (text === '' ? undefined : text))),
        );
      }),
    );
  });

  it('goes on after a record with a wrong number of cells, a wrong boolean or broken UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from('name,remote\na\nb,oui,c\nd,peut-être\n'),
      Buffer.from([0xff]),
      Buffer.from(',oui\ne,oui'),
    ]);
    expect(await rowsOf('broken.csv', content)).toEqual([
      { row: 1, problem: { field: 'file', message: '1 cellule au lieu de 2.' } },
      { row: 2, problem: { field: 'file', message: '3 cellules au lieu de 2.' } },
      {
        row: 3,
        value: { name: 'd' },
        problem: {
          field: 'remote',
          rule: 'cell',
          message: '« peut-être » : « oui » ou « non » est attendu.',
        },
      },
      { row: 4, problem: { field: 'file', message: 'Le texte n’est pas en UTF-8.' } },
      { row: 5, value: { name: 'e', remote: true } },
    ]);
  });

  it('loses no other record to a quote that is never closed', async () => {
    expect(await rowsOf('quote.csv', 'name,note\na,"b\nc,"d\ne"\nf,g\nh,"i\n')).toEqual([
      {
        row: 1,
        problem: { field: 'file', message: 'Un guillemet est mal placé ou n’est pas refermé.' },
      },
      { row: 2, value: { name: 'c', note: 'd\ne' } },
      { row: 3, value: { name: 'f', note: 'g' } },
      {
        row: 4,
        problem: { field: 'file', message: 'Un guillemet est mal placé ou n’est pas refermé.' },
      },
    ]);
  });

  it('refuses the whole file when a column is missing, named twice or unreadable', async () => {
    expect(await whatIsWrong('a.csv', 'nom;tags\na;b')).toMatchObject({
      field: 'name',
      message: 'La colonne « name » manque dans l’en-tête.',
    });
    expect(await whatIsWrong('b.csv', 'name,name\n', 'en')).toMatchObject({
      field: 'name',
      message: 'The column “name” is there twice in the header.',
    });
    expect(await whatIsWrong('c.csv', Buffer.from('name,t\xe9l\n', 'latin1'))).toMatchObject({
      field: 'file',
    });
  });

  it('takes the delimiter that the line above the header names', async () => {
    expect(await rowsOf('a.csv', 'sep=;\nname;note\na;"b, c, d"\n')).toEqual([
      { row: 1, value: { name: 'a', note: 'b, c, d' } },
    ]);
  });

  it('reads a JSON array in a cell of several values, and refuses what only begins like one', async () => {
    const content = 'name;tags;remote\na;"[""x|y"",{""z"":1}]";VRAI\nb;"[x";faux\nc;"{""z"":1}";\n';
    const message = 'Ce n’est pas un tableau JSON valable. Séparez plutôt les valeurs par « | ».';
    expect(await rowsOf('a.csv', content)).toEqual([
      { row: 1, value: { name: 'a', tags: ['x|y', { z: 1 }], remote: true } },
      { row: 2, value: { name: 'b', remote: false }, problem: { field: 'tags', rule: 'cell', message } },
      { row: 3, value: { name: 'c' }, problem: { field: 'tags', rule: 'cell', message } },
    ]);
  });

  it('reads a file in Windows-1252, as French spreadsheets save a CSV', async () => {
    // Bytes without letters in Latin 1: the euro sign, the ligature, the curved apostrophe.
    const windows = Buffer.from([...'name;note\r\nÉmilie;12 '].map(byteOf).concat(0x80, 0x0d, 0x0a));
    const more = Buffer.from(
      [...'Léa;s'].map(byteOf).concat(0x9c, ...[...'ur d'].map(byteOf), 0x92, 0x61, 0x0a),
    );
    expect(await rowsOf('a.csv', Buffer.concat([windows, more]))).toEqual([
      { row: 1, value: { name: 'Émilie', note: '12 €' } },
      { row: 2, value: { name: 'Léa', note: 'sœur d’a' } },
    ]);
  });

  it.each([
    ['of an old Macintosh', [0x8e, 0x8f]],
    ['of DOS', [0x82, 0x8a]],
  ])('refuses a file in the encoding %s in one sentence', async (_, [first = 0, second = 0]) => {
    const bytes = Buffer.from([...'name;note\na;'].map(byteOf).concat(first, 0x0a, 0x62, 0x3b, second, 0x0a));
    expect((await whatIsWrong('a.csv', bytes)).message).toBe(
      'Le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8 (dans un tableur, « CSV UTF-8 »), puis recommencez.',
    );
  });

  it('refuses a file in UTF-16, and the lines that are not in the encoding of the others', async () => {
    const wide = Buffer.from('\uFEFFname;note\né;è\n', 'utf16le');
    expect((await whatIsWrong('a.csv', wide)).message).toContain('n’est pas en UTF-8');
    const latin = Buffer.from('name;note\na;é\nb;è\nc;\n', 'latin1');
    const broken = Buffer.concat([Buffer.from('name;note\na;é\n'), latin]);
    expect(await rowsOf('b.csv', broken)).toHaveLength(5);
  });

  it('accepts a header alone', async () => {
    expect(await rowsOf('a.csv', 'name,tags\n')).toEqual([]);
  });
});

describe('a file of which nothing can be read', () => {
  it.each(['a.csv', 'a.jsonl', 'a'])('is refused when it is empty (%s)', async (name) => {
    expect(await whatIsWrong(name, '\uFEFF \n\n')).toMatchObject({
      field: 'file',
      message: 'Le fichier est vide.',
    });
  });

  it('is refused when it is missing or a folder', async () => {
    await expect(collected(readRows(path.join(folder, 'none.csv')))).rejects.toThrow(
      /^Le fichier .*none\.csv n’existe pas\.$/,
    );
    await expect(collected(readRows(folder))).rejects.toThrow(/ est un dossier : /);
  });
});
