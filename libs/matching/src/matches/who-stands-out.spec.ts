import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { NeedEdited, NeedPublished } from '@passerelle/needs';
import { Solver, SolverProfileChanged, SolversImported } from '@passerelle/solvers';
import {
  beginAnew,
  documentsToMatch,
  storedMatches,
  toldMatches,
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
const tell = 'everybody';
let matches: MatchesService;
beforeAll(() => {
  matches = workers[0].get(MatchesService);
});
beforeEach(async () => {
  given.clock.set(now);
  await beginAnew(given, workers);
});

const stored = (where?: Parameters<typeof storedMatches>[1]): Promise<Match[]> =>
  storedMatches(given.database, where);
const told = (): Promise<string[]> => toldMatches(given.database);

describe('who stands out', () => {
  it('is named once for each time it begins to', async () => {
    await aField(60);
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id], tell);
    const [{ id, standsOut }] = await stored();
    expect(standsOut).toBe(true);
    expect(await told()).toEqual([id]);

    await matches.matchSolvers([solver.id], tell);
    await matches.rebuild();
    await matches.matchNeeds([need.id], tell);
    expect(await told()).toEqual([id]);

    await given.database.manager.update(Solver, solver.id, { pausedAt: now });
    await matches.matchSolvers([solver.id], tell);
    await given.database.manager.update(Solver, solver.id, { pausedAt: null });
    await matches.matchSolvers([solver.id], tell);
    expect(await told()).toEqual([id, id]);
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
    const standing = async (): Promise<string[]> =>
      (await stored())
        .filter(({ standsOut }) => standsOut)
        .map(({ solverId }) => solverId)
        .toSorted();
    expect(await standing()).toEqual([near.id, far.id].toSorted());
    const fromNeed = await stored();
    await given.database.manager.query('DELETE FROM match');
    await matches.matchSolvers(fromNeed.map(({ solverId }) => solverId));
    expect(await standing()).toEqual([near.id, far.id].toSorted());
  });

  it('is nobody in particular where many say the same', async () => {
    for (let i = 0; i < 60; i++) await fitting();
    await aField(60);
    const need = await published();
    await matches.matchNeeds([need.id], tell);
    expect((await stored()).some(({ standsOut }) => standsOut)).toBe(false);
    expect(await told()).toEqual([]);
  });

  it('is not told by an import of solvers, unless whoever imported says so', async () => {
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
    expect(await told()).toEqual([]);
    await imported([loud.id], { tells: true });
    const [match] = await stored({ solverId: loud.id });
    expect(await told()).toEqual([match.id]);
    // A need that is newer than the import.
    const newer = await published();
    await workers[0]
      .get(FindMatchesOnNeedChanged)
      .handle(anEvent(NeedPublished, { data: { needId: newer.id } }));
    const ofNewer = (await stored({ needId: newer.id })).filter(({ standsOut }) => standsOut);
    expect(ofNewer.map(({ solverId }) => solverId).toSorted()).toEqual([quiet.id, loud.id].toSorted());
    expect((await told()).slice(1).toSorted()).toEqual(ofNewer.map(({ id }) => id).toSorted());
    // What began to stand out silently is told when its holder changes the profile.
    await workers[0]
      .get(FindMatchesOnSolverChanged)
      .handle(anEvent(SolverProfileChanged, { data: { solverId: quiet.id, change: 'edited' } }));
    const [waited] = await stored({ needId: need.id, solverId: quiet.id });
    expect((await told()).at(-1)).toBe(waited.id);
  });

  it('is not told of an older need that an import writes anew, but of one that somebody edits', async () => {
    await aField(60);
    const need = await published();
    await fitting();
    const changed = workers[0].get(FindMatchesOnNeedChanged);
    await changed.handle(anEvent(NeedEdited, { data: { needId: need.id } }));
    expect([(await stored())[0].standsOut, await told()]).toEqual([true, []]);
    await changed.handle(anEvent(NeedEdited, { data: { needId: need.id }, actorId: newId() }));
    expect(await told()).toHaveLength(1);
  });

  it('is told, once back, of what was published during an absence alone', async () => {
    await aField(60);
    const before = await published({ publishedAt: new Date('2026-11-20T09:00:00Z') });
    const solver = await fitting({ awayFrom: '2026-11-23', awayUntil: '2026-11-24' });
    const during = await published();
    const asDaysPass = workers[0].get(MatchSolversAsAbsencesPass);
    await asDaysPass.run();
    expect(await stored()).toEqual([]);
    given.clock.set(new Date('2026-11-25T09:00:00Z'));
    await asDaysPass.run();
    const standing = await stored({ solverId: solver.id });
    expect(standing.map(({ needId, announced }) => [needId, announced]).toSorted()).toEqual(
      [
        [before.id, false],
        [during.id, true],
      ].toSorted(),
    );
    expect(await told()).toHaveLength(1);
  });

  it('is told, once restored, of the restored pair alone', async () => {
    await aField(60);
    const [need, solver] = [await published(), await fitting()];
    await fitting();
    await matches.matchNeeds([need.id]);
    await workers[0]
      .get(FindMatchesOnMatchRestored)
      .handle(anEvent(MatchRestored, { data: { matchId: newId(), needId: need.id, solverId: solver.id } }));
    expect(await told()).toEqual((await stored({ solverId: solver.id })).map(({ id }) => id));
  });

  it('is named once when both sides are matched at once by two workers', async () => {
    await aField(60);
    const pairs = [];
    for (let i = 0; i < 10; i++) pairs.push({ need: await published(), solver: await fitting() });
    await Promise.all(
      pairs.flatMap(({ need, solver }) => [
        workers[0].get(MatchesService).matchNeeds([need.id], tell),
        workers[1].get(MatchesService).matchSolvers([solver.id], tell),
      ]),
    );
    const ids = (await stored()).map(({ id }) => id);
    expect(ids).toHaveLength(100);
    expect((await told()).toSorted()).toEqual(ids.toSorted());
  });
});
