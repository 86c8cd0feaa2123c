import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { OneTimeTokens } from '@passerelle/links';
import { IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { actorOf, aMembership, anOrganisation, aPerson } from '../testing/index.js';
import { Actor } from './actor/actor.js';
import { AuditLog } from './audit-log.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MailCeilings } from './limits/mail-ceilings.js';
import { RateLimits } from './limits/rate-limits.js';
import { MembersService } from './members.service.js';
import { Membership } from './organisations/membership.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import {
  auditedOfMembership,
  auditedOfOrganisation,
  notAuditedOfMembership,
  notAuditedOfOrganisation,
} from './organisations/organisation.rules.js';
import { OrganisationsService } from './organisations/organisations.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const curator = new Actor(newId(), 'curator', [], undefined);
let organisations: OrganisationsService;
let members: MembersService;
let invitations: InvitationsService;
let tokens: OneTimeTokens;
let log: AuditLog;

beforeAll(() => {
  const { database, clock } = given;
  organisations = new OrganisationsService(database, clock);
  members = new MembersService(database);
  tokens = new OneTimeTokens(database, clock, readSettings({}));
  const ceilings = new MailCeilings(new RateLimits(database, clock), database, readSettings({}));
  invitations = new InvitationsService(database, tokens, ceilings, clock);
  log = new AuditLog(database);
});
beforeEach(() => given.clock.set(now));

const entriesOf = async (id: string): Promise<AuditEntry[]> =>
  [...(await log.of('organisation', id, { first: 100 })).nodes].toReversed();
const input = (fields: Partial<Organisation> = {}) => ({
  name: 'Loire Aide à Domicile',
  kind: 'service_company' as const,
  siret: null,
  website: null,
  ...fields,
});

describe('what the log knows', () => {
  it.each([
    ['Organisation', Organisation, [...auditedOfOrganisation, ...notAuditedOfOrganisation]],
    ['Membership', Membership, [...auditedOfMembership, ...notAuditedOfMembership]],
  ] as const)('every column of %s is in it or knowingly out', (_, entity, fields) => {
    const { columns } = given.database.dataSource.getMetadata(entity);
    // Only the database sets the number of the change.
    const written = columns.filter(({ isInsert }) => isInsert).map(({ propertyName }) => propertyName);
    expect([...fields].toSorted()).toEqual(written.toSorted());
  });
});

