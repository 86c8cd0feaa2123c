import { beforeEach, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { Match, MatchesFound } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { matchTopic } from './match.topic.js';
import { Notice, NoticesStored } from '../notices/index.js';
import { aMatch, anEvent, notificationsUnderTest, recorded } from '../../testing/index.js';

const given = testDatabase();
const under = notificationsUnderTest(given);
let need: Need;
beforeEach(async () => {
  need = await aNeed(given.database, {
    organisationId: (await anOrganisation(given.database)).id,
    state: 'published',
    publishedAt: given.clock.now(),
  });
});

const matchWith = async (wanted: Parameters<typeof aSolver>[1], match: Partial<Match> = {}): Promise<Match> =>
  aMatch(given.database, { needId: need.id, solverId: (await aSolver(given.database, wanted)).id, ...match });
const tell = (...matches: Match[]): Promise<void> =>
  under.app
    .get(matchTopic.handlers.match_found)
    .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
const noticesOf = ({ id }: Match): Promise<Notice[]> =>
  given.database.manager.findBy(Notice, { kind: 'match_found', subjectId: id });
const recipientsOf = async (match: Match): Promise<string[]> =>
  (await noticesOf(match)).map(({ recipientId }) => recipientId).toSorted();

describe('when matches are found', () => {
  it('tells the person who holds the profile', async () => {
    const person = await aPerson(given.database);
    const match = await matchWith({ personId: person.id });
    await tell(match);
    expect(await noticesOf(match)).toEqual([
      expect.objectContaining({
        kind: 'match_found',
        recipientKind: 'person',
        recipientId: person.id,
        data: { needId: need.id, matchId: match.id, solverId: match.solverId },
        readAt: null,
        mailedAt: null,
      }),
    ]);
  });

  it('tells every member of the organisation that holds it', async () => {
    const { organisationId, personId: owner } = await aMembership(given.database);
    const { personId: member } = await aMembership(given.database, { organisationId, role: 'member' });
    const match = await matchWith({ organisationId });
    await tell(match);
    expect(await recipientsOf(match)).toEqual([owner, member].toSorted());
  });

  it('tells each organisation of its own profile alone', async () => {
    const holders = [await aMembership(given.database), await aMembership(given.database)];
    const matches: Match[] = [];
    for (const { organisationId } of holders) matches.push(await matchWith({ organisationId }));
    await tell(...matches);
    expect(await Promise.all(matches.map(recipientsOf))).toEqual(holders.map(({ personId }) => [personId]));
  });

  it('tells the address of a profile that nobody holds', async () => {
    const match = await matchWith({ contactEmail: 'contact@veille.example' });
    await tell(match);
    expect(await noticesOf(match)).toMatchObject([{ recipientKind: 'solver', recipientId: match.solverId }]);
  });

  it('tells nobody where there is no address, where it has refused, or where the profile is paused', async () => {
    const now = given.clock.now();
    const silent = await Promise.all([
      matchWith({}),
      matchWith({ contactEmail: 'refus@veille.example', contactRefusedAt: now }),
      matchWith({ contactEmail: 'pause@veille.example', pausedAt: now }),
    ]);
    await tell(...silent);
    expect(await Promise.all(silent.map(noticesOf))).toEqual([[], [], []]);
  });

  it('tells nothing that is no longer so', async () => {
    const contact = { contactEmail: 'contact@veille.example' };
    const past = await Promise.all([
      matchWith(contact, { standsOut: false }),
      matchWith(contact, { state: 'outdated' }),
      matchWith(contact, { state: 'dismissed' }),
    ]);
    await tell(...past);
    expect(await Promise.all(past.map(noticesOf))).toEqual([[], [], []]);

    const match = await matchWith(contact, { score: 0.3 });
    await given.database.manager.update(Need, { id: need.id }, { state: 'closed' });
    await tell(match);
    expect(await noticesOf(match)).toEqual([]);
    await given.database.manager.update(Need, { id: need.id }, { state: 'published' });
    await tell(match);
    expect(await noticesOf(match)).toHaveLength(1);
  });

  it('tells once, even if told to twice at the same moment', async () => {
    const { organisationId } = await aMembership(given.database);
    await aMembership(given.database, { organisationId, role: 'member' });
    const matches = await Promise.all([
      matchWith({ organisationId }),
      ...['a', 'b', 'c'].map((name) => matchWith({ contactEmail: `${name}@veille.example` })),
    ]);
    const before = (await recorded(given.database, NoticesStored)).length;
    await Promise.all([tell(...matches), tell(...matches.toReversed()), tell(...matches)]);
    await tell(...matches);
    const told = await Promise.all(matches.map(noticesOf));
    expect(told.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
    const mails = (await recorded(given.database, NoticesStored))
      .slice(before)
      .map(({ data }) => data.mailId);
    expect(mails.toSorted()).toEqual(
      told
        .flat()
        .map(({ mailId }) => mailId)
        .toSorted(),
    );
  });

  it('does not tell whoever has claimed the profile since what it was told already', async () => {
    const match = await matchWith({ contactEmail: 'contact@veille.example' });
    await tell(match);
    const person = await aPerson(given.database);
    await given.database.manager.update(Solver, { id: match.solverId }, { personId: person.id });
    await tell(match);
    expect(await recipientsOf(match)).toEqual([match.solverId]);
  });

  it('mails each recipient once, however many matches there are', async () => {
    const person = await aPerson(given.database);
    const solver = await aSolver(given.database, { personId: person.id });
    const matches = await Promise.all(
      Array.from({ length: 7 }, async () => {
        const { id: needId } = await aNeed(given.database, {
          organisationId: need.organisationId,
          state: 'published',
        });
        return aMatch(given.database, { needId, solverId: solver.id });
      }),
    );
    const before = (await recorded(given.database, NoticesStored)).length;
    await tell(...matches);
    const notices = (await Promise.all(matches.map(noticesOf))).flat();
    expect(notices).toHaveLength(7);
    const [mail, ...others] = (await recorded(given.database, NoticesStored)).slice(before);
    expect(others).toEqual([]);
    expect(new Set(notices.map(({ mailId }) => mailId))).toEqual(new Set([mail?.data.mailId]));
  });
});
