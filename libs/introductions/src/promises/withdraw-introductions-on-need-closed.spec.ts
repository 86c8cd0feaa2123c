import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry, type EventOf, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Need, type NeedClosed, NeedsService } from '@passerelle/needs';
import { InvalidInput } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { ProposalsService } from '../introducing/proposals.service.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { RepliesService } from '../replies/replies.service.js';
import { KeepPromises } from './keep-promises.js';
import { WithdrawIntroductionsOnNeedClosed } from './withdraw-introductions.js';

const start = new Date('2026-11-16T09:00:00.000Z');
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const introductions = (): IntroductionsService => under.app.get(IntroductionsService);
const proposals = (): ProposalsService => under.app.get(ProposalsService);
const replies = (): RepliesService => under.app.get(RepliesService);

let scene: Scene;
beforeEach(async () => {
  given.clock.set(start);
  await emptyTables(given.database.manager, 'introduction', 'event');
  scene = await aScene(given);
});

async function propose(solverId = scene.solver.id): Promise<string> {
  const [introduction] = await proposals().introduce(scene.curator, {
    needId: scene.need.id,
    solvers: [{ solverId, note: '' }],
    noteToCompany: '',
    wholePool: false,
  });
  return introduction?.id ?? '';
}
const close = (): Promise<Need> =>
  under.app.get(NeedsService).close(scene.company, scene.need.id, 'met_elsewhere', '');
const handle = (needId = scene.need.id): Promise<void> =>
  under.app.get(WithdrawIntroductionsOnNeedClosed).handle({ data: { needId } } as EventOf<typeof NeedClosed>);
const stored = (id: string): Promise<Introduction> =>
  given.database.manager.findOneByOrFail(Introduction, { id });
const withdrawn = (): Promise<OutboxEvent[]> =>
  given.database.manager.findBy(OutboxEvent, { name: 'IntroductionWithdrawn' });

describe('a need is closed', () => {
  it('ends what is still being asked for it, once, and says why', async () => {
    const ids = [
      await propose(),
      await propose((await aSolver(given.database, { contactEmail: 'a@b.fr' })).id),
    ];
    await replies().accept(scene.holder, ids[0] ?? '');
    const other = await aScene(given);
    const { id: elsewhere } = await anIntroduction(given.database, {
      needId: other.need.id,
      solverId: other.solver.id,
    });
    await close();
    await Promise.all([handle(), handle()]);
    await handle();
    for (const id of ids) {
      expect(await stored(id)).toMatchObject({
        state: 'withdrawn',
        withdrawalReason: 'need_closed',
        withdrawalNote: null,
        settledAt: start,
      });
      const entries = await given.database.manager.findBy(AuditEntry, { objectId: id, action: 'withdraw' });
      expect(entries).toMatchObject([{ actorId: null, reason: 'need_closed' }]);
    }
    const events = await withdrawn();
    expect(events.map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted());
    expect(events).toMatchObject([
      { actorId: null, reason: 'need_closed' },
      { actorId: null, reason: 'need_closed' },
    ]);
    expect((await stored(elsewhere)).state).toBe('proposed');
    given.clock.set(new Date('2026-11-22T09:00:00.000Z'));
    await under.app.get(KeepPromises).run();
    const reminded = await given.database.manager.findBy(OutboxEvent, { name: 'AnswerReminded' });
    expect(reminded.filter(({ data }) => data.introductionId !== elsewhere)).toEqual([]);
  });

  it('leaves those who know each other alone', async () => {
    const id = await propose();
    await replies().accept(scene.holder, id);
    await replies().accept(scene.company, id);
    await close();
    await handle();
    expect((await stored(id)).state).toBe('accepted');
    expect(await withdrawn()).toEqual([]);
  });

  it('while the last of them accepts: they go on', async () => {
    const id = await propose();
    await replies().accept(scene.holder, id);
    await close();
    let handling: Promise<void> | undefined;
    await given.database.transaction(async (tx) => {
      const { personId } = scene.company;
      await introductions().changeLocked(tx, id, 'accept', personId, (change) =>
        replies().acceptAs(change, { side: 'company', personId, byMail: false }),
      );
      handling = handle();
      await waitingForLocks(given);
    });
    await handling;
    expect((await stored(id)).state).toBe('accepted');
    expect(await withdrawn()).toEqual([]);
  });

  it('while a curator proposes: nothing stays proposed, no matter who comes first', async () => {
    let proposed = 0;
    for (let round = 0; round < 20; round++) {
      scene = await aScene(given);
      const closedFirst = round % 2 === 1 ? Promise.allSettled([close()]) : undefined;
      const introduced = Promise.allSettled([propose()]);
      // In every fourth round the proposal starts before the need is closed. So both orders occur at any speed of the
      // two.
      if (round % 4 === 0) await introduced;
      const [closing] = await (closedFirst ?? Promise.allSettled([close()]));
      const [introducing] = await introduced;
      expect(closing?.status).toBe('fulfilled');
      if (introducing?.status === 'rejected') expect(introducing.reason).toBeInstanceOf(InvalidInput);
      else proposed += 1;
      await handle();
      expect(
        await given.database.manager.countBy(Introduction, { needId: scene.need.id, state: 'proposed' }),
      ).toBe(0);
    }
    expect(await withdrawn()).toHaveLength(proposed);
    expect(proposed).toBeGreaterThan(0);
  });
});

it('a need that expires ends nothing: those who were asked may still meet', async () => {
  const id = await propose();
  await given.database.manager.update(Need, scene.need.id, { expiresAt: start });
  await under.app.get(NeedsService).expireDue();
  const { state } = await given.database.manager.findOneByOrFail(Need, { id: scene.need.id });
  expect(state).toBe('expired');
  await handle();
  given.clock.set(new Date('2026-11-19T09:00:00.000Z'));
  await under.app.get(KeepPromises).run();
  expect(await given.database.manager.countBy(OutboxEvent, { name: 'AnswerReminded' })).toBe(2);
  await replies().accept(scene.holder, id);
  await replies().accept(scene.company, id);
  expect((await stored(id)).state).toBe('accepted');
});
