import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { OutboxEvent } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { resetMatching, workersUnderTest } from '../../testing/index.js';
import { MatchLists } from '../lists/match-lists.js';
import { Match } from '../match/match.entity.js';
import { FindMatchesOnMatchRestored } from '../matches/find-matches.js';
import { MatchesService } from '../matches/matches.service.js';
import { MatchDismissal } from './match-dismissal.entity.js';
import { MatchDismissalsService } from './match-dismissals.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
let dismissals: MatchDismissalsService;
let matches: MatchesService;

/** The people of the match that each test begins with. */
let company: Actor;
let holder: Actor;
let curator: Actor;
let need: Need;
let solver: Solver;
let match: Match;

const aMemberOfSomething = async (): Promise<{ actor: Actor; organisationId: string }> => {
  const { personId, organisationId } = await aMembership(given.database);
  return { actor: await actorOf(given.database, personId), organisationId };
};
let companyId: string;
beforeAll(async () => {
  dismissals = workers[0].get(MatchDismissalsService);
  matches = workers[0].get(MatchesService);
  ({ actor: company, organisationId: companyId } = await aMemberOfSomething());
  holder = await actorOf(given.database, (await aPerson(given.database)).id);
  curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  need = await aNeed(given.database, {
    organisationId: companyId,
    state: 'published',
    publishedAt: now,
    updatedAt: now,
  });
  // The profile uses the need's words. Among so few solvers no word is rare.
  solver = await aSolver(given.database, {
    personId: holder.personId,
    headline: need.title,
    description: need.description,
    updatedAt: now,
  });
  await matches.matchNeeds([need.id]);
  match = await stored();
  expect(match.state).toBe('current');
});

const stored = (): Promise<Match> => given.database.manager.findOneByOrFail(Match, { needId: need.id });
const shown = (): Promise<MatchDismissal[]> =>
  given.database.manager.find(MatchDismissal, { order: { side: 'ASC', id: 'ASC' } });
const events = async (name: string): Promise<Partial<OutboxEvent>[]> =>
  given.database.manager.find(OutboxEvent, { where: { name }, order: { id: 'ASC' } });
const listed = async (): Promise<number[]> => {
  const lists = workers[0].get(MatchLists);
  const page = { first: 20 };
  const ofNeed = await lists.ofNeed(company, need.id, page);
  const ofSolver = await lists.ofSolver(holder, solver.id, page);
  return [ofNeed.nodes.length, ofSolver.nodes.length];
};

