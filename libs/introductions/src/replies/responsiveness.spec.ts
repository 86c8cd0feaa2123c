import { beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { countStatements, testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import { otherSide, type PartySide, partySides } from '../parties/parties.js';
import { Reply } from '../parties/reply.js';
import { RepliesService } from './replies.service.js';
import { ResponsivenessOfCompanyLoader, ResponsivenessOfSolverLoader } from './responsiveness.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(now);
const under = introductionsUnderTest(given);

let scene: Scene;
beforeEach(async () => {
  scene = await aScene(given);
});

const shareOf = async (side: PartySide, { need, solver }: Scene = scene): Promise<number | undefined> => {
  const context = {} as RequestContext;
  const found =
    side === 'company'
      ? await under.app.get(ResponsivenessOfCompanyLoader).load(context, need.organisationId)
      : await under.app.get(ResponsivenessOfSolverLoader).load(context, solver.id);
  return found?.share;
};

/** The end of an introduction for one side. */
type Ending = 'in time' | 'late' | 'lapsed' | 'pending' | 'withdrawn' | 'declined by the other';
const replies: Record<Ending, Partial<Reply>> = {
  'in time': { answer: 'accepted', inTime: true },
  late: { answer: 'declined', inTime: false },
  lapsed: { inTime: false },
  pending: {},
  withdrawn: {},
  'declined by the other': {},
};
const states: Partial<Record<Ending, Introduction['state']>> = {
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  'declined by the other': 'declined',
};

async function ended(side: PartySide, ending: Ending, daysAgo = 30): Promise<void> {
  const at = new Date(now.getTime() - daysAgo * DAY);
  // All have the same company and solver, each for its own need.
  const { organisationId } = scene.need;
  const { id: needId } = await aNeed(given.database, { organisationId, state: 'published' });
  const hasAnswered = replies[ending].answer !== undefined;
  const reply = Object.assign(Reply.pending(), replies[ending], hasAnswered && { at });
  await anIntroduction(given.database, {
    needId,
    solverId: scene.solver.id,
    state: states[ending] ?? 'proposed',
    proposedAt: new Date(at.getTime() - 14 * DAY),
    settledAt: states[ending] === undefined ? null : at,
    [side === 'company' ? 'companyReply' : 'solverReply']: reply,
  });
}
const several = async (
  side: PartySide,
  ...endings: readonly (Ending | [Ending, number])[]
): Promise<void> => {
  for (const ending of endings) {
    const [how, daysAgo] = typeof ending === 'string' ? [ending] : ending;
    await ended(side, how, daysAgo);
  }
};

describe.each(partySides)('the responsiveness of the %s', (side) => {
  it('is the share of answers that came in time', async () => {
    await several(side, 'in time', 'in time', 'in time', 'late', 'lapsed');
    expect(await shareOf(side)).toBe(0.6);
    expect(await shareOf(otherSide(side))).toBeUndefined();
  });

  it('does not show fewer than five cases', async () => {
    await several(side, 'in time', 'in time', 'in time', 'in time');
    expect(await shareOf(side)).toBeUndefined();
    await several(side, 'in time');
    expect(await shareOf(side)).toBe(1);
  });

  it('is none at all where nothing came in time', async () => {
    await several(side, 'lapsed', 'lapsed', 'lapsed', 'lapsed', 'late');
    expect(await shareOf(side)).toBe(0);
  });

  it('does not count what was not settled by this side', async () => {
    await several(side, 'in time', 'in time', 'in time', 'in time');
    await several(side, 'pending', 'withdrawn', 'declined by the other');
    expect(await shareOf(side)).toBeUndefined();
  });

  it('forgets after twelve months', async () => {
    await several(
      side,
      'in time',
      'in time',
      'in time',
      'in time',
      ['late', 364],
      ['late', 366],
      ['lapsed', 366],
    );
    expect(await shareOf(side)).toBe(0.8);
  });

  it('counts an answer when it was given, not when the introduction was settled', async () => {
    await several(side, 'late', 'in time', 'in time', 'in time', 'in time');
    await given.database.manager.query(`UPDATE introduction SET settled_at = $2 WHERE solver_id = $1`, [
      scene.solver.id,
      new Date(now.getTime() - 400 * DAY),
    ]);
    expect(await shareOf(side)).toBe(0.8);
  });

  it('is found for a whole list in one statement', async () => {
    const others = await Promise.all([aScene(given), aScene(given)]);
    const { statements } = await countStatements(under.app.get(Database).dataSource, async () => {
      const context = {} as RequestContext;
      const [companies, solvers] = [
        under.app.get(ResponsivenessOfCompanyLoader),
        under.app.get(ResponsivenessOfSolverLoader),
      ];
      const scenes = [scene, ...others];
      await (side === 'company'
        ? companies.loadAll(
            context,
            scenes.map(({ need }) => need.organisationId),
          )
        : solvers.loadAll(
            context,
            scenes.map(({ solver }) => solver.id),
          ));
    });
    expect(statements).toHaveLength(1);
  });
});

describe('what the product itself writes', () => {
  it('is counted', async () => {
    const service = under.app.get(RepliesService);
    for (let i = 0; i < 5; i++) {
      const { id } = await anIntroduction(given.database, {
        needId: (
          await aNeed(given.database, { organisationId: scene.need.organisationId, state: 'published' })
        ).id,
        solverId: scene.solver.id,
        replyDueOn: i === 0 ? '2026-11-23' : '2026-11-24',
        proposedAt: now,
      });
      await service.decline(scene.company, id, { reason: 'not_now', note: '' });
    }
    expect(await shareOf('company')).toBe(0.8);
  });
});
