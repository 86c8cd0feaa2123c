import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import type { ImportRow } from '@passerelle/imports';
import { Forbidden, IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { Tag, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { ContactRefusals } from '../contacts/contact-refusal.entity.js';
import { SolverImport } from '../imports/solver-import.js';
import { Solver } from '../solver/solver.entity.js';
import { ImportLabel } from './import-label.entity.js';
import { ImportLabels } from './import-labels.js';
import { TagSolversOnLabelAnswered } from './tag-solvers-on-label-answered.js';

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const curator = new Actor(newId(), 'curator', [], undefined);
const sensors = 'technology:detection-de-chute';
const silver = 'theme:silver-economie';
let labels: ImportLabels;

beforeEach(async () => {
  labels = new ImportLabels(given.database, new Taxonomy(given.database), given.clock);
  await emptyTables(given.database.manager, 'solver', 'event', 'import_label');
});

async function importRows(rows: Record<string, string[]>, more: object = {}): Promise<void> {
  const { database, clock } = given;
  const values = Object.entries(rows).map(([externalId, tags], index) => ({
    row: index + 1,
    value: {
      externalId,
      kind: 'startup',
      name: `Projet ${externalId}`,
      description: 'Des capteurs sans caméra apprennent les habitudes et préviennent les proches.',
      territories: ['region:24'],
      tags,
      ...more,
    },
  }));
  const solvers = new SolverImport(
    database,
    new Taxonomy(database),
    new TerritoriesService(database),
    new ContactRefusals(),
    clock,
  );
  const { rejected } = await solvers.importRows(
    (async function* (): AsyncGenerator<ImportRow> {
      yield* values;
    })(),
  );
  expect(rejected).toEqual([]);
}

const queue = async (options?: object): Promise<[string, number][]> =>
  (await labels.used(20, options)).map(({ label, profiles }) => [label.label, profiles]);
const named = (label: string): Promise<ImportLabel> =>
  given.database.manager.findOneByOrFail(ImportLabel, { label });
const tagsOf = async (externalId: string): Promise<string[]> => {
  const { manager } = given.database;
  const { tagIds } = await manager.findOneByOrFail(Solver, { externalId });
  const tags = await Promise.all(tagIds.map((id) => manager.findOneByOrFail(Tag, { id })));
  return tags.map(({ reference }) => reference).toSorted();
};
const answer = async (label: string, ...text: ['tags' | 'none' | 'later', string[]?]): Promise<void> => {
  const { id } = await named(label);
  await labels.answer(curator, id, text[0], text[1] ?? []);
  await follow(id);
};
const follow = (labelId: string): Promise<void> =>
  new TagSolversOnLabelAnswered(given.database, new Taxonomy(given.database)).handle({
    data: { labelId },
  } as never);
const events = async (): Promise<[string, unknown][]> =>
  (await given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } })).map(({ name, data }) => [
    name,
    data,
  ]);

