import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../testing/index.js';
import { InterestsService } from './interests/interests.service.js';
import { ProposalsService } from './introducing/proposals.service.js';
import { Introduction } from './introduction/introduction.entity.js';
import { KeepOutcomeOfPair } from './keep-outcome-of-pair.js';
import { outcomeOfInterest, outcomeOfIntroduction } from './outcome-of-pair.js';
import { Reply } from './parties/reply.js';
import { RepliesService } from './replies/replies.service.js';

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const under = introductionsUnderTest(given);
let scene: Scene;
beforeEach(async () => {
  scene = await aScene(given);
});

/** The outcome of the pair after all events were handled twice, the last ones first. */
async function outcome(): Promise<string | null> {
  const handler = under.app.get(KeepOutcomeOfPair);
  const events = await given.database.manager.find(OutboxEvent, { order: { id: 'DESC' } });
  for (const event of [...events, ...events])
    if ('interestId' in event.data || 'introductionId' in event.data) await handler.handle(event as never);
  const [row] = await given.database.manager.query<{ outcome: string }[]>(
    'SELECT outcome FROM pair_outcome WHERE need_id = $1 AND solver_id = $2',
    [scene.need.id, scene.solver.id],
  );
  return row?.outcome ?? null;
}

it('follows a pair from the interest to the acceptance, in whatever order events come', async () => {
  const { need, solver, holder, company, curator } = scene;
  const interests = under.app.get(InterestsService);
  const replies = under.app.get(RepliesService);
  expect(await outcome()).toBeNull();
  const interest = await interests.mark(holder, need.id, solver.id, {
    message: 'Nous voulons répondre à ce besoin.',
  });
  expect(await outcome()).toBe('interested');
  await interests.withdraw(holder, interest.id);
  expect(await outcome()).toBeNull();
  const input = {
    needId: need.id,
    solvers: [{ solverId: solver.id, note: '' }],
    noteToCompany: '',
    wholePool: false,
  };
  const [introduction] = await under.app.get(ProposalsService).introduce(curator, input);
  expect(await outcome()).toBe('proposed');
  await replies.accept(company, introduction.id);
  expect(await outcome()).toBe('proposed');
  await replies.accept(holder, introduction.id);
  expect(await outcome()).toBe('accepted');
});

it('ends with the need, and does not come back by an event that is late', async () => {
  const { need, solver, holder } = scene;
  await under.app
    .get(InterestsService)
    .mark(holder, need.id, solver.id, { message: 'Nous voulons répondre à ce besoin.' });
  expect(await outcome()).toBe('interested');
  const { manager } = given.database;
  await manager.query('DELETE FROM interest WHERE need_id = $1', [need.id]);
  await manager.query('DELETE FROM need WHERE id = $1', [need.id]);
  expect(await outcome()).toBeNull();
});

describe('what an introduction shows', () => {
  const declined = (declineReason: Reply['declineReason']): Reply =>
    Object.assign(Reply.pending(), { answer: 'declined', declineReason });
  it.each([
    ['proposed', Reply.pending(), 'proposed'],
    ['accepted', Reply.pending(), 'accepted'],
    ['met', Reply.pending(), 'accepted'],
    ['succeeded', Reply.pending(), 'succeeded'],
    ['fruitless', Reply.pending(), 'fruitless'],
    ['lapsed', Reply.pending(), undefined],
    ['withdrawn', Reply.pending(), undefined],
    ['declined', declined('not_our_trade'), 'unfit'],
    ['declined', declined('no_capacity'), undefined],
    ['declined', declined('already_in_contact'), undefined],
  ] as const)('%s, %#', (state, companyReply, shown) => {
    expect(outcomeOfIntroduction({ state, companyReply, solverReply: Reply.pending() })).toBe(shown);
  });
});

it.each([
  ['open', null, 'interested'],
  ['introduced', null, 'interested'],
  ['withdrawn', null, undefined],
  ['declined', 'does_not_fit', 'unfit'],
  ['declined', 'others_in_touch', undefined],
] as const)('what an interest shows: %s, %s', (state, declineReason, shown) => {
  expect(outcomeOfInterest({ state, declineReason })).toBe(shown);
});

it('a later introduction that shows something counts before an earlier one', async () => {
  const pair = { needId: scene.need.id, solverId: scene.solver.id };
  const at = (day: number) => ({ proposedAt: new Date(Date.UTC(2026, 9, day)) });
  const declined = Object.assign(Reply.pending(), { answer: 'declined', declineReason: 'not_our_trade' });
  const both = [
    await anIntroduction(given.database, { ...pair, ...at(1), state: 'declined', companyReply: declined }),
    await anIntroduction(given.database, { ...pair, ...at(9), state: 'lapsed' }),
  ];
  const event = ({ id }: Introduction) => ({ id: newId(), data: { introductionId: id } }) as never;
  for (const introduction of both) await under.app.get(KeepOutcomeOfPair).handle(event(introduction));
  expect(await outcome()).toBe('unfit');
});
