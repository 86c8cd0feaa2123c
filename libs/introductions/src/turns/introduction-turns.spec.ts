import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction, aScene, type Scene } from '../../testing/index.js';
import { FollowUp } from '../follow-ups/follow-up.entity.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import type { PartySide } from '../parties/parties.js';
import { Reply } from '../parties/reply.js';
import { type IntroductionTurn, introductionTurns } from './introduction-turn.js';
import { IntroductionTurns } from './introduction-turns.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const before = new Date('2026-11-24T08:00:00.000Z');
const later = new Date('2026-11-25T09:00:00.000Z');
const given = testDatabase(now);
let turns: IntroductionTurns;
let scene: Scene;
beforeEach(async () => {
  turns = new IntroductionTurns(given.database, given.clock);
  scene = await aScene(given);
});

const answered = (answer: Reply['answer']): Reply => Object.assign(Reply.pending(), { answer });
const bothAccepted = { companyReply: answered('accepted'), solverReply: answered('accepted') };
const introduced = (wanted: Partial<Introduction> = {}): Promise<Introduction> =>
  anIntroduction(given.database, { needId: scene.need.id, solverId: scene.solver.id, ...wanted });

/** The turn under which each side finds its only introduction, by the list and by the counts. */
async function turnsOfBoth(): Promise<Record<PartySide, IntroductionTurn[]>> {
  const of = async (actor: Actor): Promise<IntroductionTurn[]> => {
    const counts = await turns.count(actor);
    const listed: IntroductionTurn[] = [];
    for (const turn of introductionTurns) {
      const page = await turns.ofTurn(actor, turn, { first: 10 });
      expect([turn, page.nodes.length, await page.totalCount]).toEqual([turn, counts[turn], counts[turn]]);
      listed.push(...page.nodes.map(() => turn));
    }
    return listed;
  };
  return { company: await of(scene.company), solver: await of(scene.holder) };
}

describe('whose turn it is in an introduction', () => {
  it.each<[string, Partial<Introduction>, IntroductionTurn, IntroductionTurn]>([
    ['nobody has answered', {}, 'mine', 'mine'],
    ['the company has accepted', { companyReply: answered('accepted') }, 'theirs', 'mine'],
    ['the solver has accepted', { solverReply: answered('accepted') }, 'mine', 'theirs'],
    ['both have accepted', { state: 'accepted', ...bothAccepted }, 'mine', 'mine'],
    [
      'the company proposes times',
      { state: 'accepted', ...bothAccepted, timeOffers: [offerOf('company', later)] },
      'theirs',
      'mine',
    ],
    [
      'what the solver proposed is past',
      { state: 'accepted', ...bothAccepted, timeOffers: [offerOf('solver', before)] },
      'mine',
      'mine',
    ],
    [
      'both propose times',
      {
        state: 'accepted',
        ...bothAccepted,
        timeOffers: [offerOf('solver', later), offerOf('company', later)],
      },
      'mine',
      'mine',
    ],
    ['they will meet', { state: 'accepted', ...bothAccepted, meetingAt: later }, 'meeting', 'meeting'],
    ['the meeting is past', { state: 'accepted', ...bothAccepted, meetingAt: before }, 'mine', 'mine'],
    ['they have met', { state: 'met', ...bothAccepted }, 'meeting', 'meeting'],
    ['it has succeeded', { state: 'succeeded', ...bothAccepted }, 'over', 'over'],
    ['it was fruitless', { state: 'fruitless', ...bothAccepted }, 'over', 'over'],
    ['it was declined', { state: 'declined' }, 'over', 'over'],
    ['nobody answered in time', { state: 'lapsed' }, 'over', 'over'],
    ['it was withdrawn', { state: 'withdrawn' }, 'over', 'over'],
  ])('follows from where it stands: %s', async (_what, wanted, ofCompany, ofSolver) => {
    await introduced(wanted);
    expect(await turnsOfBoth()).toEqual({ company: [ofCompany], solver: [ofSolver] });
  });

  it('is of the side that was asked what came of the meeting, until it answers', async () => {
    const { id: introductionId } = await introduced({ state: 'succeeded', ...bothAccepted });
    const asked = { introductionId, side: 'solver', dueOn: '2026-11-20' } as const;
    await given.database.manager.insert(FollowUp, [
      { ...asked, id: newId(), step: 10, askedAt: before },
      { ...asked, id: newId(), step: 90, askedAt: now },
    ]);
    expect(await turnsOfBoth()).toEqual({ company: ['over'], solver: ['mine'] });
    await given.database.manager.update(
      FollowUp,
      { introductionId, step: 90 },
      { answeredAt: now, happened: true, outcome: 'pilot' },
    );
    // The earlier question cannot be answered any more.
    expect(await turnsOfBoth()).toEqual({ company: ['over'], solver: ['over'] });
  });
});

describe('the introductions of a turn', () => {
  it('are counted beyond the first page, and come newest first', async () => {
    const made: string[] = [];
    for (let i = 0; i < 3; i++) {
      const { id: solverId } = await aSolver(given.database);
      made.unshift((await introduced({ solverId })).id);
    }
    const page = await turns.ofTurn(scene.company, 'mine', { first: 2 });
    expect(page.nodes.map(({ id }) => id)).toEqual(made.slice(0, 2));
    const rest = await turns.ofTurn(scene.company, 'mine', { first: 2, after: page.pageInfo.endCursor });
    expect(rest.nodes.map(({ id }) => id)).toEqual(made.slice(2));
    expect(await turns.count(scene.company)).toEqual({ mine: 3, theirs: 0, meeting: 0, over: 0 });
  });

  it('are nobody’s who is no party, a curator’s neither', async () => {
    await introduced();
    const none = { mine: 0, theirs: 0, meeting: 0, over: 0 };
    for (const actor of [scene.curator, new Actor(newId(), 'none', [], undefined)]) {
      expect(await turns.count(actor)).toEqual(none);
      expect((await turns.ofTurn(actor, 'mine', { first: 10 })).nodes).toEqual([]);
    }
  });

  it('cost one statement, and their counts one', async () => {
    await introduced();
    const { statements } = await countStatements(given.database.dataSource, async () => {
      await turns.ofTurn(scene.company, 'mine', { first: 10 });
      await turns.count(scene.company);
    });
    expect(statements).toHaveLength(2);
  });
});

function offerOf(by: PartySide, at: Date): Introduction['timeOffers'][number] {
  return { by, times: [at.toISOString()], place: null, link: null };
}