describe('the log of an organisation', () => {
  it('says who made and changed it, when, and what it was before and after', async () => {
    const owner = await actorOf(given.database, (await aPerson(given.database)).id);
    const { id } = await organisations.create(owner, input());
    given.clock.advance(60_000);
    await organisations.update(curator, id, input({ name: 'Loire Aide', website: 'https://loire.example' }));
    expect(await entriesOf(id)).toEqual([
      expect.objectContaining({
        actorId: owner.personId,
        action: 'create',
        recordedAt: now,
        before: null,
        after: { name: 'Loire Aide à Domicile', kind: 'service_company' },
      }),
      expect.objectContaining({
        actorId: curator.personId,
        action: 'update',
        recordedAt: given.clock.now(),
        before: { name: 'Loire Aide à Domicile', website: null },
        after: { name: 'Loire Aide', website: 'https://loire.example' },
      }),
    ]);
  });

  it('records who reported an absence', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const owner = await actorOf(given.database, personId);
    const absence = { from: '2026-12-01', until: '2026-12-08' };
    await organisations.setAbsence(owner, organisationId, absence);
    await organisations.setAbsence(owner, organisationId, absence);
    expect(await entriesOf(organisationId)).toMatchObject([
      {
        actorId: personId,
        action: 'setAbsence',
        before: { awayFrom: null, awayUntil: null },
        after: { awayFrom: absence.from, awayUntil: absence.until },
      },
    ]);
  });

  it('does not record an update that changes nothing or is refused', async () => {
    const { id } = await anOrganisation(given.database);
    await organisations.update(curator, id, input());
    await expect(organisations.update(curator, id, input({ name: '' }))).rejects.toThrow(InvalidInput);
    expect(await entriesOf(id)).toEqual([]);
  });

  it('says who changed whose role, removed whom, and who left', async () => {
    const { organisationId, personId: ownerId } = await aMembership(given.database);
    const [first, second] = [
      await aMembership(given.database, { organisationId, role: 'member' }),
      await aMembership(given.database, { organisationId, role: 'member' }),
    ];
    const owner = await actorOf(given.database, ownerId);
    await members.changeRole(owner, organisationId, first.personId, 'owner');
    await members.changeRole(owner, organisationId, first.personId, 'owner');
    await members.remove(curator, organisationId, second.personId);
    await members.leave(owner, organisationId);
    const last = await actorOf(given.database, first.personId);
    await expect(members.leave(last, organisationId)).rejects.toThrow(IllegalTransition);
    expect(await entriesOf(organisationId)).toMatchObject([
      {
        actorId: ownerId,
        action: 'changeRole',
        concernedId: first.personId,
        before: { role: 'member' },
        after: { role: 'owner' },
      },
      {
        actorId: curator.personId,
        action: 'removeMember',
        concernedId: second.personId,
        before: { role: 'member' },
        after: null,
      },
      {
        actorId: ownerId,
        action: 'leave',
        concernedId: ownerId,
        before: { role: 'owner' },
        after: null,
      },
    ]);
  });

  it('says who invited, withdrew and joined, and keeps no address and no secret', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const owner = await actorOf(given.database, personId);
    const email = 'tres.reconnaissable@invitee.example';
    const invited = { email, role: 'member' as const };
    const first = await invitations.invite(owner, organisationId, invited);
    await invitations.withdraw(curator, first.id);
    const { id: subjectId } = await invitations.invite(owner, organisationId, invited);
    const secret = await tokens.issue({ purpose: 'invitation', subjectId, email, expiresIn: 60_000 });
    const joined = await tokens.consume('invitation', secret, (tx) =>
      invitations.acceptForAddress(tx, subjectId, { name: 'Zoé', language: 'fr' }),
    );
    const person = joined?.person.id;
    expect(await entriesOf(organisationId)).toMatchObject([
      { actorId: personId, action: 'invite', before: null, after: { role: 'member' } },
      { actorId: curator.personId, action: 'withdrawInvitation', before: { role: 'member' }, after: null },
      { actorId: personId, action: 'invite', before: null, after: { role: 'member' } },
      { actorId: person, action: 'join', concernedId: person, before: null, after: { role: 'member' } },
    ]);
    const raw = await given.database.manager.query<{ row: string }[]>(
      'SELECT audit_entry::text AS row FROM audit_entry WHERE object_id = $1',
      [organisationId],
    );
    const written = raw.map(({ row }) => row).join('\n');
    expect(raw).toHaveLength(4);
    expect(written).not.toContain('reconnaissable');
    expect(written).not.toContain(secret);
  });

  it('is of one object, and is read by pages, the last first', async () => {
    const { id } = await anOrganisation(given.database);
    for (const name of ['Un', 'Deux', 'Trois']) {
      await organisations.update(curator, id, input({ name: `Aide ${name}` }));
    }
    const after = { name: 'Autre' };
    await given.database.transaction((tx) =>
      tx.audit({ actorId: null, object: { kind: 'need', id }, action: 'edit', before: null, after }),
    );
    const page = await log.of('organisation', id, { first: 2 });
    expect(page.nodes.map((entry) => entry.after)).toEqual([{ name: 'Aide Trois' }, { name: 'Aide Deux' }]);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await log.of('organisation', id, { first: 2, after: page.pageInfo.endCursor });
    expect(next.nodes.map((entry) => entry.after)).toEqual([{ name: 'Aide Un' }]);
    expect(await page.totalCount).toBe(3);
    await expect(organisations.see(curator, newId())).rejects.toThrow(NotFound);
  });
});
