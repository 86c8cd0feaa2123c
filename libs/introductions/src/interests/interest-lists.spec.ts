import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aPerson, memberOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { NotFound } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { Interest } from './interest.entity.js';
import { InterestLists } from './interest-lists.js';
import { InterestsService } from './interests.service.js';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const service = (): InterestsService => under.app.get(InterestsService);
const lists = (): InterestLists => under.app.get(InterestLists);
const page = { first: 50 };
const message = 'Nous équipons déjà deux résidences de votre quartier.';

let scene: Scene;
beforeEach(async () => {
  scene = await aScene(given);
});

describe('the lists of interests', () => {
  const anInterest = async (
    wanted: Partial<Interest> = {},
    needed: Partial<Need> = {},
  ): Promise<{ id: string; needId: string; solverId: string }> => {
    const need = await aNeed(given.database, {
      organisationId: scene.need.organisationId,
      state: 'published',
      publishedAt: start,
      ...needed,
    });
    const solver = await aSolver(given.database);
    const fields = { id: newId(), needId: need.id, solverId: solver.id, message, personId: null };
    const interest = Object.assign(Interest.open(fields, start), wanted);
    await given.database.manager.insert(Interest, interest);
    return interest;
  };

  it('are for the company, for the person who holds the profile, and for curators', async () => {
    const { id, needId, solverId } = await service().mark(scene.holder, scene.need.id, scene.solver.id, {
      message,
    });
    for (const reader of [scene.company, scene.curator])
      expect((await lists().ofNeed(reader, needId, page)).nodes).toMatchObject([{ id }]);
    for (const reader of [scene.holder, scene.curator])
      expect((await lists().ofSolver(reader, solverId, page)).nodes).toMatchObject([{ id }]);
    for (const reader of [scene.holder, Actor.nobody])
      await expect(lists().ofNeed(reader, needId, page)).rejects.toThrow(NotFound);
    for (const reader of [scene.company, Actor.nobody])
      await expect(lists().ofSolver(reader, solverId, page)).rejects.toThrow(NotFound);
    for (const reader of [scene.company, scene.holder, scene.curator])
      expect((await service().see(reader, id)).id).toBe(id);
    const stranger = await actorOf(given.database, (await aPerson(given.database)).id);
    await expect(service().see(stranger, id)).rejects.toThrow(NotFound);
  });

  it('hold those that wait for a curator, the longest waiting first', async () => {
    await given.database.manager.query('TRUNCATE interest');
    const later = await anInterest({ markedAt: new Date(start.getTime() + 1) });
    const first = await anInterest();
    const second = await anInterest();
    await anInterest({ state: 'withdrawn' });
    await anInterest({ state: 'declined' });
    await anInterest({}, { state: 'closed' });
    await anInterest({}, { state: 'expired' });
    const inTouch = await anInterest();
    await anIntroduction(given.database, { needId: inTouch.needId, solverId: inTouch.solverId });
    const lapsed = await anInterest({ markedAt: new Date(start.getTime() + 2) });
    await anIntroduction(given.database, {
      needId: lapsed.needId,
      solverId: lapsed.solverId,
      state: 'lapsed',
    });

    const all = await lists().waiting(page);
    expect(all.nodes.map(({ id }) => id)).toEqual([first.id, second.id, later.id, lapsed.id]);
    expect(await all.totalCount).toBe(4);
    // Gives the same list to the company of each need, and an empty one to all others.
    const { needId } = later;
    const { organisationId } = await given.database.manager.findOneByOrFail(Need, { id: needId });
    const shown = async (actor: Actor): Promise<string[]> =>
      (await lists().onNeedsOf(actor, page)).nodes.map(({ id }) => id);
    expect(await shown(memberOf(organisationId))).toContain(later.id);
    expect(await shown(new Actor(newId(), 'curator', [], undefined))).toEqual([]);
    const one = await lists().waiting({ first: 1 });
    const rest = await lists().waiting({ first: 5, after: one.pageInfo.endCursor });
    expect(rest.nodes.map(({ id }) => id)).toEqual([second.id, later.id, lapsed.id]);
  });
});
