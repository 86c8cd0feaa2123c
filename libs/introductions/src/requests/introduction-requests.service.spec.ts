import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { CoolDowns } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Forbidden, IllegalTransition, InvalidInput, LimitReached, NotFound } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aScene, anIntroduction, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { ProposalsService } from '../introducing/proposals.service.js';
import { auditedOfRequest, notAuditedOfRequest } from './introduction-request.audit.js';
import { IntroductionRequest } from './introduction-request.entity.js';
import { IntroductionRequestLists } from './introduction-request-lists.js';
import { IntroductionRequestsService } from './introduction-requests.service.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const service = (): IntroductionRequestsService => under.app.get(IntroductionRequestsService);
const note = 'Nous cherchons quelqu’un pour le printemps.';

let scene: Scene;
beforeEach(async () => {
  given.clock.set(start);
  scene = await aScene(given);
});

const ask = (
  text = note,
  who: Actor = scene.company,
  solver: Pick<Solver, 'id'> = scene.solver,
): Promise<IntroductionRequest> => service().ask(who, scene.need.id, solver.id, { note: text });
const decline = (id: string, who: Actor = scene.curator): Promise<IntroductionRequest> =>
  service().decline(who, id, { reason: 'too_far', note: '' });
const waiting = async (who: Actor = scene.curator): Promise<string[]> => {
  const { nodes } = await under.app.get(IntroductionRequestLists).waiting(who, { first: 100 });
  return nodes.filter(({ needId }) => needId === scene.need.id).map(({ id }) => id);
};
const logOf = async (objectId: string): Promise<string[]> =>
  (await given.database.manager.find(AuditEntry, { where: { objectId }, order: { id: 'ASC' } })).map(
    ({ action }) => action,
  );

