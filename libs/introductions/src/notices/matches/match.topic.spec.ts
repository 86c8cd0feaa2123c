import { beforeEach, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { anEvent, testDatabase, waitingForLocks } from '@passerelle/harness';
import { Match, MatchesFound } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice, NoticesStored, storeNotices } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { In } from 'typeorm';
import { IntroductionsModule } from '../../introductions.module.js';
import { MatchNoticeLimiter, MOST_A_DAY } from './match-notice-limiter.js';
import { matchTopic } from './match.topic.js';
import { SolverTelling } from './solver-telling.entity.js';
import { TellWaitingMatches } from './tell-waiting-matches.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
let need: Need;
beforeEach(async () => {
  need = await aNeed(given.database, {
    organisationId: (await anOrganisation(given.database)).id,
    state: 'published',
    publishedAt: given.clock.now(),
  });
});

const matchWith = async (wanted: Parameters<typeof aSolver>[1], match: Partial<Match> = {}): Promise<Match> =>
  aMatchToNotify(given.database, {
    needId: need.id,
    solverId: (await aSolver(given.database, wanted)).id,
    ...match,
  });
/** A text that has no three consecutive words in common with another text. */
const ownWords = (name: string): string => `mot${name} idée${name} projet${name} lieu${name} `.repeat(4);
const notify = (...matches: Match[]): Promise<void> =>
  under.app
    .get(matchTopic.handlers.match_found)
    .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
const noticesOf = ({ id }: Match): Promise<Notice[]> =>
  given.database.manager.findBy(Notice, { kind: 'match_found', subjectId: id });
const recipientsOf = async (match: Match): Promise<string[]> =>
  (await noticesOf(match)).map(({ recipientId }) => recipientId).toSorted();

describe('when matches are found', () => {
  it('notifies the person who holds the profile', async () => {
    const person = await aPerson(given.database);
    const match = await matchWith({ personId: person.id });
    await notify(match);
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

  it('notifies every member of the organisation that holds it', async () => {
    const { organisationId, personId: owner } = await aMembership(given.database);
    const { personId: member } = await aMembership(given.database, { organisationId, role: 'member' });
    const match = await matchWith({ organisationId });
    await notify(match);
    expect(await recipientsOf(match)).toEqual([owner, member].toSorted());
  });

  it('notifies each organisation of its own profile alone', async () => {
    const holders = [await aMembership(given.database), await aMembership(given.database)];
    const matches: Match[] = [];
    for (const { organisationId } of holders) matches.push(await matchWith({ organisationId }));
    await notify(...matches);
    expect(await Promise.all(matches.map(recipientsOf))).toEqual(holders.map(({ personId }) => [personId]));
  });

  it('notifies the address of a profile that nobody holds', async () => {
    const match = await matchWith({ contactEmail: 'contact@veille.example' });
    await notify(match);
    expect(await noticesOf(match)).toMatchObject([{ recipientKind: 'solver', recipientId: match.solverId }]);
  });

  it('notifies nobody where there is no address, where it has refused, or where the profile is paused', async () => {
    const now = given.clock.now();
    const silent = await Promise.all([
      matchWith({}),
      matchWith({ contactEmail: 'refus@veille.example', contactRefusedAt: now }),
      matchWith({ contactEmail: 'pause@veille.example', pausedAt: now }),
    ]);
    await notify(...silent);
    expect(await Promise.all(silent.map(noticesOf))).toEqual([[], [], []]);
  });

  it('notifies nobody of outdated matches', async () => {
    const contact = { contactEmail: 'contact@veille.example' };
    const past = await Promise.all([
      matchWith(contact, { standsOut: false }),
      matchWith(contact, { state: 'outdated' }),
      matchWith(contact, { state: 'dismissed' }),
    ]);
    await notify(...past);
    expect(await Promise.all(past.map(noticesOf))).toEqual([[], [], []]);

    const match = await matchWith(contact, { score: 0.3 });
    await given.database.manager.update(Need, { id: need.id }, { state: 'closed' });
    await notify(match);
    expect(await noticesOf(match)).toEqual([]);
    await given.database.manager.update(Need, { id: need.id }, { state: 'published' });
    await notify(match);
    expect(await noticesOf(match)).toHaveLength(1);
  });

  it('notifies once, even if called twice at the same moment', async () => {
    const { organisationId } = await aMembership(given.database);
    await aMembership(given.database, { organisationId, role: 'member' });
    const matches = await Promise.all([
      matchWith({ organisationId }),
      ...['a', 'b', 'c'].map((name) =>
        matchWith({ contactEmail: `${name}@veille.example`, headline: '', description: ownWords(name) }),
      ),
    ]);
    const before = (await recorded(given.database, NoticesStored)).length;
    await Promise.all([notify(...matches), notify(...matches.toReversed()), notify(...matches)]);
    await notify(...matches);
    const notified = await Promise.all(matches.map(noticesOf));
    expect(notified.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
    const mails = (await recorded(given.database, NoticesStored))
      .slice(before)
      .map(({ data }) => data.mailId);
    expect(mails.toSorted()).toEqual(
      notified
        .flat()
        .map(({ mailId }) => mailId)
        .toSorted(),
    );
  });

  it('does not notify a person who has claimed the profile since of earlier notices', async () => {
    const match = await matchWith({ contactEmail: 'contact@veille.example' });
    await notify(match);
    const person = await aPerson(given.database);
    await given.database.manager.update(Solver, { id: match.solverId }, { personId: person.id });
    await notify(match);
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
        return aMatchToNotify(given.database, { needId, solverId: solver.id });
      }),
    );
    const before = (await recorded(given.database, NoticesStored)).length;
    await notify(...matches);
    const notices = (await Promise.all(matches.map(noticesOf))).flat();
    expect(notices).toHaveLength(MOST_A_DAY);
    const [mail, ...others] = (await recorded(given.database, NoticesStored)).slice(before);
    expect(others).toEqual([]);
    expect(new Set(notices.map(({ mailId }) => mailId))).toEqual(new Set([mail?.data.mailId]));
  });
});