describe('the labels of imports', () => {
  it('wait for an answer, those of most profiles first, however they are written', async () => {
    await importRows({
      a: ['Chimie & environnement', 'Veille'],
      b: ['Chimie & Environnement'],
      c: ['CHIMIE & ENVIRONNEMENT', 'Silver économie'],
      d: ['—'],
    });
    expect(await queue()).toEqual([
      ['Chimie & environnement', 3],
      ['Veille', 1],
    ]);
    expect((await named('Chimie & environnement')).spellings).toHaveLength(3);
  });

  it('are answered once for all profiles that nobody has taken over, without making them new', async () => {
    await importRows({
      a: ['Télésurveillance'],
      b: ['Télésurveillance', silver],
      c: ['Télésurveillance'],
      d: ['Veille'],
    });
    const { manager } = given.database;
    await manager.update(Solver, { externalId: 'c' }, { personId: (await aPerson(given.database)).id });
    const before = await manager.findOneByOrFail(Solver, { externalId: 'a' });
    given.clock.advance(24 * 3_600_000);
    await emptyTables(manager, 'event');
    await answer('Télésurveillance', 'tags', [sensors]);
    expect(await tagsOf('a')).toEqual([sensors]);
    expect(await tagsOf('b')).toEqual([sensors, silver]);
    expect([await tagsOf('c'), await tagsOf('d')]).toEqual([[], []]);
    expect(await manager.findOneByOrFail(Solver, { externalId: 'a' })).toMatchObject({
      keywords: ['Télésurveillance'],
      updatedAt: before.updatedAt,
      // Otherwise an editor with an older version would overwrite the tags, and an import would undo them.
      version: before.version + 1,
    });

    const { id } = await named('Télésurveillance');
    const tagged = await manager.findBy(Solver, [{ externalId: 'a' }, { externalId: 'b' }]);
    const recorded = [
      ['ImportLabelAnswered', { labelId: id }],
      ['SolversImported', { solverIds: tagged.map((solver) => solver.id).toSorted() }],
    ];
    expect(await events()).toEqual(recorded);
    await follow(id);
    expect(await events()).toEqual(recorded);
    expect(await manager.findBy(AuditEntry, { objectId: id })).toMatchObject([
      { objectKind: 'import_label', action: 'answer', actorId: curator.personId, after: { answer: 'tags' } },
    ]);
    expect(await queue()).toEqual([['Veille', 1]]);
    expect(await queue({ answered: true })).toEqual([['Télésurveillance', 2]]);
  });

  it('are answered for later imports too, which find nothing new in the same file', async () => {
    await importRows({ a: ['Veille'] });
    await answer('Veille', 'tags', [sensors]);
    await emptyTables(given.database.manager, 'event');
    await importRows({ a: ['Veille'], b: ['VEILLE', silver] });
    expect(await tagsOf('a')).toEqual([sensors]);
    expect(await tagsOf('b')).toEqual([sensors, silver]);
    expect((await events()).map(([type]) => type)).toEqual(['SolversImported']);
    await importRows({ a: ['Veille'] }, { headline: 'Autre accroche' });
    expect(await tagsOf('a')).toEqual([sensors]);
    expect((await named('Veille')).spellings).toEqual(['Veille', 'VEILLE']);
  });

  it('may be answered again: profiles lose what was wrong', async () => {
    await importRows({ a: ['Veille', silver] });
    await answer('Veille', 'tags', [sensors]);
    await answer('Veille', 'tags', ['technology:objets-connectes']);
    expect(await tagsOf('a')).toEqual(['technology:objets-connectes', silver]);
    await answer('Veille', 'none');
    expect(await tagsOf('a')).toEqual([silver]);
    await answer('Veille', 'tags', [sensors]);
    expect(await tagsOf('a')).toEqual([sensors, silver]);
  });

  it('go to the end of the queue, and out of it where they mean no tag', async () => {
    await importRows({ a: ['Divers', 'Veille'], b: ['Divers', 'Autres'], c: ['Autres'] });
    await answer('Divers', 'later');
    expect(await queue()).toEqual([
      ['Autres', 2],
      ['Veille', 1],
      ['Divers', 2],
    ]);
    await answer('Divers', 'none');
    expect((await queue()).map(([label]) => label)).toEqual(['Autres', 'Veille']);
    await expect(answer('Divers', 'later')).rejects.toThrow(IllegalTransition);
  });

  it('are for curators, who learn what is wrong with an answer', async () => {
    await importRows({ a: ['Veille'] });
    const { id } = await named('Veille');
    const stranger = new Actor(newId(), 'none', [], undefined);
    await expect(labels.answer(stranger, id, 'none', [])).rejects.toThrow(Forbidden);
    await expect(labels.answer(curator, newId(), 'none', [])).rejects.toThrow(NotFound);
    for (const [deed, tags] of [
      ['tags', []],
      ['tags', ['theme:inconnu']],
      ['none', [silver]],
      ['later', [silver]],
    ] as const)
      await expect(labels.answer(curator, id, deed, tags)).rejects.toThrow(InvalidInput);
    expect(await queue()).toEqual([['Veille', 1]]);
  });

  it('give no profile more tags than it may have', async () => {
    const many = (await given.database.manager.find(Tag, { take: 20, where: { facet: 'skill' } })).map(
      ({ reference }) => reference,
    );
    await importRows({ a: [...many.slice(1), 'Veille'] });
    await answer('Veille', 'tags', [sensors, silver]);
    expect(await tagsOf('a')).toHaveLength(19);
    await importRows({ a: [...many.slice(1), 'Veille'] }, { headline: 'Autre' });
    expect(await tagsOf('a')).toHaveLength(19);
  });
});
