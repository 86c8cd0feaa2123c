import { beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { type Database, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import {
  type ImportProblem,
  type ImportRow,
  problemIn,
  summaryIn,
  type ProblemInWords,
  type SummaryInWords,
} from '@passerelle/imports';
import { Tag, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { ContactRefusal, ContactRefusals } from '../contacts/contact-refusal.entity.js';
import { Idea } from '../solver/idea.entity.js';
import { Solver } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';
import { SolverExport } from './solver-export.js';
import { SolverImport } from './solver-import.js';
import { UndoSolverImport } from './undo-solver-import.js';

const given = testDatabase();
let database: Database;
let taxonomy: Taxonomy;
let solvers: SolverImport;

const region = 'region:24';
const row = (externalId: string, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  externalId,
  kind: 'startup',
  name: `Projet ${externalId}`,
  headline: 'Des capteurs discrets',
  description: 'Des capteurs sans caméra apprennent les habitudes et préviennent les proches.',
  tags: ['Technologies médicales'],
  territories: [region],
  ...fields,
});

let warnings: ProblemInWords[];
const run = async (...values: (Record<string, unknown> | ImportRow)[]): Promise<SummaryInWords> => {
  const rows = (async function* () {
    for (const [index, value] of values.entries()) {
      yield ('problem' in value ? value : { row: index + 1, value }) as ImportRow;
    }
  })();
  const onWarning = (warning: ImportProblem): number => warnings.push(problemIn(warning, 'fr'));
  return summaryIn(await solvers.importRows(rows, { onWarning }), 'fr');
};
const stored = (externalId: string): Promise<Solver> =>
  database.manager.findOneOrFail(Solver, { where: { externalId }, relations: { ideas: true } });
const outcome = (created: number, updated: number, unchanged: number) => ({
  created,
  updated,
  unchanged,
  rejected: [],
});

beforeEach(async () => {
  ({ database } = given);
  taxonomy = new Taxonomy(database);
  solvers = new SolverImport(
    database,
    taxonomy,
    new TerritoriesService(database),
    new ContactRefusals(),
    given.clock,
  );
  warnings = [];
  await emptyTables(database.manager, 'solver', 'event', 'contact_refusal');
});

describe('an import of solvers', () => {
  it('takes names that bear a reference of a file, and finds them again', async () => {
    const references = ['Q9134067', 'L 03 04 017', 'PF 03 04 017', 'NC0804017', 'I09031', 'O 03 04 017'];
    const rows = references.map((name, index) => row(`r-${index}`, { name: `Projet Or-Val ${name}` }));
    expect(await run(...rows)).toEqual(outcome(references.length, 0, 0));
    expect(await run(...rows)).toEqual(outcome(0, 0, references.length));
  });

  it('is undone though it was made before a field was added, which stays as it is', async () => {
    const ideas = [{ title: 'Bracelet', description: 'Un bracelet discret.' }];
    await run(row('a', { email: 'a@example.org', monthlyCap: 9, ideas }));
    const { id, version } = await stored('a');
    await database.manager.update(Idea, { solverId: id }, { attribution: 'Promotion 2026' });
    const before = {
      content: { kind: 'startup', name: 'Avant', headline: 'Avant', description: 'Avant.', tagIds: [] },
      ideas: [{ title: 'Bracelet', description: 'Un bracelet.', hiddenAt: null, hiddenReason: null }],
      importFingerprint: null,
    };
    const outcomes = await database.transaction((tx) =>
      new UndoSolverImport(new ContactRefusals(), given.clock).undo(
        tx,
        [{ id, version, before }],
        async () => new Map(),
        { by: null, importId: newId() },
      ),
    );
    expect(outcomes.get(id)).toBe('restored');
    expect(await stored('a')).toMatchObject({
      ...before.content,
      territoryCodes: [region],
      contactEmail: 'a@example.org',
      monthlyCap: 9,
      ideas: [{ title: 'Bracelet', description: 'Un bracelet.', attribution: 'Promotion 2026' }],
    });
  });

  it('makes profiles that nobody holds, complete where the row says enough', async () => {
    const tag = await database.manager.findOneByOrFail(Tag, { slug: 'detection-de-chute' });
    const ideas = [{ title: 'Tapis de nuit', description: 'Il sent un lever inhabituel.' }];
    const fields = {
      tags: ['technology:detection-de-chute', 'Santé'],
      email: 'Zoe@Example.org',
      ideas,
      monthlyCap: 2,
    };
    expect(await run(row('a', fields), row('b', { description: '' }), row('c', { kind: 'student' }))).toEqual(
      outcome(3, 0, 0),
    );
    expect(await stored('a')).toMatchObject({
      kind: 'startup',
      tagIds: [tag.id],
      keywords: ['Santé'],
      territoryCodes: [region],
      contactEmail: 'zoe@example.org',
      worksRemotely: true,
      monthlyCap: 2,
      complete: true,
      isClaimed: false,
      ideas,
    });
    expect(await stored('b')).toMatchObject({ complete: false, missing: ['description'] });
    expect(await stored('c')).toMatchObject({ worksRemotely: false });
  });

  it('changes nothing the second time', async () => {
    await run(row('a', { ideas: [{ title: 'Tapis de nuit' }] }), row('b'));
    const before = await stored('a');
    await database.manager.clear(OutboxEvent);
    given.clock.advance(60_000);
    expect(await run(row('a', { ideas: [{ title: 'Tapis de nuit' }] }), row('b'))).toEqual(outcome(0, 0, 2));
    expect(await stored('a')).toEqual(before);
    expect(await database.manager.count(OutboxEvent)).toBe(0);
  });

  it('leaves an idea the one that it was while its title stays: a concept may have taken it up', async () => {
    await run(row('a', { ideas: [{ title: 'Bracelet' }, { title: 'Tapis' }] }));
    const [bracelet] = (await stored('a')).ideas;
    const ideas = [{ title: 'Bracelet', description: 'Plus léger.' }, { title: 'Rampe' }, { title: 'Tapis' }];
    await run(row('a', { ideas }));
    const now = (await stored('a')).ideas.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(now.map(({ title }) => title)).toEqual(['Bracelet', 'Rampe', 'Tapis']);
    expect(now[0]).toMatchObject({ id: bracelet?.id, description: 'Plus léger.' });
    // In the order of the file: a second run finds nothing new.
    expect(await run(row('a', { headline: 'Autre', ideas }))).toEqual(outcome(0, 1, 0));
    expect((await stored('a')).ideas.map(({ id }) => id).toSorted()).toEqual(now.map(({ id }) => id));
  });

  it('updates what a row says again, and leaves what it does not speak of', async () => {
    await run(row('a', { email: 'zoe@example.org', ideas: [{ title: 'Tapis de nuit' }], monthlyCap: 2 }));
    const { id, ideas } = await stored('a');
    expect(await run(row('a', { headline: 'Des capteurs qui veillent' }))).toEqual(outcome(0, 1, 0));
    expect(await stored('a')).toMatchObject({
      id,
      headline: 'Des capteurs qui veillent',
      contactEmail: 'zoe@example.org',
      monthlyCap: 2,
      ideas,
      version: 2,
    });
    expect(await run(row('a', { ideas: [{ title: 'Bracelet' }, { title: 'Tapis' }] }))).toEqual(
      outcome(0, 1, 0),
    );
    expect((await stored('a')).ideas.map(({ title }) => title)).toEqual(['Bracelet', 'Tapis']);
    expect(await database.manager.count(Idea)).toBe(2);
  });

  it('takes a new contact address for an update', async () => {
    await run(row('a'));
    expect(await run(row('a', { email: 'zoe@example.org' }))).toEqual(outcome(0, 1, 0));
    expect(await run(row('a'))).toEqual(outcome(0, 0, 1));
    expect(await stored('a')).toMatchObject({ contactEmail: 'zoe@example.org' });
  });

  it('does not undo what a curator put right', async () => {
    await run(row('a'));
    await database.manager.update(Solver, { externalId: 'a' }, { name: 'Veille Douce' });
    expect(await run(row('a'))).toEqual(outcome(0, 0, 1));
    expect(await stored('a')).toMatchObject({ name: 'Veille Douce' });
  });

  it('shows nothing again that a curator has hidden', async () => {
    const hidden = { hiddenAt: new Date(), hiddenReason: 'Publicité' };
    await run(
      row('a', { ideas: [{ title: 'Tapis', description: 'Il sent un lever.' }, { title: 'Bracelet' }] }),
    );
    await database.manager.update(Solver, { externalId: 'a' }, { ...hidden, complete: false });
    await database.manager.update(Idea, { title: 'Tapis' }, hidden);
    const ideas = [
      { title: 'Bracelet' },
      { title: 'Lampe' },
      { title: 'Tapis neuf', description: 'Il sent un lever.' },
    ];
    expect(await run(row('a', { headline: 'Autre chose', ideas }))).toEqual(outcome(0, 1, 0));
    const solver = await stored('a');
    expect(solver).toMatchObject({ headline: 'Autre chose', complete: false, hiddenReason: 'Publicité' });
    expect(solver.ideas.map(({ title, hiddenReason }) => [title, hiddenReason])).toEqual([
      ['Bracelet', null],
      ['Lampe', null],
      ['Tapis neuf', 'Publicité'],
    ]);
  });

  it('never changes what the holder of a profile wrote', async () => {
    await run(row('a'));
    await database.manager.update(Solver, { externalId: 'a' }, { personId: (await aPerson(database)).id });
    expect(await run(row('a'))).toEqual(outcome(0, 0, 1));
    expect((await run(row('a', { name: 'Autre' }))).rejected).toEqual([
      {
        row: 1,
        field: 'externalId',
        message: 'Ce profil appartient désormais à son porteur, qui seul peut le modifier.',
      },
    ]);
    expect(await stored('a')).toMatchObject({ name: 'Projet a' });
  });

  it('rejects by its field a row that names what does not exist, and keeps the others', async () => {
    const unreadable: ImportRow = {
      row: 4,
      problem: { field: 'file', message: sentences.leftOut({ text: 'illisible' }) },
    };
    const summary = await run(
      row('a', { tags: ['theme:inconnu'] }),
      row('b', { territories: ['region:99'] }),
      row('c', { name: '' }),
      unreadable,
      row('d'),
    );
    expect(summary).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: [
        { row: 1, field: 'tags', message: 'L’étiquette « theme:inconnu » n’existe pas.' },
        {
          row: 2,
          field: 'territories',
          message: expect.stringContaining('Le territoire « region:99 » n’existe pas.'),
        },
        { row: 3, field: 'name', message: expect.any(String) },
        { row: 4, field: 'file', message: '« illisible » n’est pas valable et n’a pas été repris.' },
      ],
    });
    expect(await database.manager.count(Solver)).toBe(1);
  });

  it('says what is wrong with the rest of a row in which a cell cannot be read', async () => {
    const problem = { field: 'territories', rule: 'cell', message: sentences.leftOut({ text: 'x' }) };
    const summary = await run(
      { row: 1, value: row('a', { name: '', tags: ['theme:inconnu'], territories: undefined }), problem },
      { row: 2, value: row('b'), problem },
    );
    const [both, one] = summary.rejected;
    expect(both?.field).toBe('territories');
    expect(both?.message).toMatch(/territories.*name.*tags/);
    expect(one).toMatchObject({ row: 2, field: 'territories' });
    expect(await database.manager.count(Solver)).toBe(0);
  });

  it('distinguishes projects to which a file gives one identifier, in whatever order it comes back', async () => {
    const projects = ['Élan', 'Veille', 'Repas'].map((name) => row('ilab-', { name }));
    expect(await run(...projects, row('a'))).toEqual(outcome(4, 0, 0));
    expect(warnings).toEqual([
      expect.objectContaining({
        row: 1,
        field: 'externalId',
        message: expect.stringMatching(/^3 lignes .*« ilab- »/),
      }),
    ]);
    const ids = (await database.manager.find(Solver)).map(({ externalId }) => externalId);
    expect(ids.filter((id) => /^ilab-#[0-9a-f]{12}$/.test(id ?? ''))).toHaveLength(2);
    expect(await run(...projects, row('a'))).toEqual(outcome(0, 0, 4));
    expect(await run(row('a'), ...projects.toReversed())).toEqual(outcome(0, 0, 4));
  });

  it('accepts a row that a file repeats, but not in other words', async () => {
    expect(await run(row('a'), row('a'), row('a', { description: 'Tout autre chose.' }))).toEqual({
      created: 1,
      updated: 0,
      unchanged: 1,
      rejected: [
        { row: 3, field: 'externalId', message: 'La ligne 1 décrit déjà ce porteur de solution, autrement.' },
      ],
    });
  });

  it('warns of a wrong SIREN and takes the row without it', async () => {
    expect(await run(row('a', { siren: '741165001' }))).toEqual(outcome(1, 0, 0));
    expect(await stored('a')).toMatchObject({ siren: null });
    expect(warnings).toMatchObject([{ row: 1, field: 'siren' }]);
  });

  it('remembers that an address asked to be left alone', async () => {
    const refusedAt = new Date('2026-10-01T08:00:00.000Z');
    await database.manager.insert(ContactRefusal, { email: 'zoe@example.org', refusedAt });
    await run(row('a', { email: 'zoe@example.org' }), row('b', { email: 'ali@example.org' }));
    expect(await stored('a')).toMatchObject({ contactRefusedAt: refusedAt });
    expect(await stored('b')).toMatchObject({ contactRefusedAt: null });
  });

  it('records one event a batch, with those that it made or changed', async () => {
    await run(row('a'), row('b'));
    await run(row('a'), row('b', { headline: 'Autrement' }), row('c'));
    const events = await database.manager.find(OutboxEvent, { order: { id: 'ASC' } });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(async (id) => (await stored(id)).id));
    expect(events).toMatchObject([
      { name: 'SolversImported', actorId: null, data: { solverIds: [a, b] } },
      { name: 'SolversImported', actorId: null, data: { solverIds: [b, c] } },
    ]);
  });

  it('costs the same few statements however many rows a batch has', async () => {
    await run(row('z'));
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => row(`${count}-${i}`, { ideas: [{ title: 'Tapis' }] }));
    const statements = async (count: number) =>
      (await countStatements(database.dataSource, () => run(...rows(count)))).statements.length;
    const few = await statements(2);
    expect(few).toBeLessThanOrEqual(14);
    expect(await statements(400)).toBe(few);
  });

  it('lets two runs at once take turns', async () => {
    const outcomes = await Promise.all([run(row('a'), row('b')), run(row('b'), row('a'))]);
    expect(outcomes.map(({ created, unchanged }) => [created, unchanged]).toSorted()).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });
});