describe('a match is dismissed', () => {
  it.each([
    ['the company', () => company, 'company'],
    ['the holder of the profile', () => holder, 'solver'],
    ['a curator', () => curator, 'curator'],
  ] as const)('by %s, and leaves both lists', async (_, by, side) => {
    expect(await listed()).toEqual([1, 1]);
    const input = { reason: 'too_small' as const, comment: '  Nous sommes trois. ' };
    const dismissed = await dismissals.dismiss(by(), match.id, input);
    expect(dismissed).toMatchObject({ id: match.id, state: 'dismissed' });
    expect(await listed()).toEqual([0, 0]);
    expect(await shown()).toEqual([
      expect.objectContaining({
        matchId: match.id,
        side,
        personId: by().personId,
        reason: 'too_small',
        comment: 'Nous sommes trois.',
        dismissedAt: now,
        takenBackAt: null,
      }),
    ]);
    expect(await events('MatchDismissed')).toEqual([
      expect.objectContaining({
        subjectId: match.id,
        actorId: by().personId,
        reason: 'too_small',
        data: { matchId: match.id, needId: need.id, solverId: solver.id, side },
      }),
    ]);
  });

  it('once, however often it is said', async () => {
    const input = { reason: 'wrong_territory' as const };
    await Promise.all([1, 2, 3].map(() => dismissals.dismiss(company, match.id, input)));
    given.clock.advance(1_000);
    await dismissals.dismiss(company, match.id, input);
    expect(await shown()).toMatchObject([{ reason: 'wrong_territory', comment: null, dismissedAt: now }]);
    expect(await events('MatchDismissed')).toHaveLength(1);
  });

  it('for the reason that its side gave last', async () => {
    await dismissals.dismiss(company, match.id, { reason: 'wrong_tag', comment: 'La première.' });
    given.clock.advance(1_000);
    await dismissals.dismiss(company, match.id, { reason: 'too_big' });
    expect(await shown()).toMatchObject([
      { reason: 'too_big', comment: null, dismissedAt: given.clock.now() },
    ]);
    expect(await events('MatchDismissed')).toHaveLength(2);
  });

  it('with the comment that came with the reason, though it is said again without one', async () => {
    const comment = 'Ils sont trois, il nous en faut cinquante.';
    await dismissals.dismiss(company, match.id, { reason: 'too_small', comment });
    for (const again of [{}, { comment: null }, { comment: ' ' }])
      await dismissals.dismiss(company, match.id, { reason: 'too_small', ...again });
    expect(await shown()).toMatchObject([{ reason: 'too_small', comment, dismissedAt: now }]);
    expect(await events('MatchDismissed')).toHaveLength(1);
    await dismissals.dismiss(company, match.id, { reason: 'too_small', comment: 'Ils sont quatre.' });
    expect(await shown()).toMatchObject([{ reason: 'too_small', comment: 'Ils sont quatre.' }]);
    await dismissals.dismiss(company, match.id, { reason: 'too_big' });
    expect(await shown()).toMatchObject([{ reason: 'too_big', comment: null }]);
  });

  it('for another reason without what was said of the first, and “other” needs no second explanation', async () => {
    const comment = 'Nous arrêtons ce produit.';
    await dismissals.dismiss(holder, match.id, { reason: 'other', comment });
    await dismissals.dismiss(holder, match.id, { reason: 'other' });
    expect(await shown()).toMatchObject([{ reason: 'other', comment }]);
  });

  it('by both sides at once, and what each has said is kept', async () => {
    const answers = await Promise.all([
      dismissals.dismiss(company, match.id, { reason: 'not_ready' }),
      workers[1].get(MatchDismissalsService).dismiss(holder, match.id, { reason: 'other_trade' }),
      dismissals.dismiss(curator, match.id, { reason: 'need_misunderstood' }),
    ]);
    expect(answers.map(({ state }) => state)).toEqual(['dismissed', 'dismissed', 'dismissed']);
    expect((await shown()).map(({ side, reason }) => [side, reason])).toEqual([
      ['company', 'not_ready'],
      ['curator', 'need_misunderstood'],
      ['solver', 'other_trade'],
    ]);
  });

  it('though it is no longer among the best', async () => {
    await given.database.manager.update(Match, match.id, { state: 'outdated' });
    await dismissals.dismiss(holder, match.id, { reason: 'other_trade' });
    expect((await stored()).state).toBe('dismissed');
  });

  it('by nobody who may not see it', async () => {
    const { actor: stranger } = await aMemberOfSomething();
    for (const actor of [stranger, Actor.nobody]) {
      const dismissing = dismissals.dismiss(actor, match.id, { reason: 'too_big' });
      await expect(dismissing).rejects.toThrow(NotFound);
    }
    const inVain = dismissals.dismiss(company, need.id, { reason: 'too_big' });
    await expect(inVain).rejects.toThrow(NotFound);
    expect(await shown()).toEqual([]);
    expect((await stored()).state).toBe('current');
  });

  it('only with a word on what is wrong where no reason fits, and no more than 500 characters', async () => {
    const problemsOf = async (comment: string): Promise<unknown> => {
      const error: unknown = await dismissals
        .dismiss(company, match.id, { reason: 'other', comment })
        .then(() => undefined)
        .catch((thrown: unknown) => thrown);
      return error instanceof InvalidInput ? error.fields : error;
    };
    expect(await problemsOf(' ')).toEqual([
      expect.objectContaining({ field: 'comment', rule: 'comment_needed' }),
    ]);
    expect(await problemsOf('x'.repeat(501))).toMatchObject([{ field: 'comment', rule: 'too_big' }]);
    expect((await stored()).state).toBe('current');
    expect(await problemsOf('x'.repeat(500))).toBeUndefined();
  });
});

