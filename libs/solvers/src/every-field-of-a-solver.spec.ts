import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, RateLimits } from '@passerelle/accounts';
import { AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { type ImportedObject, type ImportRow, readRows, writeCsv } from '@passerelle/imports';
import { sentenceIn } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { aFullSolverInput, anEmptySolverInput, anotherRowOfSolver } from '../testing/index.js';
import { ContactRefusals } from './contacts/contact-refusal.entity.js';
import { solverLayout } from './imports/imported-solver.js';
import { SolverExport } from './imports/solver-export.js';
import { SolverImport } from './imports/solver-import.js';
import { UndoSolverImport } from './imports/undo-solver-import.js';
import {
  columnsOfFields,
  contentOf,
  type InputName,
  labelsOfSolverColumns,
  partOfEach,
  partOfEachInput,
  type SolverField,
  solverFieldNames,
} from './solver/lists-of-fields.js';
import { type SolverContent, solverFields } from './solver/solver-fields.js';
import { Solver } from './solver/solver.entity.js';
import { sentences } from './solvers.sentences.js';
import { SolversService } from './solvers.service.js';

// What holds for each field of a profile, also for one that is added: it is checked with the value that `aFullSolverInput` gives it.

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const languages = ['fr', 'en'] as const;
const curator = new Actor(newId(), 'curator', [], undefined);
const inputNames = Object.keys(partOfEachInput('label')) as InputName[];
const empty: Readonly<Record<string, unknown>> = anEmptySolverInput;
/** The table of the columns of solvers. */
const [, solversInDocs = ''] = readFileSync('docs/imports.md', 'utf8').split('\n## Solvers\n');
/** Words that no curator has made tags of yet: histories do not name them. */
type InHistories = Exclude<SolverField, 'keywords'>;
const inHistories = (field: SolverField): field is InHistories => field !== 'keywords';

let service: SolversService;
let imports: SolverImport;
/** A profile that says everything, and what it says. */
let solver: Solver;
let full: SolverContent;

const stored = (externalId: string): Promise<Solver> =>
  given.database.manager.findOneByOrFail(Solver, { externalId });

/** The file of an export, as a CSV that is read again. */
async function exported(externalId: string): Promise<ImportRow[]> {
  const rows = new SolverExport(given.database, new Taxonomy(given.database)).exportRows();
  async function* wanted() {
    for await (const row of rows) if (row.externalId === externalId) yield row;
  }
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'passerelle-solvers-')), 'solvers.csv');
  let text = '';
  for await (const part of writeCsv(wanted(), solverLayout)) text += part;
  await writeFile(file, text);
  const read: ImportRow[] = [];
  for await (const row of readRows(file, solverLayout)) read.push(row);
  return read;
}

async function imported(rows: readonly ImportRow[]): Promise<ImportedObject[]> {
  const objects: ImportedObject[] = [];
  async function* all() {
    yield* rows;
  }
  const { rejected } = await imports.importRows(all(), {
    watch: async (_, batch) => {
      objects.push(...batch.objects);
    },
  });
  expect(rejected).toEqual([]);
  return objects;
}

beforeAll(async () => {
  const { database, clock } = given;
  const about = [new Taxonomy(database), new TerritoriesService(database), new ContactRefusals()] as const;
  service = new SolversService(database, ...about, new RateLimits(database, clock), clock);
  imports = new SolverImport(database, ...about, clock);
  solver = await service.create(curator, 'project_holder', null, aFullSolverInput);
  full = contentOf(solver);
});

describe.each(solverFieldNames)('%s', (field) => {
  const column = columnsOfFields.find((each) => each.field === field);

  it('is stored as it was said', async () => {
    const { id } = solver;
    expect(full[field]).not.toEqual(partOfEach('empty')[field]);
    expect((await given.database.manager.findOneByOrFail(Solver, { id }))[field]).toEqual(full[field]);
  });

  it('has a column in files that says what it is, or stands in that of another field', () => {
    expect(column === undefined).toBe(solverFields[field].column === null);
    if (column === undefined) return;
    expect(solverLayout.columns).toContain(column.name);
    expect(solversInDocs).toContain(`\`${column.name}\``);
    for (const language of languages)
      expect(sentenceIn(labelsOfSolverColumns[column.name], language)).not.toBe('');
  });

  it('has a name in histories', () => {
    for (const language of languages)
      if (inHistories(field)) expect(sentenceIn(sentences[`field_${field}`](), language)).not.toBe('');
  });
});

it.each(inputNames)('a change of its %s changes nothing else, and is in the log', async (name) => {
  const { id, version } = await service.create(curator, 'project_holder', null, {
    ...aFullSolverInput,
    [name]: empty[name] ?? (name === 'name' ? 'Nuit Calme' : null),
  });
  const changed = await service.update(curator, id, { [name]: aFullSolverInput[name] }, version);
  expect(contentOf(changed)).toEqual(full);
  const [entry] = await given.database.manager.findBy(AuditEntry, { objectId: id, action: 'edit' });
  const field = solverFieldNames.find(
    (each) => ({ inputName: each, ...solverFields[each] }).inputName === name,
  );
  expect(entry?.after).toEqual({ [field ?? '']: full[field ?? 'name'] });
});

it('a profile is the same once it was exported, deleted and imported', async () => {
  const rows = await exported(solver.id);
  await given.database.manager.delete(Solver, { id: solver.id });
  await imported(rows);
  expect(contentOf(await stored(solver.id))).toEqual(full);
});

it('an import that is undone gives back all that the profile said', async () => {
  const before = contentOf(await stored(solver.id));
  const [object] = await imported([{ row: 1, value: { externalId: solver.id, ...anotherRowOfSolver } }]);
  const changed = contentOf(await stored(solver.id));
  for (const field of solverFieldNames) expect([field, changed[field]]).not.toEqual([field, before[field]]);

  await given.database.transaction((tx) =>
    new UndoSolverImport(new ContactRefusals(), given.clock).undo(
      tx,
      [{ id: object!.id, version: object!.version, before: JSON.parse(JSON.stringify(object!.before)) }],
      async () => new Map(),
      { by: null, importId: newId() },
    ),
  );
  expect(contentOf(await stored(solver.id))).toEqual(before);
});

it('a row that earlier releases have imported is still known', async () => {
  const row = {
    externalId: 'c',
    kind: 'project_holder',
    setting: 'cfa',
    name: 'Jour Serein',
    headline: 'Un tapis',
    description: 'Il repère les chutes le jour.',
    tags: ['Tapis du jour'],
    territories: ['commune:45232'],
    siren: '552100554',
    website: 'jour.example',
    email: 'jour@serein.example',
    remote: false,
    monthlyCap: 3,
    availability: 'le matin',
  };
  await imported([{ row: 1, value: row }]);
  const then =
    '[{"kind":"project_holder","setting":"cfa","name":"Jour Serein","headline":"Un tapis","description":"Il repère les chutes le jour.",' +
    '"siren":"552100554","website":"https://jour.example","tagIds":[],"keywords":["Tapis du jour"],"territoryCodes":["commune:45232"],' +
    '"worksRemotely":false,"availability":"le matin","monthlyCap":3,"contactEmail":"jour@serein.example"},null]';
  expect((await stored('c')).importFingerprint).toBe(createHash('sha256').update(then).digest('hex'));
});
