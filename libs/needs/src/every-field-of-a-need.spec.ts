import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { type ImportedObject, type ImportRow, readRows, writeCsv } from '@passerelle/imports';
import { sentenceIn } from '@passerelle/problems';
import {
  aFullNeedInput,
  aNeedInput,
  anEmptyNeedInput,
  needChecksOn,
  needsServiceOn,
} from '../testing/index.js';
import { NeedEdit } from './need-edit.entity.js';
import { needLayout } from './imports/imported-need.js';
import { NeedExport } from './imports/need-export.js';
import { NeedImport } from './imports/need-import.js';
import { UndoNeedImport } from './imports/undo-need-import.js';
import { columnsOfFields, contentOf, labelsOfNeedColumns, needFieldNames } from './need/lists-of-fields.js';
import { Need } from './need/need.entity.js';
import { type NeedContent, needFields } from './need/need-fields.js';
import type { NeedsService } from './needs.service.js';
import { sentences } from './needs.sentences.js';
import { changesInWords, fieldsInWords } from './notices/need-change.words.js';
import { Taxonomy } from '@passerelle/taxonomy';

// Checks each field of a need, and each field added later, with the value from `aFullNeedInput`.

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const languages = ['fr', 'en'] as const;
/** The table of the columns of needs. */
const [, needsInDocs = ''] = readFileSync('docs/imports.md', 'utf8').split('\n## Needs\n');
const names = { tag: () => undefined, place: (code: string) => code };
let curator: Actor;
let company: Actor;
let organisationId: string;
let service: NeedsService;
let imports: NeedImport;
/** A need with a value in every field, and these values. */
let need: Need;
let full: NeedContent;

const stored = (externalId: string): Promise<Need> =>
  given.database.manager.findOneByOrFail(Need, { externalId });

/** The exported CSV file, parsed again. */
async function exported(externalId: string): Promise<ImportRow[]> {
  const rows = new NeedExport(given.database, new Taxonomy(given.database)).exportRows();
  async function* wanted() {
    for await (const row of rows) if (row.externalId === externalId) yield row;
  }
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'passerelle-needs-')), 'needs.csv');
  let text = '';
  for await (const part of writeCsv(wanted(), needLayout)) text += part;
  await writeFile(file, text);
  const read: ImportRow[] = [];
  for await (const row of readRows(file, needLayout)) read.push(row);
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
  service = needsServiceOn(given);
  imports = new NeedImport(database, needChecksOn(given), clock);
  const joined = await aMembership(database);
  organisationId = joined.organisationId;
  const memberships = [{ organisationId, organisationKind: 'service_company', role: 'member' }] as const;
  company = new Actor(joined.personId, 'none', memberships, undefined);
  curator = new Actor((await aPerson(database)).id, 'curator', [], undefined);
  need = await service.draft(company, organisationId, aFullNeedInput);
  full = contentOf(need);
});

describe.each(needFieldNames)('%s', (field) => {
  const column = columnsOfFields.find((each) => each.field === field)!.name;

  it('is stored as it was said, and copied', async () => {
    expect(full[field]).not.toEqual(needFields[field].empty);
    expect((await service.copy(company, need.id))[field]).toEqual(full[field]);
  });

  it('is in the log and reported to the company once a curator has changed it', async () => {
    const { id } = await service.draft(company, organisationId, aNeedInput({ title: 'Un autre besoin' }));
    const { version } = await service.submit(company, id);
    const inputName = column === 'remote' ? 'acceptsRemote' : column;
    const other = { ...aFullNeedInput, tags: ['theme:handicap'], territories: ['commune:45232'] };
    const edited = await service.edit(curator, id, version, { [inputName]: other[inputName] });

    const [entry] = await given.database.manager.findBy(AuditEntry, { objectId: id, action: 'edit' });
    expect(entry?.after).toEqual({ [field]: edited[field] });
    const [told] = await given.database.manager.findBy(NeedEdit, { needId: id });
    expect(told?.changes.map((change) => change.field)).toEqual([field]);
    for (const language of languages) {
      const [inWords] = changesInWords(told?.changes ?? [], names, language);
      expect(inWords?.label).not.toBe('');
      expect(fieldsInWords(told?.changes ?? [], language)).not.toBe('');
      expect(sentenceIn(sentences[`field_${field}`](), language)).not.toBe('');
      if (needFields[field].inWords === null) expect(inWords).not.toHaveProperty('before');
      else expect(inWords?.before).toEqual(expect.any(String));
    }
  });

  it('has a column in files that says what it is', () => {
    expect(needLayout.columns).toContain(column);
    expect(needsInDocs).toContain(`\`${column}\``);
    for (const language of languages) expect(sentenceIn(labelsOfNeedColumns[column], language)).not.toBe('');
  });
});

it('a need is the same once it was exported, deleted and imported', async () => {
  const rows = await exported(need.id);
  await given.database.manager.delete(Need, { id: need.id });
  await imported(
    rows.map((row) => ({ ...row, value: { ...row.value, organisation: 'Une autre' } }) as ImportRow),
  );
  expect(contentOf(await stored(need.id))).toEqual(full);
});

it('an import that is undone gives back all that the need said', async () => {
  const row = { externalId: 'a', organisation: 'Aide du Val', ...inRow(aFullNeedInput) };
  await imported([{ row: 1, value: row }]);
  const before = contentOf(await stored('a'));
  const fields = {
    ...anEmptyNeedInput,
    title: 'Autrement dit',
    tags: ['theme:handicap'],
    territories: ['commune:45232'],
  };
  const [object] = await imported([
    { row: 1, value: { externalId: 'a', organisation: 'Aide du Val', ...inRow(fields) } },
  ]);
  const changed = contentOf(await stored('a'));
  for (const field of needFieldNames) expect(changed[field]).not.toEqual(before[field]);

  await given.database.transaction((tx) =>
    new UndoNeedImport(given.clock).undo(
      tx,
      [{ id: object!.id, version: object!.version, before: JSON.parse(JSON.stringify(object!.before)) }],
      async () => new Map(),
      { by: null, importId: newId() },
    ),
  );
  expect(contentOf(await stored('a'))).toEqual(before);
});

it('a row that earlier releases have imported is still known', async () => {
  const title = 'Repérer les chutes';
  const row = {
    externalId: 'c',
    organisation: 'Aide du Val',
    title,
    status: 'draft',
    remote: false,
    neededInDays: 30,
  };
  await imported([{ row: 1, value: row }]);
  const then =
    '["Aide du Val",null,"Repérer les chutes",{"title":"Repérer les chutes","description":"","tags":[],"territories":[],' +
    '"wantedKinds":[],"acceptsRemote":false,"confidential":false,"neededBy":30}]';
  expect((await stored('c')).importFingerprint).toBe(createHash('sha256').update(then).digest('hex'));
});

/** An input as a row of a file. */
const inRow = ({ acceptsRemote: remote, ...fields }: typeof aFullNeedInput): Record<string, unknown> => ({
  ...fields,
  remote,
});