describe('a match that was dismissed', () => {
  beforeEach(async () => {
    await dismissals.dismiss(company, match.id, { reason: 'too_small' });
    await dismissals.dismiss(holder, match.id, { reason: 'other_trade' });
  });

  it('stays so whatever is computed', async () => {
    await given.database.manager.update(Solver, solver.id, { headline: need.title });
    await matches.matchNeeds([need.id]);
    await matches.matchSolvers([solver.id]);
    await matches.rebuild();
    expect((await stored()).state).toBe('dismissed');
    expect(await listed()).toEqual([0, 0]);
  });

  it('comes back when a curator takes that back, computed again, and what was said is kept', async () => {
    given.clock.advance(60_000);
    await dismissals.restore(curator, match.id);
    const [event] = await events('MatchRestored');
    expect(event).toMatchObject({ subjectId: match.id, actorId: curator.personId });
    await workers[1].get(FindMatchesOnMatchRestored).handle(event as never);
    expect(await stored()).toMatchObject({ id: match.id, state: 'current', computedAt: given.clock.now() });
    expect(await listed()).toEqual([1, 1]);
    expect((await shown()).map(({ takenBackAt }) => takenBackAt)).toEqual([
      given.clock.now(),
      given.clock.now(),
    ]);

    await dismissals.restore(curator, match.id);
    expect(await events('MatchRestored')).toHaveLength(1);
    await dismissals.dismiss(company, match.id, { reason: 'too_small' });
    expect((await shown()).filter(({ takenBackAt }) => takenBackAt === null)).toHaveLength(1);
    expect((await stored()).state).toBe('dismissed');
  });

  it('comes back once each side has taken back its own answer, and not before', async () => {
    given.clock.advance(60_000);
    const withdrawn = async (): Promise<unknown[]> =>
      (await shown()).map(({ side, takenBackAt }) => [side, takenBackAt]);
    expect(await dismissals.restore(holder, match.id)).toMatchObject({ state: 'dismissed' });
    expect(await withdrawn()).toEqual([
      ['company', null],
      ['solver', given.clock.now()],
    ]);
    expect(await events('DismissalTakenBack')).toMatchObject([
      { subjectId: match.id, actorId: holder.personId, data: { matchId: match.id, side: 'solver' } },
    ]);
    expect(await dismissals.restore(holder, match.id)).toMatchObject({ state: 'dismissed' });
    expect(await events('DismissalTakenBack')).toHaveLength(1);
    expect(await events('MatchRestored')).toEqual([]);

    expect(await dismissals.restore(company, match.id)).toMatchObject({ state: 'outdated' });
    expect(await withdrawn()).toEqual([
      ['company', given.clock.now()],
      ['solver', given.clock.now()],
    ]);
    expect(await events('MatchRestored')).toMatchObject([{ actorId: company.personId }]);
    expect(await events('DismissalTakenBack')).toHaveLength(1);
  });

  it('comes back once, though both sides take their answers back at the same moment', async () => {
    await Promise.all([
      dismissals.restore(company, match.id),
      workers[1].get(MatchDismissalsService).restore(holder, match.id),
    ]);
    expect((await stored()).state).toBe('outdated');
    expect(await events('DismissalTakenBack')).toHaveLength(1);
    expect(await events('MatchRestored')).toHaveLength(1);
  });

  it('does not come back by a curator who is on one side, nor by a stranger', async () => {
    const { personId } = await aMembership(given.database, {
      personId: (await aPerson(given.database, { role: 'curator' })).id,
      organisationId: companyId,
    });
    await dismissals.restore(await actorOf(given.database, personId), match.id);
    const active = (await shown()).filter(({ takenBackAt }) => takenBackAt === null);
    expect(active.map(({ side }) => side)).toEqual(['solver']);
    await expect(dismissals.restore(Actor.nobody, match.id)).rejects.toThrow(NotFound);
    const { actor: stranger } = await aMemberOfSomething();
    await expect(dismissals.restore(stranger, match.id)).rejects.toThrow(NotFound);
    expect((await stored()).state).toBe('dismissed');
  });

  it('does not come back by a side that has said nothing against it, and gets a message', async () => {
    const { id } = match;
    await dismissals.restore(holder, id);
    await given.database.manager.delete(MatchDismissal, { matchId: id, side: 'solver' });
    await expect(dismissals.restore(holder, id)).rejects.toThrow(IllegalTransition);
    expect((await stored()).state).toBe('dismissed');
    await dismissals.restore(company, id);
    // The answer is the same with and without a dismissal by the other side, since no side learns the other's answer.
    await expect(dismissals.restore(holder, id)).rejects.toThrow(IllegalTransition);
    expect(await dismissals.restore(company, id)).toMatchObject({ id });
    expect(await dismissals.restore(curator, id)).toMatchObject({ id });
    await given.database.manager.delete(MatchDismissal, { matchId: id });
    await expect(dismissals.restore(curator, id)).rejects.toThrow(IllegalTransition);
  });

  it('is found again by the side that dismissed it, and by curators', async () => {
    const lists = workers[0].get(MatchLists);
    const page = { first: 20, dismissed: true };
    const found = async (): Promise<number[]> =>
      Promise.all([
        lists.ofNeed(company, need.id, page).then(({ nodes }) => nodes.length),
        lists.ofSolver(holder, solver.id, page).then(({ nodes }) => nodes.length),
        lists.ofNeed(curator, need.id, page).then(({ nodes }) => nodes.length),
        lists.ofSolver(curator, solver.id, page).then(({ nodes }) => nodes.length),
      ]);
    expect(await found()).toEqual([1, 1, 1, 1]);
    await dismissals.restore(holder, match.id);
    expect(await found()).toEqual([1, 0, 1, 1]);
    await dismissals.dismiss(holder, match.id, { reason: 'other_trade' });
    await dismissals.restore(company, match.id);
    expect(await found()).toEqual([0, 1, 1, 1]);
    await dismissals.restore(holder, match.id);
    expect(await found()).toEqual([0, 0, 0, 0]);
  });

  it('does not show a curator who holds the profile what the company said', async () => {
    await given.database.manager.update(Solver, solver.id, { personId: curator.personId });
    const lists = workers[0].get(MatchLists);
    const count = async (): Promise<number[]> => {
      const page = { first: 20, dismissed: true };
      const ofNeed = await lists.ofNeed(curator, need.id, page);
      const ofSolver = await lists.ofSolver(curator, solver.id, page);
      return [ofNeed.nodes.length, ofSolver.nodes.length];
    };
    expect(await count()).toEqual([1, 1]);
    await dismissals.restore(curator, match.id);
    expect(await count()).toEqual([0, 0]);
  });

  it('shows no company a profile that it may not see', async () => {
    await given.database.manager.update(Solver, solver.id, { complete: false });
    const page = await workers[0].get(MatchLists).ofNeed(company, need.id, { first: 20, dismissed: true });
    expect(page.nodes).toEqual([]);
  });

  it('curators see dismissals, the last first', async () => {
    const { nodes } = await workers[0].get(MatchDismissalsService).list(curator, { first: 20 });
    expect(nodes.map(({ reason, match: { id } }) => [reason, id])).toEqual([
      ['other_trade', match.id],
      ['too_small', match.id],
    ]);
  });
});

