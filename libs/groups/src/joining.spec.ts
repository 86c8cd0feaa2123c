import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aPerson, somePeople } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Conflict, Forbidden, IllegalTransition, LimitReached, NotFound } from '@passerelle/problems';
import { aGroup, groupsUnderTest } from '../testing/index.js';
import { type Group, GroupMember } from './group/group.entity.js';
import { GroupsService } from './group/groups.service.js';
import { GroupInvitation } from './invitations/group-invitation.entity.js';
import { GroupInvitationsService } from './invitations/group-invitations.service.js';
import { GroupMembersService } from './members.service.js';
import { GroupRequest } from './requests/group-request.entity.js';
import { GroupRequestsService } from './requests/group-requests.service.js';

const given = testDatabase();
const under = groupsUnderTest(given);
const DAY = 24 * 3_600_000;

let group: Group;
let lead: Actor;
let guest: Actor;
const email = 'marie@residence.example';

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { manager } = given.database;
  await emptyTables(manager, 'working_group', 'person', 'event');
  await manager.query('DELETE FROM rate_limit');
  lead = await actorOf(given.database, (await aPerson(given.database)).id);
  guest = await actorOf(given.database, (await aPerson(given.database, { email, name: 'Marie Durand' })).id);
  group = await aGroup(given.database, { leadId: lead.personId });
});

const invitations = (): GroupInvitationsService => under.app.get(GroupInvitationsService);
const requests = (): GroupRequestsService => under.app.get(GroupRequestsService);
const members = (): GroupMembersService => under.app.get(GroupMembersService);
const isIn = (actor: Actor): Promise<boolean> =>
  given.database.manager.existsBy(GroupMember, { groupId: group.id, personId: actor.personId ?? '' });
const recorded = async (name: string): Promise<number> =>
  given.database.manager.countBy(OutboxEvent, { name });
/** The outcome of each. */
const outcomes = async (...tried: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(tried)).map((each) =>
    each.status === 'fulfilled' ? 'done' : (each.reason as Error).constructor.name,
  );

describe('an invitation', () => {
  it('is accepted once, however often it is pressed at the same moment', async () => {
    const { id } = await invitations().invite(lead, group.id, { email });
    const accept = () => invitations().answer(guest, id, true);
    expect((await outcomes(accept(), accept(), accept())).toSorted()).toEqual([
      'IllegalTransition',
      'IllegalTransition',
      'done',
    ]);
    expect([await isIn(guest), await recorded('GroupInvitationAnswered')]).toEqual([true, 1]);
  });

  it('is either accepted or withdrawn, where both happen at once', async () => {
    const { id } = await invitations().invite(lead, group.id, { email });
    const [accepted, withdrawn] = await outcomes(
      invitations().answer(guest, id, true),
      invitations().withdraw(lead, id),
    );
    expect([accepted, withdrawn].toSorted()).toEqual(['IllegalTransition', 'done']);
    expect(await isIn(guest)).toBe(accepted === 'done');
  });

  it('is nobody’s but its address’s, and is no longer good after two weeks', async () => {
    const { id } = await invitations().invite(lead, group.id, { email: ' Marie@Residence.example ' });
    const stranger = await actorOf(given.database, (await aPerson(given.database)).id);
    await expect(invitations().answer(stranger, id, true)).rejects.toThrow(NotFound);
    given.clock.advance(14 * DAY);
    await expect(invitations().answer(guest, id, true)).rejects.toThrow(IllegalTransition);
    expect((await invitations().mine(guest, { first: 10 })).nodes).toEqual([]);
    // Sent again, it is the same invitation, valid for longer.
    expect(await invitations().invite(lead, group.id, { email })).toMatchObject({ id });
    expect((await invitations().mine(guest, { first: 10 })).nodes).toMatchObject([{ id }]);
    await invitations().answer(guest, id, false);
    expect([await isIn(guest), await recorded('GroupInvitationAnswered')]).toEqual([false, 1]);
  });

  it('goes to no member, and twice a day at most to the same address', async () => {
    await invitations().invite(lead, group.id, { email });
    await invitations().invite(lead, group.id, { email });
    await expect(invitations().invite(lead, group.id, { email })).rejects.toThrow(LimitReached);
    const { id } = await given.database.manager.findOneByOrFail(GroupInvitation, { email });
    await invitations().answer(guest, id, true);
    await expect(invitations().invite(lead, group.id, { email })).rejects.toThrow(Conflict);
  });

  it('fills a group to a hundred, and no further', async () => {
    const people = await somePeople(
      given.database,
      Array.from({ length: 98 }, () => ({ id: newId() })),
    );
    const since = given.clock.now();
    await given.database.manager.insert(
      GroupMember,
      people.map(({ id: personId }) => ({ groupId: group.id, personId, since })),
    );
    const other = await actorOf(given.database, (await aPerson(given.database, { name: 'Ali' })).id);
    const asked = await requests().request(other, group.id, { message: '' });
    const { id } = await invitations().invite(lead, group.id, { email });
    expect(
      (
        await outcomes(invitations().answer(guest, id, true), requests().answer(lead, asked.id, true))
      ).toSorted(),
    ).toEqual(['LimitReached', 'done']);
    expect(await given.database.manager.countBy(GroupMember, { groupId: group.id })).toBe(100);
  });

  it('of a group that has ended is answered by nobody', async () => {
    const { id } = await invitations().invite(lead, group.id, { email });
    const curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
    await under.app.get(GroupsService).close(curator, group.id);
    await expect(invitations().answer(guest, id, true)).rejects.toThrow(IllegalTransition);
  });
});

