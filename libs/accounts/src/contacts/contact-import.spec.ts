import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { BatchUndone, type ImportRow, type SummaryInWords, summaryIn } from '@passerelle/imports';
import { aMembership, anOrganisation, aPerson } from '../../testing/index.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { ContactImport, type ContactImportOptions } from './contact-import.js';

const given = testDatabase();
const SIRET = '73282932000074';
const row = (shown: Record<string, unknown> = {}): Record<string, unknown> => ({
  organisation: 'Loire Aide à Domicile',
  firstName: 'Claire',
  person: 'Martin',
  email: 'claire.martin@loire-aide.example',
  ...shown,
});
async function* rowsOf(values: readonly Record<string, unknown>[]): AsyncGenerator<ImportRow> {
  for (const [index, value] of values.entries()) yield { row: index + 2, value };
}
const run = async (
  values: readonly Record<string, unknown>[],
  options: ContactImportOptions = {},
): Promise<SummaryInWords> =>
  summaryIn(await new ContactImport(given.database, given.clock).importRows(rowsOf(values), options), 'fr');
const invitations = () =>
  given.database.manager.find(Invitation, { relations: { organisation: true }, order: { id: 'ASC' } });
const outcome = (created: number, unchanged: number) => ({ created, updated: 0, unchanged, rejected: [] });
const refusals = async (...values: Record<string, unknown>[]) =>
  (await run(values)).rejected.map(({ row: at, field }) => [at, field]);

beforeEach(async () => {
  await emptyTables(given.database.manager, 'invitation', 'membership', 'organisation', 'event');
});

describe('an import of contacts', () => {
  it('holds an invitation for each, in organisations that it creates once, and mails nobody', async () => {
    const summary = await run([
      row({ email: ' Claire.Martin@Loire-Aide.example ', role: 'owner' }),
      row({
        organisation: 'LOIRE AIDE À DOMICILE',
        firstName: null,
        person: 'Paul Petit',
        email: 'paul@x.example',
      }),
      row({ organisation: 'Lycée du Val', organisationKind: 'school', email: 'cdi@lycee.example' }),
    ]);
    expect(summary).toEqual(outcome(3, 0));
    expect(await invitations()).toMatchObject([
      {
        email: 'claire.martin@loire-aide.example',
        name: 'Claire Martin',
        role: 'owner',
        held: true,
        organisation: { name: 'Loire Aide à Domicile', kind: 'service_company' },
      },
      { email: 'paul@x.example', name: 'Paul Petit', role: 'member', held: true },
      { email: 'cdi@lycee.example', organisation: { kind: 'school' } },
    ]);
    expect(await given.database.manager.count(Organisation)).toBe(2);
    const events = (await given.database.manager.find(OutboxEvent)).map(({ name }) => name).toSorted();
    expect(events).toEqual([
      ...Array.from({ length: 3 }, () => 'InvitationHeld'),
      ...Array.from({ length: 2 }, () => 'OrganisationCreated'),
    ]);
    const entries = JSON.stringify(await given.database.manager.findBy(AuditEntry, { action: 'import' }));
    expect(entries).not.toContain('@');
  });

  it('changes nothing the second time, nor for members and people who are invited already', async () => {
    const rows = [row(), row({ organisation: 'Val Services', siret: '732 829 320 00074' })];
    expect(await run(rows)).toEqual(outcome(2, 0));
    expect(await run([...rows, ...rows])).toEqual(outcome(0, 4));
    const organisation = await anOrganisation(given.database, { name: 'Avec des membres' });
    const person = await aPerson(given.database);
    await aMembership(given.database, { organisationId: organisation.id, personId: person.id });
    expect(await run([row({ organisation: 'Avec des membres', email: person.email })])).toEqual(
      outcome(0, 1),
    );
    expect(await invitations()).toHaveLength(2);
  });

  it('refuses what it cannot read, with every field', async () => {
    const { rejected } = await run([
      row({
        organisation: '',
        siret: '12345678901234',
        email: 'a@x.example; b@x.example',
        role: 'Directrice',
      }),
    ]);
    expect(rejected).toHaveLength(1);
    for (const field of ['organisation', 'siret', 'email', 'role'])
      expect(rejected[0]?.message).toContain(field);
    expect(await invitations()).toEqual([]);
  });

  it('refuses an organisation that a name alone does not prove', async () => {
    const organisation = await anOrganisation(given.database, { name: 'Nom Connu' });
    const person = await aPerson(given.database);
    await aMembership(given.database, { organisationId: organisation.id, personId: person.id });
    expect(
      await refusals(
        row({ organisation: 'nom connu' }),
        row({ organisation: 'Val Services', siret: SIRET }),
        row({ organisation: 'Val Services', email: 'autre@val.example' }),
        row({ organisation: newId() }),
      ),
    ).toEqual([
      [2, 'organisation'],
      [4, 'organisation'],
      [5, 'organisation'],
    ]);
    expect(await run([row({ organisation: organisation.id })])).toEqual(outcome(1, 0));
    // Also in a later file.
    expect(await refusals(row({ organisation: 'Val Services', email: 'autre@val.example' }))).toEqual([
      [2, 'organisation'],
    ]);
  });

  it('leaves to people what people have decided', async () => {
    await run([row(), row({ email: 'partie@x.example' })]);
    await given.database.manager.update(
      Invitation,
      { email: 'partie@x.example' },
      { held: false, acceptedAt: given.clock.now() },
    );
    expect(
      await refusals(
        row({ role: 'owner' }),
        row({ email: 'partie@x.example' }),
        row({ email: 'c@x.example' }),
      ),
    ).toEqual([
      [2, 'role'],
      [3, 'email'],
    ]);
    expect(
      await refusals(row({ email: 'd@x.example' }), row({ email: 'd@x.example', role: 'owner' })),
    ).toEqual([[3, 'role']]);
  });

  it('leaves no trace of a dry run, which decides as the import does', async () => {
    const many = Array.from({ length: 600 }, (_, i) => row({ email: `p${i}@x.example` }));
    const rows = [...many, row({ email: 'p1@x.example' }), row({ email: 'p2@x.example', role: 'owner' })];
    const tried = await run(rows, { watch: () => Promise.reject(new BatchUndone()) });
    expect([await invitations(), await given.database.manager.count(OutboxEvent)]).toEqual([[], 0]);
    expect(await run(rows)).toEqual(tried);
    expect(tried).toMatchObject({ created: 600, unchanged: 1, rejected: [{ row: 603, field: 'role' }] });
    expect(await given.database.manager.count(Organisation)).toBe(1);
  });
});