describe('of new needs, a solver', () => {
  const aNewNeed = (wanted: Partial<Need> = {}): Promise<Need> =>
    aNeed(given.database, { organisationId: need.organisationId, state: 'published', ...wanted });
  /** This number of matches of one solver, the best first. */
  const several = async (solver: Solver, count: number): Promise<Match[]> => {
    const matches: Match[] = [];
    for (let i = 0; i < count; i++) {
      const { id: needId } = await aNewNeed();
      matches.push(
        await aMatchToNotify(given.database, { needId, solverId: solver.id, score: 0.9 - i / 100 }),
      );
    }
    return matches;
  };
  const holder = async (): Promise<Solver> =>
    aSolver(given.database, { personId: (await aPerson(given.database)).id });
  const notified = async (matches: readonly Match[]): Promise<number[]> => {
    const notifiedNow: number[] = [];
    for (const [i, match] of matches.entries()) if ((await noticesOf(match)).length > 0) notifiedNow.push(i);
    return notifiedNow;
  };
  const nextDay = (): Promise<void> => under.app.get(TellWaitingMatches).run();
  const at = (time: string): void => given.clock.set(new Date(time));
  beforeEach(() => at('2026-11-24T09:00:00Z'));

  it('a solver is notified of the three best matches a day, and of the others on the days after', async () => {
    const matches = await several(await holder(), 8);
    await notify(...matches.slice(4));
    expect(await notified(matches)).toEqual([4, 5, 6]);
    await notify(...matches.slice(0, 4));
    expect(await notified(matches)).toEqual([4, 5, 6]);
    await nextDay();
    expect(await notified(matches)).toEqual([4, 5, 6]);
    at('2026-11-25T09:00:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2, 4, 5, 6]);
    await nextDay();
    expect(await notified(matches)).toHaveLength(6);
    at('2026-11-26T09:00:00Z');
    await nextDay();
    expect(await notified(matches)).toHaveLength(8);
    expect(await under.app.get(MatchNoticeLimiter).waiting(given.database.manager)).toEqual([]);
  });

  it('has days as they are in France, and no mail because one begins', async () => {
    at('2026-11-24T22:59:00Z');
    const matches = await several(await holder(), 5);
    await notify(...matches);
    at('2026-11-24T23:01:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2]);
    at('2026-11-25T06:59:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2]);
    at('2026-11-25T07:00:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2, 3, 4]);
  });

  it('does not notify the day after of outdated matches', async () => {
    const matches = await several(await holder(), 6);
    await notify(...matches);
    await given.database.manager.update(Match, matches[3].id, { standsOut: false });
    await given.database.manager.update(Need, { id: matches[4].needId }, { state: 'closed' });
    at('2026-11-25T09:00:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2, 5]);
    at('2026-11-26T09:00:00Z');
    await nextDay();
    expect(await notified(matches)).toEqual([0, 1, 2, 5]);
  });

  it('a solver is notified of no more than three matches a day by workers at the same moment', async () => {
    const solver = await holder();
    const matches = await several(solver, 9);
    await Promise.all([0, 3, 6].map((from) => notify(...matches.slice(from, from + 3))));
    expect(await notified(matches)).toHaveLength(MOST_A_DAY);
    const { told: notifiedNow, waiting } = await given.database.manager.findOneByOrFail(SolverTelling, {
      solverId: solver.id,
    });
    expect([notifiedNow, waiting.length]).toEqual([3, 6]);
  });

  it('has a number of its own', async () => {
    const [mine, yours] = [await several(await holder(), 3), await several(await holder(), 3)];
    await notify(...mine, ...yours);
    expect([await notified(mine), await notified(yours)]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('a match is notified once where profiles are one: the best that may be notified', async () => {
    const text =
      'Un capteur mural repère les chutes de nuit dans la chambre et prévient l’équipe d’astreinte';
    const copy = async (wanted: Parameters<typeof aSolver>[1], score: number): Promise<Match> =>
      matchWith({ headline: 'Veille', description: text, ...wanted }, { score });
    const silent = await copy({}, 0.9);
    const first = await copy({ contactEmail: 'a@veille.example' }, 0.8);
    const second = await copy({ contactEmail: 'b@veille.example', description: `${text}, depuis 2019` }, 0.7);
    const other = await matchWith(
      { contactEmail: 'c@veille.example', headline: '', description: ownWords('c') },
      { score: 0.6 },
    );
    const ofOneCompany = await matchWith(
      { contactEmail: 'c@veille.example', headline: '', description: ownWords('d') },
      { score: 0.5 },
    );
    const matches = [silent, first, second, other, ofOneCompany];
    await notify(...matches);
    expect(await notified(matches)).toEqual([1, 3]);
    // A copy that was made later, and fits better.
    const later = await copy({ contactEmail: 'd@veille.example' }, 0.95);
    await notify(later);
    expect(await noticesOf(later)).toEqual([]);
  });

  it('a person is notified of a need once, whichever of their profiles match it', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const { personId: colleague } = await aMembership(given.database, { organisationId, role: 'member' });
    const own = await matchWith({ personId }, { score: 0.9 });
    const ofCompany = await matchWith({ organisationId }, { score: 0.8 });
    await notify(own);
    await notify(ofCompany);
    expect(await recipientsOf(own)).toEqual([personId]);
    expect(await recipientsOf(ofCompany)).toEqual([colleague]);
  });

  describe('by workers that notify at once', () => {
    /** Notifies of another match, found while the transaction of the first is not committed yet. */
    const notifyAtOnce = async (first: Match, find: () => Promise<Match>): Promise<Match> => {
      let record: Promise<void> | undefined;
      const second = await given.database.transaction(async (tx) => {
        const notices = await under.app.get(MatchNoticeLimiter).take([first.id], tx.manager);
        await storeNotices(
          tx,
          notices.map((notice) => ({ ...notice, kind: 'match_found' })),
          given.clock.now(),
        );
        const found = await find();
        record = notify(found);
        await waitingForLocks(given);
        return found;
      });
      await record;
      return second;
    };

    it('a person is notified of a need once, whichever of their profiles match it', async () => {
      const { organisationId, personId } = await aMembership(given.database);
      const own = await matchWith({ personId });
      const ofCompany = await notifyAtOnce(own, () => matchWith({ organisationId }));
      expect([await recipientsOf(own), await recipientsOf(ofCompany)]).toEqual([[personId], []]);
    });

    it('a match is notified once where profiles are one, though the better one comes later', async () => {
      const copy = {
        headline: 'Veille',
        description: 'Un capteur mural repère les chutes de nuit dans la chambre et prévient l’équipe',
      };
      const first = await matchWith({ ...copy, contactEmail: 'a@veille.example' }, { score: 0.7 });
      const better = await notifyAtOnce(first, () =>
        matchWith({ ...copy, contactEmail: 'b@veille.example' }, { score: 0.8 }),
      );
      expect(await notified([first, better])).toEqual([0]);
    });
  });

  it('a person is notified of a need by the best of their profiles, and no other spends its day on it', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const profiles = [
      await aSolver(given.database, { personId }),
      await aSolver(given.database, { organisationId }),
    ];
    for (const [best, other] of [profiles, profiles.toReversed()]) {
      const { id: needId } = await aNewNeed();
      const better = await aMatchToNotify(given.database, { needId, solverId: best.id, score: 0.9 });
      const worse = await aMatchToNotify(given.database, { needId, solverId: other.id, score: 0.8 });
      await notify(better, worse);
      expect([await recipientsOf(better), await recipientsOf(worse)]).toEqual([[personId], []]);
    }
    const notifiedNow = await given.database.manager.findBy(SolverTelling, {
      solverId: In(profiles.map(({ id }) => id)),
    });
    expect(notifiedNow.map((record) => record.told)).toEqual([1, 1]);
  });
});
