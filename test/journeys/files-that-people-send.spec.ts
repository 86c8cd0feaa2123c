import { beforeAll, describe, expect, it } from '@jest/globals';
import { Organisation } from '@passerelle/accounts';
import { bootProduct } from '@passerelle/harness/product';
import { WorkOnImport } from '@passerelle/import-plans';
import { aWorkbook } from '@passerelle/imports/testing';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { type Counts, type Sender, senderOf } from '@passerelle/harness/imports';

const now = new Date('2026-11-24T09:00:00.000Z');
// The effects of an import are not tested here, and take longer than the imports.
const product = bootProduct({ now, worker: false });
const work = (id: string): Promise<void> => product.app.get(WorkOnImport).on(id);
let nadia: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example', { work });
});

/** A file, the expected result of its dry run, and the expected rows after applying. */
interface SentFile {
  kind: 'solvers' | 'needs';
  bytes: () => Buffer | string;
  counts: Partial<Counts>;
  /** Wrong cells, in the names of spreadsheets. */
  wrong?: Record<string, RegExp>;
  remark?: RegExp;
  /** By the values that distinguish the rows. */
  there: Record<string, object>;
}

const long = 'Nos aides à domicile portent des charges lourdes et finissent la journée le dos cassé.';

const files: Record<string, SentFile> = {
  'with the wrong separator, so that Excel has put each line into one cell': {
    kind: 'solvers',
    bytes: () =>
      aWorkbook({ rows: [['Id;Type;Nom'], ['s1;Start-up;Lampe douce'], ['s2;Étudiante;"Roux; Zoé"']] }),
    counts: { created: 2 },
    there: { s1: { name: 'Lampe douce', kind: 'startup' }, s2: { name: 'Roux; Zoé', kind: 'student' } },
  },
  'in Windows-1252, as French spreadsheets save a CSV': {
    kind: 'solvers',
    bytes: () =>
      Buffer.from(
        'Identifiant;Genre;Nom;Accroche\r\nc1;start-up;Été sûr;Où qu\u0092on aille\r\nc2;étudiant;Noël;À côté\r\n',
        'latin1',
      ),
    counts: { created: 2 },
    there: { c1: { name: 'Été sûr', headline: 'Où qu’on aille' }, c2: { name: 'Noël' } },
  },
  'with a byte order mark, as “CSV UTF-8” has one': {
    kind: 'needs',
    bytes: () =>
      '\uFEFFRéf;Entreprise;Besoin;Lieu;État\r\nb1;Mains Tendues;Porter moins lourd;Orléans;brouillon\r\n',
    counts: { created: 1, refused: 0 },
    there: { b1: { title: 'Porter moins lourd', territoryCodes: ['commune:45234'], state: 'draft' } },
  },
  'with merged cells and a title above the header': {
    kind: 'needs',
    bytes: () =>
      aWorkbook({
        rows: [
          ['Besoins remontés en réunion', null, null, null],
          ['N°', 'Structure', 'Titre', 'État'],
          ['m1', 'Soleil à Domicile', 'Trouver des remplaçants le dimanche', 'brouillon'],
          ['m2', null, 'Former aux gestes qui protègent', 'brouillon'],
          ['m3', null, 'Se garer en ville', 'brouillon'],
        ],
        merged: ['A1:D1', 'B3:B5'],
      }),
    counts: { created: 3 },
    remark: /cellules sont fusionnées/,
    there: { m1: { title: 'Trouver des remplaçants le dimanche' }, m3: { title: 'Se garer en ville' } },
  },
  'with days as Excel keeps them': {
    kind: 'needs',
    bytes: () =>
      aWorkbook({
        rows: [
          ['Id', 'Entreprise', 'Intitulé', 'Échéance', 'Statut'],
          ['d1', 'Aide Loire', 'Des tournées plus courtes', { day: 46_387 }, 'brouillon'],
          ['d2', 'Aide Loire', 'Des plannings lisibles', 46_388, 'brouillon'],
          ['d3', 'Aide Loire', 'Un relais de nuit', '31/12/2026', 'brouillon'],
          ['d4', 'Aide Loire', 'Un relais de jour', 'mi-décembre', 'brouillon'],
        ],
      }),
    counts: { created: 3, refused: 1 },
    wrong: { D5: /Cette date n’existe pas/ },
    there: { d1: { neededBy: '2026-12-31' }, d2: { neededBy: '2027-01-01' }, d3: { neededBy: '2026-12-31' } },
  },
  'with formulas, of which Excel has kept the results': {
    kind: 'solvers',
    bytes: () =>
      aWorkbook({
        rows: [
          ['Id', 'Type', 'Nom', 'Accroche'],
          [
            { formula: '"f"&1', value: 'f1' },
            'start-up',
            { formula: 'UPPER("veille")', value: 'VEILLE' },
            'Bien',
          ],
          ['f2', 'start-up', { formula: 'C2' }, 'Sans résultat'],
          ['f3', 'start-up', { error: '#REF!' }, 'Erreur'],
          ['f4', 'start-up', '=HYPERLINK("http://x.example";"Clic")', 'Hostile'],
        ],
      }),
    counts: { created: 2, refused: 2 },
    wrong: { C3: /pas de résultat enregistré/, C4: /« #REF! »/ },
    there: { f1: { name: 'VEILLE' }, f4: { name: '=HYPERLINK("http://x.example";"Clic")' } },
  },
  'with a SIRET that was taken for a number': {
    kind: 'needs',
    bytes: () =>
      aWorkbook({
        rows: [
          ['Id', 'Structure', 'N° SIRET', 'Titre', 'Statut'],
          ['n1', 'Google France', 44306184100047, 'Tenir les délais', 'brouillon'],
          ['n2', 'Zéro Devant', 5720784001069, 'Retrouver le zéro', 'brouillon'],
          ['n3', 'Abrégée', '8,12346E+13', 'Retrouver les chiffres', 'brouillon'],
          ['n4', 'Tapé', '443 061 841 00047', 'Gagner du temps', 'brouillon'],
        ],
      }),
    counts: { created: 2, refused: 2 },
    wrong: { C3: /13 chiffres au lieu de 14/, C4: /a abrégé ce numéro/ },
    there: { n1: { title: 'Tenir les délais' }, n4: { title: 'Gagner du temps' } },
  },
  'of JSON Lines': {
    kind: 'needs',
    bytes: () =>
      [
        {
          externalId: 'j1',
          organisation: 'Mains Tendues',
          title: 'Rompre l’isolement',
          status: 'draft',
          remote: false,
        },
        { externalId: 'j2', organisation: 'Mains Tendues', title: 12, status: 'draft' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n') + '\n{',
    counts: { created: 1, refused: 2 },
    wrong: { C2: /n’est pas valable/, '3': /pas du JSON/ },
    there: { j1: { title: 'Rompre l’isolement', acceptsRemote: false } },
  },
  'with quotes and line breaks in its cells': {
    kind: 'solvers',
    bytes: () =>
      `id,type,nom,description\nq1,start-up,"Le ""Relais""","${long}\n\nEncore, une ligne."\nq2,start-up,"jamais fermé,x\n`,
    counts: { created: 1, refused: 1 },
    wrong: { '3': /guillemet/ },
    there: { q1: { name: 'Le "Relais"', description: `${long}\n\nEncore, une ligne.` } },
  },
  'with empty lines, and columns without anything at its end': {
    kind: 'solvers',
    bytes: () => 'id;type;nom;;;\n\n;;;;;\nt1;start-up;Vide;;;\n;;;;;\n\nt2;start-up;Plein;;;\n;;;;;\n',
    counts: { created: 2, refused: 0 },
    there: { t1: { name: 'Vide' }, t2: { name: 'Plein' } },
  },
  'with its headings in other words and another order, and no identifiers': {
    kind: 'solvers',
    bytes: () =>
      Buffer.from(
        '\uFEFFCourriel\tVille\tRaison sociale\tCatégorie\tCommentaire\nA@B.fr\tOrléans, Olivet\tTour de Main\tPorteuse de projet\tvue au salon\n',
        'utf16le',
      ),
    counts: { created: 1 },
    remark: /« Olivet » est pris pour la commune du Loiret/,
    there: {
      'tour de main': {
        kind: 'project_holder',
        contactEmail: 'a@b.fr',
        territoryCodes: ['commune:45234', 'commune:45232'],
      },
    },
  },
  'with postcodes for towns, and a subject beside its title': {
    kind: 'needs',
    bytes: () =>
      [
        'Réf;Entreprise;Titre;Sujet;Code postal;État',
        'w1;Mains Tendues;Porter moins lourd;Silver économie;45000;brouillon',
        'w2;Mains Tendues;Porter plus loin;;45160;brouillon',
        'w3;Mains Tendues;Porter ailleurs;;45999;brouillon',
        'w4;Mains Tendues;Porter partout;;51300;brouillon',
        'w5;Mains Tendues;Porter par code;;45234;brouillon',
        'w6;Mains Tendues;Porter en Corse;;2a004;brouillon',
      ].join('\n'),
    counts: { created: 4, refused: 2 },
    wrong: { E4: /45999/, E5: /code postal de \d+ communes/ },
    remark: /« 45160 » est pris pour les communes qui ont ce code postal : .*Olivet/,
    there: {
      w1: { title: 'Porter moins lourd', territoryCodes: ['commune:45234'], tagIds: [expect.any(String)] },
      w2: { territoryCodes: expect.arrayContaining(['commune:45232']) },
      w5: { territoryCodes: ['commune:45234'] },
      w6: { territoryCodes: ['commune:2A004'] },
    },
  },
};

const found = async (kind: SentFile['kind']): Promise<Map<string, object>> => {
  const rows = await product.database.manager.find<Solver | Need>(kind === 'solvers' ? Solver : Need);
  return new Map(rows.map((row) => [row.externalId ?? row.id, row]));
};

describe('a file that people send', () => {
  it.each(Object.keys(files))('%s: is applied as its dry run said', async (name) => {
    const { kind, bytes, counts, wrong = {}, remark, there } = files[name] as SentFile;
    const before = await found(kind);
    const companies = await product.database.manager.count(Organisation);
    const sent = await nadia.planned(kind, 'liste', bytes());

    expect({
      failure: sent.failure,
      state: sent.state,
      counts: sent.counts,
      problems: sent.problems,
    }).toMatchObject({
      state: 'planned',
      counts,
    });
    for (const [cell, message] of Object.entries(wrong))
      expect(
        sent.problems.map(({ row, column, message: given }) => [`${column ?? ''}${row}`, given]),
      ).toContainEqual([cell, expect.stringMatching(message)]);
    if (remark !== undefined)
      expect(sent.remarks.map(({ message }) => message)).toContainEqual(expect.stringMatching(remark));
    expect([...(await found(kind)).keys()]).toEqual([...before.keys()]);
    expect(await product.database.manager.count(Organisation)).toBe(companies);

    await nadia.apply(sent.id, sent.planHash);
    await work(sent.id);
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: sent.counts });
    const after = await found(kind);
    expect(after.size - before.size).toBe(sent.counts?.created);
    for (const [id, content] of Object.entries(there)) expect(after.get(id)).toMatchObject(content);
  });

  it('with an unknown place or subject: gives each one piece of advice', async () => {
    const rows = [
      'Entreprise;Titre;Sujets;Lieu;État',
      'Aide Loire;Porter moins lourd;;45999;brouillon',
      'Aide Loire;Porter plus loin;licornes;;brouillon',
    ];
    expect((await nadia.planned('needs', 'liste', rows.join('\n'))).problems).toMatchObject([
      { message: 'Le territoire « 45999 » n’existe pas.', advice: expect.stringContaining('commune:45234') },
      { message: expect.stringContaining('Écrivez sa référence'), advice: null },
    ]);
  });

  it('without identifiers: says what a row lacks, and not that its identifier is wrong', async () => {
    const sent = await nadia.planned(
      'needs',
      'liste',
      'Entreprise;Titre;Lieu;État\n;Porter moins lourd;Orléans;brouillon\n',
    );
    expect(sent.problems.map(({ row, column }) => `${column ?? ''}${row}`)).toEqual(['A2']);
  });

  // Some ten seconds of processor time. The rows are processed three times: in the dry run, before they are applied,
  // and while they are applied. Of a list that names each project once for each of five places, most is written once.
  it('of 50 000 rows: is applied as its dry run said, while the API answers others', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => {
      const project = Math.floor(i / 5);
      return `g${project};${project % 100 === 7 ? 'licorne' : 'start-up'};Projet ${project}`;
    });
    const answer = await nadia.send('solvers', 'grande liste.csv', ['id;type;nom', ...rows].join('\n'));
    const { id } = (await answer.json()) as { id: string };
    const planned = work(id);
    const seen: string[] = [];
    while (seen.length < 20) seen.push((await nadia.see(id)).state);
    expect(seen).not.toContain('planned');
    await planned;
    const sent = await nadia.see(id);
    const counts = { created: 9_900, changed: 0, unchanged: 39_600, refused: 500 };
    expect(sent).toMatchObject({ state: 'planned', total: 50_000, counts });
    expect(sent.problems).toHaveLength(20);
    await nadia.apply(id, sent.planHash);
    await work(id);
    expect(await nadia.see(id)).toMatchObject({ state: 'applied', counts });
    const [{ count }] = await product.database.manager.query<[{ count: number }]>(
      `SELECT count(*)::int FROM solver WHERE external_id ~ '^g[0-9]+$'`,
    );
    expect(count).toBe(9_900);
  });
});

