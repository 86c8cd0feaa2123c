import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, AuditLog } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Forbidden } from '@passerelle/problems';
import { aNeed, aNeedInput, needChecksOn, needsServiceOn } from '../../testing/index.js';
import { NeedImport } from '../imports/need-import.js';
import type { NeedsService } from '../needs.service.js';
import { auditedOfNeed, notAuditedOfNeed } from './need.audit.js';
import { Need } from './need.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(now);
let curator: Actor;
let service: NeedsService;
let imports: NeedImport;
let company: Actor;
let organisationId: string;

beforeAll(async () => {
  const { database, clock } = given;
  service = needsServiceOn(given);
  imports = new NeedImport(database, needChecksOn(given), clock);
  const { personId: id, organisationId: joined } = await aMembership(database);
  organisationId = joined;
  curator = new Actor((await aPerson(database)).id, 'curator', [], undefined);
  company = new Actor(
    id,
    'none',
    [{ organisationId, organisationKind: 'service_company', role: 'member' }],
    undefined,
  );
});
beforeEach(() => given.clock.set(now));

const entriesOf = async (id: string): Promise<AuditEntry[]> =>
  [...(await new AuditLog(given.database).of('need', id, { first: 100 })).nodes].toReversed();
const versionOf = async (id: string): Promise<number> =>
  (await given.database.manager.findOneByOrFail(Need, { id })).version;
const importOne = async (row: Record<string, unknown>): Promise<Need> => {
  async function* rows() {
    yield { row: 1, value: row };
  }
  const { rejected } = await imports.importRows(rows());
  expect(rejected).toEqual([]);
  return given.database.manager.findOneByOrFail(Need, { externalId: String(row['externalId']) });
};
const later = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

it('every column of a need is in the log or knowingly out', () => {
  const { columns } = given.database.dataSource.getMetadata(Need);
  const written = columns.filter(({ isInsert }) => isInsert).map(({ propertyName }) => propertyName);
  expect([...auditedOfNeed, ...notAuditedOfNeed].toSorted()).toEqual(written.toSorted());
});

