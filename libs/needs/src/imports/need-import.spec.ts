import { beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import { AuditEntry, type Database, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import {
  type ImportRow,
  problemIn,
  summaryIn,
  type ProblemInWords,
  type SummaryInWords,
} from '@passerelle/imports';
import { Taxonomy } from '@passerelle/taxonomy';
import { needChecksOn } from '../../testing/index.js';
import { Need } from '../need/need.entity.js';
import { sentences } from '../needs.sentences.js';
import { NeedExport } from './need-export.js';
import { NeedImport } from './need-import.js';
import { UndoNeedImport } from './undo-need-import.js';

const given = testDatabase();
let database: Database;
let taxonomy: Taxonomy;
let needs: NeedImport;

const SIRET = '73282932000074';
const row = (externalId: string, shown: Record<string, unknown> = {}): Record<string, unknown> => ({
  externalId,
  organisation: 'Loire Aide à Domicile',
  title: 'Repérer les chutes la nuit',
  description: 'Nos bénéficiaires tombent la nuit, et personne ne le sait avant le passage de huit heures.',
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
  ...shown,
});
const run = async (...values: Record<string, unknown>[]): Promise<SummaryInWords> => {
  const rows = (async function* (): AsyncGenerator<ImportRow> {
    for (const [index, value] of values.entries()) {
      yield ('problem' in value ? value : { row: index + 1, value }) as ImportRow;
    }
  })();
  return summaryIn(await needs.importRows(rows), 'fr');
};
const outcome = (created: number, updated: number, unchanged: number) => ({
  created,
  updated,
  unchanged,
  rejected: [],
});
const stored = (externalId: string): Promise<Need> =>
  database.manager.findOneOrFail(Need, { where: { externalId }, relations: { organisation: true } });
const rejection = async (shown: Record<string, unknown>): Promise<unknown> => {
  const { created, rejected } = await run(row('rejected', shown));
  expect(created).toBe(0);
  expect(rejected).toHaveLength(1);
  // A row that is refused leaves nothing behind, not even its company.
  expect(
    await Promise.all([Need, Organisation, OutboxEvent].map((entity) => database.manager.count(entity))),
  ).toEqual([0, 0, 0]);
  return { [rejected[0]?.field ?? '']: rejected[0]?.message };
};
const events = async (): Promise<string[]> =>
  (await database.manager.find(OutboxEvent, { order: { id: 'ASC' } })).map(({ name }) => name);

beforeEach(async () => {
  ({ database } = given);
  taxonomy = new Taxonomy(database);
  needs = new NeedImport(database, needChecksOn(given, taxonomy), given.clock);
  await emptyTables(database.manager, 'need', 'organisation', 'event');
});

describe('an import of needs', () => {
  it('makes needs in the state that the rows say, and their company once', async () => {
    const summary = await run(
      row('a'),
      row('b', { status: 'published', confidential: true, remote: false, neededInDays: 30 }),
      row('c', { status: 'draft', title: '', tags: [], organisation: 'LOIRE AIDE À DOMICILE' }),
    );
    expect(summary).toEqual(outcome(3, 0, 0));
    expect(await stored('a')).toMatchObject({
      state: 'submitted',
      authorId: null,
      acceptsRemote: true,
      confidential: false,
      neededBy: null,
    });
    expect(await stored('b')).toMatchObject({
      state: 'published',
      acceptsRemote: false,
      confidential: true,
      neededBy: '2026-12-24',
    });
    expect(await stored('c')).toMatchObject({
      state: 'draft',
      organisation: { name: 'Loire Aide à Domicile', kind: 'service_company', siret: null },
    });
    expect(await database.manager.count(Organisation)).toBe(1);
    expect(await events()).toEqual(['OrganisationCreated', 'NeedSubmitted', 'NeedPublished', 'NeedDrafted']);
  });

  it('writes all that is new in a batch at once', async () => {
    const writesFor = async (count: number): Promise<string[]> => {
      const rows = Array.from({ length: count }, (_, i) => row(`${count}-${i}`));
      const { result, statements } = await countStatements(database.dataSource, () => run(...rows));
      expect(result).toEqual(outcome(count, 0, 0));
      return statements.filter((statement) => statement.startsWith('INSERT'));
    };
    const countImported = (): Promise<number> =>
      database.manager.countBy(AuditEntry, { objectKind: 'need', action: 'import' });
    const before = await countImported();
    await run(row('first'));
    expect(await writesFor(20)).toHaveLength((await writesFor(1)).length);
    expect(await events()).toHaveLength(1 + 1 + 20 + 1);
    expect((await countImported()) - before).toBe(22);
  });

  it('costs the same few statements however many rows a batch has, new or changed', async () => {
    const places = ['commune:45234', 'departement:45', 'region:24', 'commune:45232'];
    const rows = (count: number, title: string) =>
      Array.from({ length: count }, (_, i) =>
        row(`${count}-${i}`, {
          title: `${title} ${i}`,
          organisation: `Structure ${count} ${i}`,
          territories: [places[i % places.length]],
        }),
      );
    const statements = async (count: number, title: string, expected: object): Promise<number> => {
      const counted = await countStatements(database.dataSource, () => run(...rows(count, title)));
      expect(counted.result).toEqual(expected);
      return counted.statements.length;
    };
    // The first run also looks up the tags.
    await run(row('first'));
    const few = await statements(2, 'Repérer les chutes', outcome(2, 0, 0));
    expect(few).toBeLessThanOrEqual(14);
    expect(await statements(100, 'Repérer les chutes', outcome(100, 0, 0))).toBe(few);
    const fewer = await statements(2, 'Prévenir les chutes', outcome(0, 2, 0));
    expect(fewer).toBeLessThanOrEqual(14);
    expect(await statements(100, 'Prévenir les chutes', outcome(0, 100, 0))).toBe(fewer);
    expect(await stored('100-7')).toMatchObject({ title: 'Prévenir les chutes 7', version: 2 });
    // Any wrong value in any place of a row. The row is refused.
    const wrong = rows(4, 'Autre').map((each, i) => ({ ...each, territories: [`nulle part ${i}`] }));
    expect((await run(...wrong)).rejected).toHaveLength(4);
  });

  it('changes nothing the second time, not even on another day', async () => {
    const rows = [row('a'), row('b', { status: 'published', neededInDays: 30 })];
    await run(...rows);
    const before = await stored('b');
    await database.manager.clear(OutboxEvent);
    given.clock.advance(2 * 24 * 3_600_000);
    expect(await run(...rows)).toEqual(outcome(0, 0, 2));
    expect(await stored('b')).toEqual(before);
    expect(await events()).toEqual([]);
  });

  it('changes what a need says and nothing else, unless it is closed', async () => {
    await run(row('a', { status: 'published' }), row('b', { status: 'published' }));
    await database.manager.update(Need, { externalId: 'b' }, { state: 'closed', closingReason: 'dropped' });
    const shown = { title: 'Repérer les chutes', status: 'draft', organisation: 'Une autre' };
    expect(await run(row('a', shown), row('b', shown))).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      rejected: [
        { row: 2, field: 'externalId', message: 'Ce besoin est clos : il ne peut plus être modifié.' },
      ],
    });
    expect(await stored('a')).toMatchObject({ state: 'published', title: 'Repérer les chutes', version: 2 });
    expect(await stored('b')).toMatchObject({ title: 'Repérer les chutes la nuit' });
    expect(await database.manager.count(Organisation)).toBe(1);
    expect((await events()).at(-1)).toBe('NeedEdited');
  });

  it('is undone though it was made before a field was added, which stays as it is', async () => {
    await run(row('a', { confidential: true, neededBy: '2030-01-31' }));
    const { id, version } = await stored('a');
    const before = {
      content: {
        title: 'Un autre titre',
        description: 'Un autre texte.',
        tagIds: [],
        territoryCodes: ['commune:45234'],
        wantedKinds: [],
        acceptsRemote: true,
      },
      importFingerprint: null,
    };
    const outcomes = await database.transaction((tx) =>
      new UndoNeedImport(given.clock).undo(tx, [{ id, version, before }], async () => new Map(), {
        by: null,
        importId: newId(),
      }),
    );
    expect(outcomes.get(id)).toBe('restored');
    expect(await stored('a')).toMatchObject({
      ...before.content,
      confidential: true,
      neededBy: '2030-01-31',
      importFingerprint: null,
    });
  });

  it('does not undo what people put right', async () => {
    await run(row('a'));
    await database.manager.update(Need, { externalId: 'a' }, { title: 'Autrement dit' });
    expect(await run(row('a'))).toEqual(outcome(0, 0, 1));
    expect(await stored('a')).toMatchObject({ title: 'Autrement dit' });
  });

  it('accepts a row that a file repeats, but not in other words, in one batch or several', async () => {
    const others = Array.from({ length: 500 }, (_, i) => row(`other-${i}`, { status: 'draft' }));
    const summary = await run(
      row('a'),
      row('a'),
      row('a', { title: 'Tout autre chose' }),
      ...others,
      row('a', { title: 'Encore autre' }),
    );
    expect(summary).toEqual({
      created: 501,
      updated: 0,
      unchanged: 1,
      rejected: [3, 504].map((at) => ({
        row: at,
        field: 'externalId',
        message: 'La ligne 1 décrit déjà ce besoin, autrement.',
      })),
    });
    expect(await stored('a')).toMatchObject({ title: 'Repérer les chutes la nuit' });
  });

  it('rejects by its field what cannot be, and leaves nothing of it', async () => {
    expect(await rejection({ siret: '73282932000075' })).toEqual({
      siret: 'Ce SIRET n’existe pas : vérifiez chaque chiffre.',
    });
    expect(await rejection({ siret: 123 })).toEqual({ siret: expect.stringContaining('14 chiffres') });
    expect(await rejection({ neededBy: '2026-11-01' })).toEqual({
      neededBy: expect.stringContaining('passée'),
    });
    expect(await rejection({ neededBy: 'demain' })).toHaveProperty('neededBy');
    expect(await rejection({ neededBy: '0000-01-01', status: 'draft' })).toHaveProperty('neededBy');
    expect(await rejection({ neededInDays: 'bientôt' })).toHaveProperty('neededInDays');
    expect(await rejection({ tags: ['theme:inconnu'] })).toEqual({
      tags: expect.stringContaining('theme:inconnu'),
    });
    expect(await rejection({ territories: ['commune:99999'] })).toEqual({
      territories: expect.stringContaining('commune:99999'),
    });
    expect(await rejection({ status: 'closed' })).toEqual({
      status: 'Un nouveau besoin est importé comme draft, submitted ou published.',
    });
    expect(await rejection({ title: 'Aide' })).toHaveProperty('title');
    expect(await rejection({ title: 'x'.repeat(141) })).toHaveProperty('title');
    expect(await rejection({ title: 'Un \u0000 caractère' })).toHaveProperty('title');
    expect(await rejection({ externalId: '\uD800' })).toHaveProperty('externalId');
    expect(await rejection({ organisation: null })).toHaveProperty('organisation');
  });

  it('takes a need of one line, without a description', async () => {
    const { description: _, ...line } = row('une-ligne', {
      title: 'Nounou pour le mercredi',
      status: 'published',
    });
    expect(await run(line)).toMatchObject({ created: 1, rejected: [] });
    expect(await given.database.manager.findOneByOrFail(Need, { externalId: 'une-ligne' })).toMatchObject({
      state: 'published',
      title: 'Nounou pour le mercredi',
      description: '',
    });
  });

  it('says everything that is wrong with a row at once', async () => {
    const { rejected } = await run(
      row('a', {
        wantedKinds: ['robot'],
        neededBy: 'demain',
        description: 'x'.repeat(10_001),
        tags: ['licornes'],
        territories: ['Ailleurs'],
      }),
    );
    expect(rejected).toHaveLength(1);
    const [{ field, message } = { field: '', message: '' }] = rejected;
    expect(field).toBe('description');
    expect(message).toContain('startup, student, project_holder, entrepreneur');
    expect(message).toContain(
      'neededBy\u00a0: Cette date n’existe pas ou est mal écrite. Écrivez 2026-12-31',
    );
    expect(message).toContain('description\u00a0: Pas plus de 10\u202f000 caractères.');
    expect(message).toContain('L’étiquette « licornes » n’existe pas. Écrivez sa référence');
    expect(message).toContain('territories\u00a0: Le territoire « Ailleurs » n’existe pas.');
  });

  it('says what is wrong with the rest of a row in which a cell cannot be read', async () => {
    const { tags: _, ...rest } = row('a', { title: '', neededBy: 'demain' });
    const { created, rejected } = await run({
      row: 1,
      value: rest,
      problem: { field: 'tags', rule: 'cell', message: sentences.badDate() },
    });
    expect(created).toBe(0);
    const [{ field, message } = { field: '', message: '' }] = rejected;
    expect(field).toBe('tags');
    expect(message).toMatch(/neededBy.*title/);
    // The missing tags add no second problem.
    expect(message.match(/tags/g)).toHaveLength(1);
    expect(await database.manager.count(Need)).toBe(0);
  });

  it('stores nothing of a row that is right but for a cell that cannot be read', async () => {
    const problem = { field: 'siret', rule: 'cell', message: sentences.badDate() };
    const { created, rejected } = await run({ row: 1, value: row('a'), problem });
    expect([created, rejected.map(({ field }) => field)]).toEqual([0, ['siret']]);
    expect(await database.manager.count(Need)).toBe(0);
  });

  it('reads a day as spreadsheets write it, and a tag by its label', async () => {
    expect(await run(row('a', { neededBy: '5/12/2026', tags: ['Silver économie'] }))).toEqual(
      outcome(1, 0, 0),
    );
    const { byReference } = await taxonomy.snapshot();
    expect(await stored('a')).toMatchObject({
      neededBy: '2026-12-05',
      tagIds: [byReference.get('theme:silver-economie')?.id],
    });
    for (const typed of ['15/02/27', '15.02.2027', '15-2-27']) {
      await run(row(typed, { neededBy: typed }));
      expect(await stored(typed)).toMatchObject({ neededBy: '2027-02-15' });
    }
    expect(await run(row('b', { neededBy: '31/02/2027' }))).toMatchObject({
      rejected: [{ field: 'neededBy' }],
    });
  });

  it('finds the code of a commune by its name', async () => {
    const { rejected } = await run(row('a', { territories: ['orleans'] }));
    expect(rejected).toEqual([
      {
        row: 1,
        field: 'territories',
        message: 'Un territoire s’écrit par son code INSEE : pour Orléans, « commune:45234 ».',
      },
    ]);
  });

  it('refuses to take a need further than people have: they publish and close', async () => {
    await run(row('a'), row('b', { status: 'published' }));
    const message =
      'Un import ne change pas l’état d’un besoin déjà connu : publiez-le ou fermez-le dans Passerelle.';
    expect(await run(row('a', { status: 'published' }), row('b', { status: 'closed' }))).toEqual({
      ...outcome(0, 0, 0),
      rejected: [1, 2].map((at) => ({ row: at, field: 'status', message })),
    });
    // The state of the need has advanced since the file was written. The import does not move it back.
    expect(await run(row('b', { status: 'submitted' }))).toEqual(outcome(0, 0, 1));
  });

  it('remarks on keys that it does not know and on a SIRET of another name', async () => {
    await anOrganisation(database, { name: 'Val de Loire Services', siret: SIRET });
    const remarks: ProblemInWords[] = [];
    const rows = [row('a', { statut: 'publié', siret: SIRET }), row('b', { statut: 'publié' })];
    const read = (async function* (): AsyncGenerator<ImportRow> {
      for (const [index, value] of rows.entries()) yield { row: index + 1, value };
    })();
    await needs.importRows(read, { onWarning: (remark) => remarks.push(problemIn(remark, 'fr')) });
    expect(remarks).toEqual([
      { row: 1, field: 'statut', message: expect.stringContaining('externalId, organisation') },
      {
        row: 1,
        field: 'organisation',
        message:
          'Ce SIRET est celui de « Val de Loire Services », et non de « Loire Aide à Domicile » : le besoin est rattaché à « Val de Loire Services ».',
      },
    ]);
  });

  it('keeps the good rows when others are bad', async () => {
    const unreadable: ImportRow = { row: 3, problem: { field: 'file', message: sentences.badDate() } };
    const { created, rejected } = await run(
      row('a', { siret: '1' }),
      row('b'),
      unreadable,
      row('c', { tags: [] }),
      row('d'),
    );
    expect(created).toBe(2);
    expect(rejected.map((each) => [each.row, each.field])).toEqual([
      [1, 'siret'],
      [3, 'file'],
      [4, 'tags'],
    ]);
  });

  it('knows a company by its SIRET whatever its name, else by name the oldest that nobody has joined', async () => {
    const bySiret = await anOrganisation(database, { name: 'Un nom', siret: SIRET });
    const oldest = await anOrganisation(database);
    await anOrganisation(database);
    await anOrganisation(database, { kind: 'startup', name: 'Homonyme' });
    await run(row('a', { siret: '732 829 320 00074' }), row('b'), row('c', { organisation: 'Homonyme' }));
    expect(await stored('a')).toMatchObject({ organisationId: bySiret.id });
    expect(await stored('b')).toMatchObject({ organisationId: oldest.id });
    expect(await stored('c')).toMatchObject({ organisation: { kind: 'service_company', name: 'Homonyme' } });
    expect(await database.manager.count(Organisation)).toBe(5);
  });

  it('gives nothing to strangers who registered under the name of a company', async () => {
    const { organisationId: squatted } = await aMembership(database);
    const rejected = [{ row: 1, field: 'organisation', message: expect.stringContaining('SIRET') }];
    expect(await run(row('a', { status: 'draft', confidential: true }))).toMatchObject({ rejected });
    expect(await database.manager.count(Need)).toBe(0);

    const shown = await run(row('b', { siret: SIRET }), row('c', { organisation: squatted }));
    expect(shown).toEqual(outcome(2, 0, 0));
    expect((await stored('b')).organisationId).not.toBe(squatted);
    expect((await stored('c')).organisationId).toBe(squatted);

    const made = await anOrganisation(database);
    await run(row('d'));
    expect(await stored('d')).toMatchObject({ organisationId: made.id });
    const unknown = await run(row('e', { organisation: '018f0000-0000-7000-8000-000000000000' }));
    expect(unknown.rejected).toEqual([
      { row: 1, field: 'organisation', message: 'Aucune structure n’a cet identifiant.' },
    ]);
  });

  it('gives no need to a SIRET of something else than a service company', async () => {
    await anOrganisation(database, { kind: 'startup', name: 'Veille', siret: SIRET });
    expect((await run(row('a', { siret: SIRET }))).rejected).toEqual([
      {
        row: 1,
        field: 'siret',
        message: 'C’est « Veille », qui n’est pas une entreprise de services à la personne.',
      },
    ]);
  });

  it('lets two runs at once take turns', async () => {
    const outcomes = await Promise.all([run(row('a'), row('b')), run(row('b'), row('a'))]);
    expect(outcomes.map(({ created, unchanged }) => [created, unchanged]).toSorted()).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(await database.manager.count(Organisation)).toBe(1);
  });
});

describe('an export of needs', () => {
  it('gives rows that change nothing when they are imported again, whatever became of the need', async () => {
    await run(
      row('a', {
        siret: SIRET,
        status: 'published',
        neededBy: '2026-12-31',
        wantedKinds: ['student', 'startup'],
      }),
      row('b'),
      row('made', { status: 'draft', title: '' }),
      row('closed', { status: 'published' }),
    );
    await database.manager.update(
      Need,
      { externalId: 'b' },
      { title: 'Corrigé depuis', state: 'changes_requested' },
    );
    await database.manager.update(
      Need,
      { externalId: 'made' },
      { externalId: null, importFingerprint: null },
    );
    await database.manager.update(
      Need,
      { externalId: 'closed' },
      { state: 'closed', importFingerprint: null, neededBy: '2026-01-01' },
    );
    const rows: Record<string, unknown>[] = [];
    for await (const each of new NeedExport(database, taxonomy).exportRows()) rows.push({ ...each });
    expect(rows[0]).toMatchObject({
      externalId: 'a',
      siret: SIRET,
      tags: ['theme:silver-economie'],
      status: 'published',
    });
    expect(await run(...rows)).toEqual(outcome(0, 0, 4));
  });
});