describe('a match dismissed and computed at once', () => {
  const rivals = (): Promise<void>[] => [
    matches.matchNeeds([need.id]),
    workers[1].get(MatchesService).matchSolvers([solver.id]),
  ];

  it('stays dismissed where the computation comes first and has not committed', async () => {
    const { manager } = given.database;
    let dismissing: Promise<unknown> | undefined;
    // Locks the row like a worker, from its check of the pair until the commit.
    await given.database.transaction(async (tx) => {
      await tx.manager.query('SELECT 1 FROM match WHERE id = $1 FOR UPDATE', [match.id]);
      dismissing = dismissals.dismiss(company, match.id, { reason: 'wrong_tag' });
      await waitingForLocks(given);
      await tx.manager.update(Match, match.id, { state: 'current', score: 0.9 });
    });
    await dismissing;
    expect(await manager.findOneByOrFail(Match, { id: match.id })).toMatchObject({
      state: 'dismissed',
      score: 0.9,
    });
  });

  it('stays dismissed where the dismissal comes first and has not committed', async () => {
    let computing: Promise<void[]> | undefined;
    await given.database.transaction(async (tx) => {
      await tx.manager.update(Match, match.id, { state: 'dismissed' });
      computing = Promise.all(rivals());
      await waitingForLocks(given, 2);
    });
    await computing;
    expect((await stored()).state).toBe('dismissed');
  });

  it('stays dismissed in whatever order they come', async () => {
    for (let i = 0; i < 20; i++) {
      const reason = i % 2 === 0 ? ('too_small' as const) : ('too_big' as const);
      await Promise.all([
        ...rivals(),
        dismissals.dismiss(company, match.id, { reason }),
        ...rivals(),
        dismissals.dismiss(holder, match.id, { reason }),
      ]);
      expect((await stored()).state).toBe('dismissed');
      await dismissals.restore(curator, match.id);
      await Promise.all(rivals());
      expect((await stored()).state).toBe('current');
    }
    const active = (await shown()).filter(({ takenBackAt }) => takenBackAt === null);
    expect(active).toEqual([]);
    expect(await shown()).toHaveLength(40);
  });
});