describe('the log of a need', () => {
  it('says who did what, when, why, and what it was before and after', async () => {
    const { id } = await service.draft(company, organisationId, aNeedInput());
    given.clock.advance(60_000);
    await service.submit(company, id);
    const changes = 'Dites combien de domiciles sont concernés.';
    await service.requestChanges(curator, id, await versionOf(id), {
      reasons: ['too_vague'],
      note: changes,
    });
    const title = 'Repérer les chutes la nuit, sans caméra';
    await service.edit(company, id, await versionOf(id), aNeedInput({ title }));
    await service.submit(company, id);
    await service.publish(curator, id, await versionOf(id));
    const description = `${aNeedInput().description} Il y en a vingt.`;
    await service.edit(curator, id, await versionOf(id), aNeedInput({ title, description }));
    await service.close(company, id, 'met_here', 'Merci à tous.');

    const at = later(60_000);
    const [by, curated] = [{ actorId: company.personId }, { actorId: curator.personId }];
    const entries = await entriesOf(id);
    expect(entries[0]).toMatchObject({ ...by, action: 'draft', recordedAt: now });
    expect(entries.slice(1)).toEqual(
      [
        {
          ...by,
          action: 'submit',
          before: { state: 'draft', submittedAt: null },
          after: { state: 'submitted', submittedAt: at },
        },
        {
          ...curated,
          action: 'requestChanges',
          reason: `too_vague: ${changes}`,
          before: { state: 'submitted' },
          after: { state: 'changes_requested' },
        },
        { ...by, action: 'edit', before: { title: aNeedInput().title }, after: { title } },
        { ...by, action: 'submit', before: { state: 'changes_requested' }, after: { state: 'submitted' } },
        {
          ...curated,
          action: 'publish',
          before: { state: 'submitted', publishedAt: null, expiresAt: null },
          after: { state: 'published', publishedAt: at, expiresAt: later(60_000 + 90 * DAY) },
        },
        {
          ...curated,
          action: 'edit',
          before: { description: aNeedInput().description },
          after: { description },
        },
        {
          ...by,
          action: 'close',
          reason: 'met_here',
          before: { state: 'published', closingReason: null, closingNote: null, closedAt: null },
          after: { state: 'closed', closingReason: 'met_here', closingNote: 'Merci à tous.', closedAt: at },
        },
      ].map((entry) =>
        expect.objectContaining({
          reason: null,
          recordedAt: given.clock.now(),
          objectKind: 'need',
          ...entry,
        }),
      ),
    );
  });

  it('says that a term was over by nobody’s doing, and who renewed it', async () => {
    const { id } = await aNeed(given.database, {
      organisationId,
      state: 'published',
      publishedAt: now,
      expiresAt: new Date(later(DAY)),
    });
    given.clock.advance(DAY);
    expect(await service.expireDue()).toBe(1);
    await service.renew(company, id);
    expect(await entriesOf(id)).toMatchObject([
      { actorId: null, action: 'expire', before: { state: 'published' }, after: { state: 'expired' } },
      {
        actorId: company.personId,
        action: 'renew',
        before: { state: 'expired', expiresAt: later(DAY) },
        after: { state: 'published', expiresAt: later(91 * DAY) },
      },
    ]);
  });

  it('does not record an edit that changes nothing or is refused', async () => {
    const { id } = await service.draft(company, organisationId, aNeedInput());
    await service.edit(company, id, await versionOf(id), aNeedInput());
    await service.submit(company, id);
    await service.edit(company, id, await versionOf(id), aNeedInput());
    const stranger = new Actor(newId(), 'curator', company.memberships, undefined);
    await expect(service.publish(stranger, id, await versionOf(id))).rejects.toThrow(Forbidden);
    expect((await entriesOf(id)).map(({ action }) => action)).toEqual(['draft', 'submit']);
  });

  it('knows that a draft was written, changed and dropped, and not a word of it', async () => {
    const private1 = 'Notre directrice part en mars, à ne dire à personne';
    const { id } = await service.draft(company, organisationId, aNeedInput({ title: private1 }));
    await service.edit(
      company,
      id,
      await versionOf(id),
      aNeedInput({ description: `${private1}, vraiment.` }),
    );
    const other = await service.draft(company, organisationId, aNeedInput({ title: private1 }));
    await service.edit(company, other.id, await versionOf(other.id), aNeedInput());
    await service.submit(company, other.id);
    await service.close(company, id, 'dropped', private1);
    expect(await entriesOf(id)).toEqual(
      ['draft', 'edit', 'close'].map((action) =>
        expect.objectContaining({
          actorId: company.personId,
          action,
          reason: null,
          before: null,
          after: null,
        }),
      ),
    );
    expect((await entriesOf(other.id)).map(({ action }) => action)).toEqual(['draft', 'edit', 'submit']);
    const raw = await given.database.manager.query<{ row: string }[]>(
      'SELECT audit_entry::text AS row FROM audit_entry',
    );
    expect(raw.length).toBeGreaterThanOrEqual(6);
    expect(raw.filter(({ row }) => row.includes('directrice'))).toEqual([]);
  });

  it('records what an import made and changed, by nobody', async () => {
    const row = {
      externalId: 'besoin-1',
      organisation: 'Aide du Val',
      title: aNeedInput().title,
      description: aNeedInput().description,
      tags: aNeedInput().tags,
      territories: aNeedInput().territories,
    };
    const { id, organisationId: companyId } = await importOne({ ...row, status: 'published' });
    await importOne({ ...row, status: 'published' });
    await importOne({ ...row, title: 'Repérer les chutes le jour' });
    expect(await entriesOf(id)).toMatchObject([
      {
        actorId: null,
        action: 'import',
        before: null,
        after: { state: 'published', title: row.title, publishedAt: now.toISOString() },
      },
      {
        actorId: null,
        action: 'import',
        before: { title: row.title },
        after: { title: 'Repérer les chutes le jour' },
      },
    ]);
    expect(
      (await new AuditLog(given.database).of('organisation', companyId, { first: 5 })).nodes,
    ).toMatchObject([{ actorId: null, action: 'import', after: { name: 'Aide du Val' } }]);

    const draft = await importOne({
      ...row,
      externalId: 'besoin-2',
      title: 'Tout à fait confidentiel',
      status: 'draft',
    });
    expect(await entriesOf(draft.id)).toMatchObject([{ action: 'import', before: null, after: null }]);
  });
});