describe('a request', () => {
  it('made twice at the same moment is one', async () => {
    const ask = () => requests().request(guest, group.id, { message: 'Je veux aider.' });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one.id).toBe(other.id);
    expect(await recorded('GroupRequested')).toBe(1);
  });

  it('is answered once, by the person who leads the group', async () => {
    const { id } = await requests().request(guest, group.id, { message: '' });
    await expect(requests().answer(guest, id, true)).rejects.toThrow(Forbidden);
    expect(
      (await outcomes(requests().answer(lead, id, true), requests().answer(lead, id, false))).toSorted(),
    ).toEqual(['IllegalTransition', 'done']);
    expect(await recorded('GroupRequestAnswered')).toBe(1);
  });

  it('is either taken back or answered, where both happen at once', async () => {
    const { id } = await requests().request(guest, group.id, { message: '' });
    const { manager } = given.database;
    const [withdrawn, answered] = await given.database
      .transaction(async (tx) => {
        // Delays the first request when it records its event. By then it has changed the row, and the other request does not see
        // that yet.
        await tx.manager.query('LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE');
        const first = outcomes(requests().withdraw(guest, id));
        await waitingForLocks(given);
        const second = outcomes(requests().answer(lead, id, true));
        await waitingForLocks(given, 2);
        return [first, second] as const;
      })
      .then((both) => Promise.all(both));
    expect([withdrawn, answered]).toEqual([['done'], ['IllegalTransition']]);
    expect(await isIn(guest)).toBe(false);
    expect((await manager.findOneByOrFail(GroupRequest, { id })).state).toBe('withdrawn');
  });

  it('is not made again for thirty days after a refusal', async () => {
    const { id } = await requests().request(guest, group.id, { message: '' });
    await requests().answer(lead, id, false);
    await expect(requests().request(guest, group.id, { message: '' })).rejects.toMatchObject({
      retryAfterSeconds: (30 * DAY) / 1_000,
    });
    given.clock.advance(30 * DAY);
    await expect(requests().request(guest, group.id, { message: '' })).resolves.toMatchObject({
      state: 'open',
    });
  });
});

describe('a member', () => {
  it('leaves, and is removed, once; the lead hands the group over first', async () => {
    await given.database.manager.insert(GroupMember, {
      groupId: group.id,
      personId: guest.personId ?? '',
      since: given.clock.now(),
    });
    await expect(members().leave(lead, group.id)).rejects.toThrow(IllegalTransition);
    expect(
      await outcomes(
        members().leave(guest, group.id),
        members().remove(lead, group.id, guest.personId ?? ''),
      ),
    ).toContain('done');
    expect([await isIn(guest), await recorded('GroupLeft')]).toEqual([false, 1]);
    await expect(members().leave(guest, group.id)).rejects.toThrow(Forbidden);
  });

  it('who was just removed leads nothing', async () => {
    const personId = guest.personId ?? '';
    await given.database.manager.insert(GroupMember, {
      groupId: group.id,
      personId,
      since: given.clock.now(),
    });
    const [removed, led] = await outcomes(
      members().remove(lead, group.id, personId),
      under.app.get(GroupsService).changeLead(lead, group.id, personId),
    );
    // In either order, nobody leads a group to which they do not belong.
    expect([removed, led].toSorted()).not.toEqual(['done', 'done']);
  });
});
