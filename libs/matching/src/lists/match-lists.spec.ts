import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { everyPage } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { rank } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { NotFound } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { aMatch, resetMatching, workersUnderTest } from '../../testing/index.js';
import { ServedSolvers } from '../match/served-solvers.js';
import { MatchLists } from './match-lists.js';

const given = testDatabase();
const workers = workersUnderTest(given, 1);
const curator = new Actor(newId(), 'curator', [], undefined);
let organisationId: string;
let lists: MatchLists;
let served: ServedSolvers;

beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
  lists = workers[0].get(MatchLists);
  served = workers[0].get(ServedSolvers);
});
beforeEach(() => resetMatching(given, workers));

const published = async (wanted: Partial<Need> = {}): Promise<string> =>
  (await aNeed(given.database, { organisationId, state: 'published', publishedAt: new Date(), ...wanted }))
    .id;
const aProfile = async (wanted?: Parameters<typeof aSolver>[1]): Promise<string> =>
  (await aSolver(given.database, wanted)).id;
const matched = (needId: string, solverId: string, points: number): Promise<string> =>
  aMatch(given.database, needId, solverId, points);
const introduced = (solverId: string, times: number): Promise<void> =>
  given.database.transaction(async (tx) => {
    for (let i = 0; i < times; i++) await served.countIntroduction(tx, solverId);
  });

/** The list as a reader reads it, page by page. */
async function read(
  list: 'ofNeed' | 'ofSolver',
  id: string,
  first: number,
): Promise<{ needId: string; solverId: string }[]> {
  const pages = await everyPage((after) => lists[list](curator, id, { first, after }));
  return pages.flatMap(({ nodes }) => nodes);
}

describe('the solvers of a need', () => {
  it('come best first, and the least served of near-equals first', async () => {
    const need = await published();
    const profiles = [];
    for (let i = 0; i < 6; i++) profiles.push(await aProfile());
    const [best, served3, served1, never, alsoNever, other] = profiles as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await matched(need, best, 5_200);
    await matched(need, served3, 5_199);
    await matched(need, served1, 5_100);
    await matched(need, never, 5_000);
    await matched(need, alsoNever, 5_001);
    await matched(need, other, 4_999);
    await introduced(best, 9);
    await introduced(served3, 3);
    await introduced(served1, 1);
    for (const first of [1, 2, 4, 100]) {
      const solvers = (await read('ofNeed', need, first)).map(({ solverId }) => solverId);
      expect([first, solvers]).toEqual([first, [best, alsoNever, never, served1, served3, other]]);
    }
    expect(await (await lists.ofNeed(curator, need, { first: 1 })).totalCount).toBe(6);
  });

  it('come in the order in which they were ranked', async () => {
    const need = await published();
    const items = [];
    for (let i = 0; i < 40; i++) {
      const id = await aProfile();
      const points = 4_000 + ((i * 7_919) % 5) * 100 + (i % 3);
      await matched(need, id, points);
      await introduced(id, (i * 31) % 4);
      items.push({ id, points });
    }
    const ranked = rank(items, { servedCount: await served.counts() }).map(({ id }) => id);
    expect((await read('ofNeed', need, 7)).map(({ solverId }) => solverId)).toEqual(ranked);
  });
});

describe('the needs of a solver', () => {
  it('come best first, no matter who was served', async () => {
    const solver = await aProfile();
    await introduced(solver, 2);
    const needs = [];
    for (const points of [4_100, 4_300, 4_100, 4_199]) {
      const need = await published();
      await matched(need, solver, points);
      needs.push({ id: need, points });
    }
    const ranked = rank(needs).map(({ id }) => id);
    expect((await read('ofSolver', solver, 1)).map(({ needId }) => needId)).toEqual(ranked);
  });
});

describe('who reads a list:', () => {
  it('of a need’s matches, its company and curators', async () => {
    const { personId } = await aMembership(given.database, { organisationId, role: 'member' });
    const stranger = await actorOf(given.database, (await aPerson(given.database)).id);
    const [need, solver] = [await published(), await aProfile()];
    await matched(need, solver, 5_000);
    for (const actor of [await actorOf(given.database, personId), curator]) {
      const { nodes } = await lists.ofNeed(actor, need, { first: 10 });
      expect(nodes.map(({ solverId }) => solverId)).toEqual([solver]);
    }
    for (const actor of [stranger, Actor.nobody]) {
      await expect(lists.ofNeed(actor, need, { first: 10 })).rejects.toThrow(NotFound);
    }
    await expect(lists.ofNeed(stranger, newId(), { first: 10 })).rejects.toThrow(NotFound);
  });

  it('of a draft’s matches, not even curators', async () => {
    const draft = await published({ state: 'draft' });
    await expect(lists.ofNeed(curator, draft, { first: 10 })).rejects.toThrow(NotFound);
  });

  it('of a solver’s matches, its holder and curators, of published needs alone', async () => {
    const holder = await aPerson(given.database);
    const startup = await anOrganisation(given.database, { kind: 'startup' });
    const { personId } = await aMembership(given.database, { organisationId: startup.id, role: 'member' });
    const student = await aProfile({ kind: 'student', personId: holder.id });
    const held = await aProfile({ organisationId: startup.id });
    const need = await published();
    for (const solver of [student, held]) await matched(need, solver, 5_000);
    const asHolder = await actorOf(given.database, holder.id);
    const asMember = await actorOf(given.database, personId);
    const seen = async (actor: Actor, solver: string): Promise<string[]> =>
      (await lists.ofSolver(actor, solver, { first: 10 })).nodes.map(({ needId }) => needId);
    expect(await seen(asHolder, student)).toEqual([need]);
    expect(await seen(asMember, held)).toEqual([need]);
    expect(await seen(curator, student)).toEqual([need]);
    await expect(seen(asMember, student)).rejects.toThrow(NotFound);
    await expect(seen(asHolder, held)).rejects.toThrow(NotFound);
    await expect(seen(Actor.nobody, held)).rejects.toThrow(NotFound);

    // Also before its matches are removed.
    await given.database.manager.update(Need, need, { state: 'expired' });
    expect(await seen(asHolder, student)).toEqual([]);
  });
});

describe('an introduction', () => {
  it('counts with the transaction that makes it', async () => {
    const solver = await aProfile();
    const failing = given.database.transaction(async (tx) => {
      await served.countIntroduction(tx, solver);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await served.counts())(solver)).toBe(0);
    await Promise.all(Array.from({ length: 5 }, () => introduced(solver, 1)));
    expect((await served.counts())(solver)).toBe(5);
  });
});