it('a job that is cut off between two batches is gone on with, and nothing is done twice', async () => {
  const { manager } = product.database;
  const rows = Array.from({ length: 1_100 }, (_, i) => `k${i};start-up;Coupé ${i}`);
  const sent = await nadia.planned('solvers', 'coupé.csv', ['id;type;nom', ...rows].join('\n'));
  await manager.query(
    `CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.external_id = 'k700' AND EXISTS (SELECT FROM import_plan WHERE applied_through > 0 AND state = 'applying')
       THEN RAISE EXCEPTION 'cut off' USING ERRCODE = '57014'; END IF;
       RETURN NEW; END $$`,
  );
  await manager.query(
    'CREATE TRIGGER cut_off BEFORE INSERT ON solver FOR EACH ROW EXECUTE FUNCTION cut_off()',
  );
  await nadia.apply(sent.id, sent.planHash);
  await expect(work(sent.id)).rejects.toThrow('cut off');
  expect(await nadia.see(sent.id)).toMatchObject({ state: 'applying' });
  await manager.query('DROP FUNCTION cut_off CASCADE');
  // Another person has meanwhile changed applied rows. These changes stay, and block nothing.
  await manager.query(`UPDATE solver SET name = 'Corrigé', version = version + 1 WHERE external_id = 'k3'`);
  await work(sent.id);
  expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: { created: 1_100 } });
  const [{ count, lines }] = await manager.query<[{ count: number; lines: number }]>(
    `SELECT (SELECT count(*)::int FROM solver WHERE external_id ~ '^k[0-9]+$') AS count,
       (SELECT count(*)::int FROM import_line WHERE plan_id = $1) AS lines`,
    [sent.id],
  );
  expect([count, lines]).toEqual([1_100, 1_100]);
});

