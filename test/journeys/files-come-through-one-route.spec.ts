import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Sender, senderOf } from '@passerelle/harness/imports';
import { bootProduct } from '@passerelle/harness/product';
import { aWorkbook, aWorkbookWith } from '@passerelle/imports/testing';
import { Solver } from '@passerelle/solvers';

const product = bootProduct();
let nadia: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example');
});

const solversIn = (...rows: string[]): string => ['Identifiant;Type;Nom;Description', ...rows].join('\n');
const solver = (externalId: string) => product.database.manager.findOneBy(Solver, { externalId });

describe('the door for files', () => {
  const csv = solversIn('z1;start-up;Porte;');
  const codeOf = async (answer: Response): Promise<[number, unknown]> => [
    answer.status,
    ((await answer.json()) as { code?: unknown }).code,
  ];

  it('is open to curators, from a page of ours, and to nobody else', async () => {
    const anne = await senderOf(product, 'anne@mains.example', { role: 'none' });
    expect(await codeOf(await anne.send('solvers', 'x', csv))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await nadia.send('solvers', 'x', csv, { cookie: '' }))).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    expect(
      await codeOf(await nadia.send('solvers', 'x', csv, { origin: 'https://ailleurs.example' })),
    ).toEqual([403, 'FORBIDDEN']);
    const site = { 'sec-fetch-site': 'cross-site' };
    expect(await codeOf(await nadia.send('solvers', 'x', csv, site))).toEqual([403, 'FORBIDDEN']);
  });

  it('refuses what is too large before it is read, of another type, empty, or of no kind', async () => {
    expect(await codeOf(await nadia.send('solvers', 'x', Buffer.alloc(11 * 2 ** 20)))).toEqual([
      413,
      'TOO_LARGE',
    ]);
    for (const type of ['text/csv', 'text/plain', 'application/json', 'application/x-www-form-urlencoded'])
      expect(
        await codeOf(await nadia.send('solvers', 'x', '{"length":1}', { 'content-type': type })),
      ).toEqual([415, 'UNSUPPORTED']);
    expect(await codeOf(await nadia.send('solvers', 'x', ''))).toEqual([400, 'INVALID']);
    expect(await codeOf(await nadia.send('people', 'x', csv))).toEqual([400, 'INVALID']);
  });

  it('takes five files that wait at once, with all names in one line', async () => {
    const sender = await senderOf(product, 'zoe@ovlt.example');
    const names = [
      'a\nb\u202Ec.csv',
      'x'.repeat(300),
      '',
      '<script>alert(1)</script>.csv',
      '../../etc/passwd',
    ];
    const ids: string[] = [];
    for (const name of names) {
      const answer = await sender.send('solvers', name, csv);
      ids.push(((await answer.json()) as { id: string }).id);
    }
    expect(await codeOf(await sender.send('solvers', 'x', csv))).toEqual([429, 'LIMIT_REACHED']);
    await product.settled();
    const seen = await Promise.all(ids.map((id) => sender.see(id)));
    expect(seen.map(({ fileName }) => fileName.slice(0, 20))).toEqual([
      'a b c.csv',
      'x'.repeat(20),
      '',
      '<script>alert(1)</sc',
      '../../etc/passwd',
    ]);
    for (const id of ids) await sender.drop(id);
  });

  it('says of a bomb, a damaged file and a hostile text what they are', async () => {
    const bomb = await nadia.planned('solvers', 'bombe.xlsx', aWorkbookWith(2_000_000_000));
    expect(bomb).toMatchObject({ state: 'unusable', failure: expect.stringMatching(/trop de texte/) });
    const pdf = await nadia.planned('solvers', 'x.csv', Buffer.from('%PDF-1.7\0\0\0'));
    expect(pdf).toMatchObject({ state: 'unusable', failure: expect.stringMatching(/n’est pas un tableau/) });
    for (const id of [bomb.id, pdf.id]) await nadia.drop(id);
    // Characters that the database does not accept, in a place where they would be shown.
    const halves = [
      '{"autre\\u0000":"x","type":"\\ud800","Nom":"\\u0000"}',
      '{"Nom":"ok","type":"start-up"}',
    ].join('\n');
    const odd = await nadia.planned('solvers', 'x.jsonl', halves);
    expect(odd).toMatchObject({ state: 'planned', counts: { created: 1, refused: 1 } });
    await nadia.drop(odd.id);
    const half = aWorkbook({
      rows: [
        ['Identifiant', 'Type', 'Nom'],
        ['o1', 'start-up', 'Ok'],
      ],
      more: [{ name: `${'x'.repeat(59)}😀` }],
    });
    const sheets = await nadia.planned('solvers', 'x.xlsx', half);
    expect(sheets).toMatchObject({ state: 'planned', remarks: [{ row: null }] });
    await nadia.drop(sheets.id);
    const hostile = solversIn(
      `h1;start-up;"Robert'); DROP TABLE solver;--";`,
      'h2;start-up;<img src=x onerror=alert(1)>;\u202Eenversé\uFFFE',
      '__proto__;start-up;constructor;toString',
      `h4;start-up;${'a'.repeat(5_000)};`,
    );
    const sent = await nadia.planned('solvers', 'hostile.csv', hostile);
    expect(sent).toMatchObject({
      state: 'planned',
      counts: { created: 3, refused: 1 },
      problems: [{ row: 5, column: 'C' }],
    });
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    expect(await solver('h1')).toMatchObject({ name: `Robert'); DROP TABLE solver;--` });
    expect(await solver('__proto__')).toMatchObject({ name: 'constructor' });
  });
});
