import { expect, it } from '@jest/globals';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { IllegalTransition } from '@passerelle/problems';
import { aScene, introductionsUnderTest, type Scene } from '../testing/index.js';
import { ProposalsService } from './introducing/proposals.service.js';
import { Introduction } from './introduction/introduction.entity.js';
import { type IntroductionState, introductionTransitions } from './introduction/introduction.transitions.js';
import { IntroductionsService } from './introduction/introductions.service.js';
import { KeepPromises } from './promises/keep-promises.js';
import { RepliesService } from './replies/replies.service.js';

const start = new Date('2026-11-24T09:00:00.000Z');
/** The day on which it lapses: after fourteen days without a holiday. */
const end = new Date('2026-12-08T09:00:00.000Z');
const given = testDatabase(start);
const under = introductionsUnderTest(given);

const ROUNDS = 28;

/** Every action on a proposed introduction, by its actor. */
function everything({ company, holder, curator }: Scene, id: string): (() => Promise<unknown>)[] {
  const replies = under.app.get(RepliesService);
  const introductions = under.app.get(IntroductionsService);
  const clock = under.app.get(KeepPromises);
  return [
    () => replies.accept(company, id),
    () => replies.accept(holder, id),
    () => replies.decline(holder, id, { reason: 'no_capacity', note: '' }),
    () => replies.takeBack(company, id),
    () => introductions.withdraw(curator, id, { reason: 'mistake', note: '' }),
    () => clock.run(),
    () => clock.run(),
  ];
}

/** Another order in each round, so that each action comes first in some round. */
const rotated = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

it(`ends in one legal state with a log that tells the same, whatever happens at once (${ROUNDS} times)`, async () => {
  const { manager } = given.database;
  const seen = new Map<IntroductionState, number>();
  for (let round = 0; round < ROUNDS; round++) {
    given.clock.set(start);
    const scene = await aScene(given);
    const [{ id }] = (await under.app.get(ProposalsService).introduce(scene.curator, {
      needId: scene.need.id,
      solvers: [{ solverId: scene.solver.id, note: '' }],
      noteToCompany: '',
      wholePool: false,
    })) as [Introduction];
    given.clock.set(end);
    const [first, ...others] = rotated(everything(scene, id), round);
    // In every other round one action starts a little earlier, so that each wins in some round.
    const ahead = Promise.allSettled([first?.()]);
    if (round % 2 === 1) await ahead;
    const results = [...(await Promise.allSettled(others.map((happen) => happen()))), ...(await ahead)];
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(IllegalTransition);
    }

    const introduction = await manager.findOneByOrFail(Introduction, { id });
    const { state } = introduction;
    seen.set(state, (seen.get(state) ?? 0) + 1);
    // At least one action ends the introduction, so it cannot still be open.
    expect(['accepted', 'declined', 'lapsed', 'withdrawn']).toContain(state);
    const answers = [introduction.companyReply.answer, introduction.solverReply.answer];
    if (state === 'accepted') expect(answers).toEqual(['accepted', 'accepted']);
    expect(answers.includes('declined')).toBe(state === 'declined');

    // Replayed, the log leads from nothing to the stored state, by legal steps only.
    const entries = await manager.find(AuditEntry, { where: { objectId: id }, order: { id: 'ASC' } });
    const notified: Record<string, unknown> = {};
    for (const { action, before, after } of entries) {
      for (const [field, value] of Object.entries(before ?? {}))
        expect([field, notified[field] ?? null]).toEqual([field, value]);
      Object.assign(notified, after);
      const [from, to] = [before?.['state'], after?.['state']];
      if (action === 'introduce' || to === undefined) continue;
      expect(
        Object.values(introductionTransitions).some(
          (step) => step.to === to && (step.from as readonly unknown[]).includes(from),
        ),
      ).toBe(true);
    }
    expect(notified).toMatchObject({
      state,
      'companyReply.answer': introduction.companyReply.answer,
      'solverReply.answer': introduction.solverReply.answer,
    });
    const ends = [
      'IntroductionAccepted',
      'IntroductionDeclined',
      'IntroductionLapsed',
      'IntroductionWithdrawn',
    ];
    const events = await manager.findBy(OutboxEvent, { subjectId: id });
    // An accepted introduction may be withdrawn. No action follows a decline, a lapse or a withdrawal.
    const ended = events.filter(({ name }) => ends.includes(name)).map(({ name }) => name);
    expect(ended).toHaveLength(state === 'withdrawn' && ended.includes('IntroductionAccepted') ? 2 : 1);
  }
  // Otherwise all rounds would have run in one order only.
  expect(seen.size).toBeGreaterThan(2);
});