it('an import whose data change while it is applied stops there, says where, and can be undone', async () => {
  const { manager } = product.database;
  const rows = Array.from({ length: 600 }, (_, i) => `x${i};start-up;Arrêté ${i}`);
  const sent = await nadia.planned('solvers', 'arrêté.csv', ['id;type;nom', ...rows].join('\n'));
  // Like a person who creates one of the second batch right after the first was applied.
  await manager.query(
    `CREATE FUNCTION overtake() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.applied_through > 0 AND OLD.applied_through = 0 THEN
         INSERT INTO solver SELECT (jsonb_populate_record(solver, jsonb_build_object('id', gen_random_uuid(), 'external_id', 'x550', 'name', 'Autre', 'import_fingerprint', NULL))).*
         FROM solver WHERE external_id = 'x1';
       END IF; RETURN NEW; END $$`,
  );
  await manager.query(
    'CREATE TRIGGER overtake AFTER UPDATE ON import_plan FOR EACH ROW EXECUTE FUNCTION overtake()',
  );
  await nadia.apply(sent.id, sent.planHash);
  await work(sent.id);
  await manager.query('DROP FUNCTION overtake CASCADE');
  expect(await nadia.see(sent.id)).toMatchObject({
    state: 'stopped',
    counts: { created: 500, changed: 0 },
    failure: expect.stringMatching(
      /^Les données ont changé pendant l’import : il s’est arrêté avant la ligne 502\./,
    ),
    viewerCan: { undo: true },
  });
  await nadia.undo(sent.id);
  await work(sent.id);
  expect((await nadia.see(sent.id)).undone).toMatchObject({ withdrawn: 500, kept: 0 });
});
