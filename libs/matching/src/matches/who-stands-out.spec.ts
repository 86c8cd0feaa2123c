import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { NeedEdited, NeedPublished } from '@passerelle/needs';
import { Solver, SolverProfileChanged, SolversImported } from '@passerelle/solvers';
import {
  resetMatching,
  documentsToMatch,
  storedMatches,
  notifiedMatches,
  workersUnderTest,
} from '../../testing/index.js';
import type { Match } from '../match/match.entity.js';
import { MatchRestored } from '../match/match.events.js';
import {
  FindMatchesOnMatchRestored,
  FindMatchesOnNeedChanged,
  FindMatchesOnSolverChanged,
  FindMatchesOnSolversImported,
  FindMatchesOnTaxonomyChanged,
} from './find-matches.js';
import { MatchSolversAsAbsencesPass } from './match-as-time-passes.js';
import { MatchesService } from './matches.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
const { published, fitting, aField } = documentsToMatch(given);
const everybody = 'everybody';
let matches: MatchesService;
beforeAll(() => {
  matches = workers[0].get(MatchesService);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
});

const stored = (where?: Parameters<typeof storedMatches>[1]): Promise<Match[]> =>
  storedMatches(given.database, where);
const notified = (): Promise<string[]> => notifiedMatches(given.database);

describe('who stands out', () => {
  it('is named once for each time it begins to', async () => {
    await aField(60);
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id], everybody);
    const [{ id, standsOut }] = await stored();
    expect(standsOut).toBe(true);
    expect(await notified()).toEqual([id]);

    await matches.matchSolvers([solver.id], everybody);
    await matches.rebuild();
    await matches.matchNeeds([need.id], everybody);
    expect(await notified()).toEqual([id]);

    await given.database.manager.update(Solver, solver.id, { pausedAt: now });
    await matches.matchSolvers([solver.id], everybody);
    await given.database.manager.update(Solver, solver.id, { pausedAt: null });
    await matches.matchSolvers([solver.id], everybody);
    expect(await notified()).toEqual([id, id]);
  });

  it('is the same from either side, and wherever the solver is', async () => {
    await aField(60);
    const need = await published({ acceptsRemote: true });
    const near = await fitting();
    const far = await fitting({
      territoryCodes: ['departement:75'],
      worksRemotely: true,
      updatedAt: new Date(0),
    });
    await fitting({ headline: '', description: 'Une alerte simple.' });
    await matches.matchNeeds([need.id]);
    const standingOut = async (): Promise<string[]> =>
      (await stored())
        .filter(({ standsOut }) => standsOut)
        .map(({ solverId }) => solverId)
        .toSorted();
    expect(await standingOut()).toEqual([near.id, far.id].toSorted());
    const fromNeed = await stored();
    await given.database.manager.query('DELETE FROM match');
    await matches.matchSolvers(fromNeed.map(({ solverId }) => solverId));
    expect(await standingOut()).toEqual([near.id, far.id].toSorted());
  });

  it('is nobody in particular where many say the same', async () => {
    for (let i = 0; i < 60; i++) await fitting();
    await aField(60);
    const need = await published();
    await matches.matchNeeds([need.id], everybody);
    expect((await stored()).some(({ standsOut }) => standsOut)).toBe(false);
    expect(await notified()).toEqual([]);
  });

  it('is not notified by an import of solvers, unless the importer wants it', async () => {
    await aField(60);
    const need = await published();
    const [quiet, loud] = [await fitting(), await fitting()];
    const imported = (solverIds: string[], data: { tells?: true } = {}): Promise<void> =>
      workers[0]
        .get(FindMatchesOnSolversImported)
        .handle(anEvent(SolversImported, { data: { solverIds, ...data } }));
    await imported([quiet.id]);
    expect(await stored()).toMatchObject([{ solverId: quiet.id, standsOut: true, announced: false }]);
    await matches.rebuild();
    await workers[0].get(FindMatchesOnTaxonomyChanged).handle();
    expect(await notified()).toEqual([]);
    await imported([loud.id], { tells: true });
    const [match] = await stored({ solverId: loud.id });
    expect(await notified()).toEqual([match.id]);
    // A need that is newer than the import.
    const newer = await published();
    await workers[0]
      .get(FindMatchesOnNeedChanged)
      .handle(anEvent(NeedPublished, { data: { needId: newer.id } }));
    const ofNewer = (await stored({ needId: newer.id })).filter(({ standsOut }) => standsOut);
    expect(ofNewer.map(({ solverId }) => solverId).toSorted()).toEqual([quiet.id, loud.id].toSorted());
    expect((await notified()).slice(1).toSorted()).toEqual(ofNewer.map(({ id }) => id).toSorted());
    // When the holder changes the profile, people are notified of the match that began to stand out silently.
    await workers[0]
      .get(FindMatchesOnSolverChanged)
      .handle(anEvent(SolverProfileChanged, { data: { solverId: quiet.id, change: 'edited' } }));
    const [waited] = await stored({ needId: need.id, solverId: quiet.id });
    expect((await notified()).at(-1)).toBe(waited.id);
  });

  it('a solver is not notified of an older need that an import writes again, but of one that somebody edits', async () => {
    await aField(60);
    const need = await published();
    await fitting();
    const changed = workers[0].get(FindMatchesOnNeedChanged);
    await changed.handle(anEvent(NeedEdited, { data: { needId: need.id } }));
    expect([(await stored())[0].standsOut, await notified()]).toEqual([true, []]);
    await changed.handle(anEvent(NeedEdited, { data: { needId: need.id }, actorId: newId() }));
    expect(await notified()).toHaveLength(1);
  });

  it('a solver back from an absence is notified of needs published meanwhile, and of no others', async () => {
    await aField(60);
    const before = await published({ publishedAt: new Date('2026-11-20T09:00:00Z') });
    const solver = await fitting({ awayFrom: '2026-11-23', awayUntil: '2026-11-24' });
    const during = await published();
    const asDaysPass = workers[0].get(MatchSolversAsAbsencesPass);
    await asDaysPass.run();
    expect(await stored()).toEqual([]);
    given.clock.set(new Date('2026-11-25T09:00:00Z'));
    await asDaysPass.run();
    const standingOut = await stored({ solverId: solver.id });
    expect(standingOut.map(({ needId, announced }) => [needId, announced]).toSorted()).toEqual(
      [
        [before.id, false],
        [during.id, true],
      ].toSorted(),
    );
    expect(await notified()).toHaveLength(1);
  });

  it('a solver is notified of a restored match, and of no other', async () => {
    await aField(60);
    const [need, solver] = [await published(), await fitting()];
    await fitting();
    await matches.matchNeeds([need.id]);
    await workers[0]
      .get(FindMatchesOnMatchRestored)
      .handle(anEvent(MatchRestored, { data: { matchId: newId(), needId: need.id, solverId: solver.id } }));
    expect(await notified()).toEqual((await stored({ solverId: solver.id })).map(({ id }) => id));
  });

  it('is named once when both sides are matched at once by two workers', async () => {
    await aField(60);
    const pairs = [];
    for (let i = 0; i < 10; i++) pairs.push({ need: await published(), solver: await fitting() });
    await Promise.all(
      pairs.flatMap(({ need, solver }) => [
        workers[0].get(MatchesService).matchNeeds([need.id], everybody),
        workers[1].get(MatchesService).matchSolvers([solver.id], everybody),
      ]),
    );
    const ids = (await stored()).map(({ id }) => id);
    expect(ids).toHaveLength(100);
    expect((await notified()).toSorted()).toEqual(ids.toSorted());
  });
});