describe('a company that asks to meet a solver', () => {
  it('is read by curators, and says it once, however often it taps', async () => {
    const { id, state } = await ask();
    expect(state).toBe('open');
    const again = await Promise.all([ask(), ask()]);
    expect(again.map((request) => request.id)).toEqual([id, id]);
    expect(await waiting()).toEqual([id]);
    expect(await eventsOf(given, id)).toEqual(['IntroductionAsked']);
    expect(await logOf(id)).toEqual(['ask']);
    expect((await ask('Pour janvier.')).note).toBe('Pour janvier.');
    expect(await given.database.manager.countBy(IntroductionRequest, { needId: scene.need.id })).toBe(1);
  });

  it('may put it in other words five times a day, so that its log does not grow without end', async () => {
    const { id } = await ask();
    for (let i = 1; i <= 5; i++) await ask(`Pour le ${i} mars.`);
    await expect(ask('Pour avril.')).rejects.toThrow(LimitReached);
    expect((await ask('Pour le 5 mars.')).id).toBe(id);
    expect(await logOf(id)).toHaveLength(6);
    given.clock.advance(DAY);
    expect((await ask('Pour avril.')).note).toBe('Pour avril.');
  });

  it('may tap twice at the same moment: one request, one event', async () => {
    const [one, other] = await Promise.all([ask(''), ask('')]);
    expect(one.id).toBe(other.id);
    expect(await eventsOf(given, one.id)).toEqual(['IntroductionAsked']);
  });

  it('is answered when a curator introduces the two', async () => {
    const { id } = await ask();
    await under.app.get(ProposalsService).introduce(scene.curator, {
      needId: scene.need.id,
      solvers: [{ solverId: scene.solver.id, note: '' }],
      noteToCompany: '',
      wholePool: false,
    });
    expect(await waiting()).toEqual([]);
    const stored = await given.database.manager.findOneByOrFail(IntroductionRequest, { id });
    expect(stored).toMatchObject({ state: 'introduced', answeredAt: start });
    expect(await logOf(id)).toEqual(['ask', 'introduce']);
    await expect(ask()).rejects.toMatchObject({ from: 'standing' });
  });

  it('may take it back, and ask again', async () => {
    const { id } = await ask();
    expect((await service().withdraw(scene.company, id)).state).toBe('withdrawn');
    expect(await waiting()).toEqual([]);
    await expect(service().withdraw(scene.company, id)).rejects.toThrow(IllegalTransition);
    expect((await ask()).id).toBe(id);
    expect(await waiting()).toEqual([id]);
  });

  it('learns why not, and may ask again after ninety days', async () => {
    const { id } = await ask();
    expect(await decline(id)).toMatchObject({ state: 'declined', declineReason: 'too_far' });
    expect(await eventsOf(given, id)).toEqual(['IntroductionAsked', 'IntroductionRequestDeclined']);
    given.clock.set(new Date(start.getTime() + 89 * DAY));
    await expect(ask()).rejects.toMatchObject({ from: 'declined', to: 'open' });
    given.clock.set(new Date(start.getTime() + 90 * DAY));
    expect(await ask()).toMatchObject({ state: 'open', declineReason: null });
  });

  it('needs a reason in words, with the reason “other”', async () => {
    const { id } = await ask();
    await expect(service().decline(scene.curator, id, { reason: 'other', note: ' ' })).rejects.toThrow(
      InvalidInput,
    );
    await expect(ask('x'.repeat(501))).rejects.toThrow(InvalidInput);
  });

  it('may ask for who is paused, away or at its cap, without learning it', async () => {
    await given.database.manager.update(Solver, scene.solver.id, {
      awayFrom: '2026-11-01',
      awayUntil: '2027-11-01',
      monthlyCap: 0,
    });
    expect((await ask()).state).toBe('open');
  });

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'not_published',
      'the need is no longer online',
      async () => given.database.manager.update(Need, scene.need.id, { state: 'expired' }),
    ],
    [
      'standing',
      'they are being asked already',
      async () =>
        anIntroduction(given.database, {
          needId: scene.need.id,
          solverId: scene.solver.id,
          proposedAt: start,
        }),
    ],
    [
      'cooling_down',
      'one of them has declined lately',
      async () =>
        given.database.transaction(async (tx) =>
          under.app.get(CoolDowns).begin(tx, {
            needId: scene.need.id,
            solverId: scene.solver.id,
            until: new Date(start.getTime() + 30 * DAY),
          }),
        ),
    ],
  ])('is refused with “%s” while %s', async (blocker, _, block) => {
    await block();
    await expect(ask()).rejects.toMatchObject({ from: blocker, to: 'open' });
  });

  it('may wait for ten solvers of one need, and ask thirty times a day', async () => {
    for (let i = 0; i < 10; i++) await ask('', scene.company, await aSolver(given.database));
    const another = await aSolver(given.database);
    await expect(ask('', scene.company, another)).rejects.toThrow(LimitReached);
    const { id } = await given.database.manager.findOneByOrFail(IntroductionRequest, {
      needId: scene.need.id,
    });
    await service().withdraw(scene.company, id);
    await ask('', scene.company, another);
    const { organisationId } = scene.need;
    let refused = 0;
    for (let i = 0; i < 20; i++) {
      const need = await aNeed(given.database, { organisationId, state: 'published', publishedAt: start });
      await service()
        .ask(scene.company, need.id, scene.solver.id, { note })
        .catch((error: unknown) => {
          if (!(error instanceof LimitReached)) throw error;
          refused++;
        });
    }
    expect(refused).toBe(1);
  });

  it('is nothing to the solver, to others, or to a curator of either party', async () => {
    const { id } = await ask();
    const stranger = await actorOf(given.database, (await aMembership(given.database)).personId);
    for (const who of [scene.holder, stranger]) {
      await expect(ask(note, who)).rejects.toThrow(Forbidden);
      await expect(service().withdraw(who, id)).rejects.toThrow(NotFound);
      await expect(decline(id, who)).rejects.toThrow(NotFound);
    }
    const curatorOf = (of: Actor): Actor => new Actor(of.personId, 'curator', of.memberships, undefined);
    await expect(decline(id, curatorOf(scene.company))).rejects.toThrow(Forbidden);
    await expect(decline(id, curatorOf(scene.holder))).rejects.toThrow(NotFound);
    expect(await waiting(curatorOf(scene.holder))).toEqual([]);
    await expect(service().seeAsCurator(curatorOf(scene.holder), id)).rejects.toThrow(NotFound);
    const hidden = await aSolver(given.database, { complete: false });
    await expect(ask(note, scene.company, hidden)).rejects.toThrow(NotFound);
    await expect(ask(note, scene.company, { id: newId() })).rejects.toThrow(NotFound);
  });

  it('leaves an entry for each column that may change', () => {
    const columns = given.database.manager.connection
      .getMetadata(IntroductionRequest)
      .columns.map(({ propertyName }) => propertyName);
    expect([...auditedOfRequest, ...notAuditedOfRequest].toSorted()).toEqual(columns.toSorted());
  });
});