const exported = async (): Promise<Record<string, unknown>[]> => {
  const all: Record<string, unknown>[] = [];
  for await (const each of new SolverExport(database, taxonomy).exportRows()) all.push({ ...each });
  return all;
};

describe('an export of solvers', () => {
  it('gives rows that change nothing when they are imported again, no matter who wrote the profile', async () => {
    await run(
      row('a', {
        tags: ['technology:detection-de-chute', 'Santé'],
        email: 'zoe@example.org',
        ideas: [{ title: 'Tapis' }],
        siren: '732829320',
      }),
      row('ilab-', { name: 'Élan' }),
      row('ilab-', { name: 'Repas' }),
      row('held'),
      row('made'),
      row('apprentice', { kind: 'project_holder', setting: 'cfa' }),
    );
    await database.manager.update(Solver, { externalId: 'a' }, { name: 'Corrigé', availability: 'le soir' });
    await database.manager.update(
      Solver,
      { externalId: 'held' },
      { personId: (await aPerson(database)).id, headline: 'À moi' },
    );
    await database.manager.update(
      Solver,
      { externalId: 'made' },
      { externalId: null, importFingerprint: null },
    );
    const rows = await exported();
    expect(rows[0]).toMatchObject({
      externalId: 'a',
      name: 'Corrigé',
      tags: ['technology:detection-de-chute', 'Santé'],
      availability: 'le soir',
      ideas: [{ title: 'Tapis', description: '' }],
    });
    expect(rows.map(({ setting }) => setting)).toEqual([...Array<undefined>(5), 'cfa']);
    expect(await run(...rows)).toEqual(outcome(0, 0, 6));
    expect(await exported()).toEqual(rows);
  });

  it('reads every profile once, page by page', async () => {
    await run(...Array.from({ length: 1_100 }, (_, i) => row(String(i))));
    const ids = (await exported()).map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(1_100);
    expect(ids).toHaveLength(1_100);
  });
});
