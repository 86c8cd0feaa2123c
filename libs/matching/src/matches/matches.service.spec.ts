import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { fullScore, keepThreshold } from '@passerelle/matching-engine';
import { type Need, NeedsService } from '@passerelle/needs';
import { Solver, SolversService } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { resetMatching, documentsToMatch, storedMatches, workersUnderTest } from '../../testing/index.js';
import type { Match } from '../match/match.entity.js';
import { ServedSolvers } from '../match/served-solvers.js';
import { MatchSolversAsAbsencesPass } from './match-as-time-passes.js';
import { MatchesService, worthKeeping } from './matches.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
const { published, fitting, unlike, aField } = documentsToMatch(given);
let matches: MatchesService;

beforeAll(async () => {
  matches = workers[0].get(MatchesService);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
});

const stored = (where?: Parameters<typeof storedMatches>[1]): Promise<Match[]> =>
  storedMatches(given.database, where);
const current = async (needId: string): Promise<string[]> =>
  (await stored({ needId, state: 'current' })).map(({ solverId }) => solverId);
const tagsOf = ({ reasons }: Match): string[] => reasons.tags.map(({ tagId }) => tagId);

describe('a published need', () => {
  it('is matched with the solvers that fit, for reasons that add up', async () => {
    const [need, solver] = [await published(), await fitting()];
    await unlike();
    await matches.matchNeeds([need.id]);
    const [match, ...others] = await stored();
    expect(others).toEqual([]);
    expect(match).toMatchObject({ needId: need.id, solverId: solver.id, state: 'current', computedAt: now });
    const { parts, words, territory } = match.reasons;
    expect(parts.tags + parts.words + (parts.meaning ?? 0) + parts.territory + parts.freshness).toBe(
      Math.round(match.score * fullScore),
    );
    expect(words.map((word) => word.need)).toEqual(expect.arrayContaining(['chutes', 'alerte']));
    expect(territory).toBe('same_commune');
  });

  it('finds the same from the side of the solver', async () => {
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id]);
    const [fromNeed] = await stored();
    await given.database.manager.query('DELETE FROM match');
    await matches.matchSolvers([solver.id]);
    const [fromSolver] = await stored();
    expect({ ...fromSolver, id: '' }).toEqual({ ...fromNeed, id: '' });
  });

  it('is matched best with the nearest, of solvers that say the same', async () => {
    const tagIds = [(await aTag(given.database)).id];
    const far = await fitting({ tagIds, territoryCodes: ['region:24'] });
    const [need, near] = [await published({ tagIds }), await fitting({ tagIds })];
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([near.id, far.id]);
  });

  it('keeps none that has too little in common', async () => {
    const need = await published();
    await fitting();
    const weak = await aSolver(given.database, {
      headline: '',
      description:
        'Une application de comptabilité simple, qui classe les factures et prépare les déclarations.',
      updatedAt: new Date('2020-01-01'),
    });
    await matches.matchNeeds([need.id]);
    await matches.matchSolvers([weak.id]);
    for (const { score } of await stored()) expect(score).toBeGreaterThanOrEqual(keepThreshold);
    expect(await current(need.id)).not.toContain(weak.id);
  });

  it('takes a pair down whose score has fallen below what is kept', async () => {
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id]);
    await given.database.manager.update(Solver, solver.id, {
      headline: '',
      description:
        'Une application de comptabilité simple, qui classe les factures et prépare les déclarations.',
      keywords: [],
      updatedAt: new Date('2020-01-01'),
    });
    await matches.matchNeeds([need.id]);
    expect(await stored()).toMatchObject([{ state: 'outdated' }]);
  });

  it('has no match before it is published', async () => {
    const need = await published({ state: 'submitted' });
    await fitting();
    await matches.matchNeeds([need.id]);
    expect(await stored()).toEqual([]);
  });
});

describe('the fifty best', () => {
  it('are kept, and beyond them those that have no better need', async () => {
    // Stored among other solvers, so that the words that it shares with the need are a reason to store the pair.
    await aField(100);
    const tagIds = [(await aTag(given.database)).id];
    for (let i = 0; i < worthKeeping.limit + 10; i++) await fitting({ tagIds });
    const need = await published({ tagIds });
    await matches.matchNeeds([need.id]);
    // Each of the sixty solvers has only this need.
    expect(await current(need.id)).toHaveLength(worthKeeping.limit + 10);
  });

  it('are all that is kept where both sides have better', async () => {
    await aField(100);
    const [mine, yours] = [(await aTag(given.database)).id, (await aTag(given.database)).id];
    const need = await published({ tagIds: [mine] });
    const solver = await fitting({ tagIds: [yours] });
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([solver.id]);

    for (let i = 0; i < worthKeeping.limit; i++) {
      await fitting({ tagIds: [mine] });
      await published({ tagIds: [yours] });
    }
    await matches.matchSolvers([solver.id]);
    const best = await stored({ solverId: solver.id, state: 'current' });
    expect(best).toHaveLength(worthKeeping.limit);
    expect(best.map(({ needId }) => needId)).not.toContain(need.id);
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toHaveLength(worthKeeping.limit);
    expect(await current(need.id)).not.toContain(solver.id);
  });
});

describe('of solvers that fit as well', () => {
  it('the least served are kept', async () => {
    await aField(100);
    const solvers: Solver[] = [];
    const tagIds = [(await aTag(given.database)).id];
    for (let i = 0; i <= worthKeeping.limit; i++) solvers.push(await fitting({ tagIds }));
    // The last of fifty-one needs: for each solver the others come first.
    for (let i = 0; i < worthKeeping.limit; i++) await published({ tagIds });
    const need = await published({ tagIds });
    const [served] = solvers;
    const introduce = workers[1].get(ServedSolvers);
    await given.database.transaction((tx) => introduce.countIntroduction(tx, served.id));
    await matches.matchNeeds([need.id]);
    const kept = new Set(await current(need.id));
    expect(solvers.filter(({ id }) => !kept.has(id)).map(({ id }) => id)).toEqual([served.id]);
  });
});

describe('a change of either side is matched again:', () => {
  const curator = new Actor(newId(), 'curator', [], undefined);
  const matchedPair = async (): Promise<{ need: Need; solver: Solver }> => {
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([solver.id]);
    given.clock.advance(1_000);
    return { need, solver };
  };

  it('a solver paused, then resumed', async () => {
    const { need, solver } = await matchedPair();
    const solvers = workers[1].get(SolversService);
    await solvers.pause(curator, solver.id);
    await matches.matchSolvers([solver.id]);
    expect(await stored()).toMatchObject([{ state: 'outdated' }]);
    await solvers.resume(curator, solver.id);
    await matches.matchSolvers([solver.id]);
    expect(await current(need.id)).toEqual([solver.id]);
  });

  it('a solver’s idea added', async () => {
    const { solver } = await matchedPair();
    const [before] = await stored();
    const solvers = workers[1].get(SolversService);
    const idea = {
      title: 'Repérer plus tôt les chutes de nos bénéficiaires',
      description: 'Nos aides à domicile découvrent parfois une chute plusieurs heures après.',
    };
    await solvers.addIdea(curator, solver.id, idea);
    await matches.matchSolvers([solver.id]);
    const [after] = await stored();
    expect(after.score).toBeGreaterThan(before.score);
    expect(after.points / fullScore).toBe(after.score);
    expect(after.reasons.ideaId).toBeDefined();
  });

  it('an absence that begins and ends with the days in France', async () => {
    const { need, solver } = await matchedPair();
    const absence = { from: '2026-11-25', until: '2026-11-26' };
    await workers[1].get(SolversService).setAbsence(curator, solver.id, absence);
    await matches.matchSolvers([solver.id]);
    expect(await current(need.id)).toEqual([solver.id]);
    const asDaysPass = workers[0].get(MatchSolversAsAbsencesPass);
    for (const [instant, there] of [
      ['2026-11-24T22:59:00Z', true],
      ['2026-11-24T23:00:00Z', false],
      ['2026-11-26T22:59:00Z', false],
      ['2026-11-26T23:00:00Z', true],
    ] as const) {
      given.clock.set(new Date(instant));
      await asDaysPass.run();
      expect([instant, await current(need.id)]).toEqual([instant, there ? [solver.id] : []]);
    }
  });

  it('a need expired, renewed, and closed', async () => {
    const { need, solver } = await matchedPair();
    const needs = workers[1].get(NeedsService);
    const company = new Actor(
      null,
      'none',
      [{ organisationId: need.organisationId, organisationKind: 'service_company', role: 'owner' }],
      undefined,
    );
    given.clock.advance(91 * 86_400_000);
    await needs.expireDue();
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([]);
    await needs.renew(company, need.id);
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([solver.id]);
    await needs.close(company, need.id, 'met_here', '');
    await matches.matchNeeds([need.id]);
    expect(await current(need.id)).toEqual([]);
  });

  it('a synonym given to a tag', async () => {
    const tag = await aTag(given.database, { slug: 'vigie', labelFr: 'Vigie', labelEn: 'Watch' });
    const need = await published({ tagIds: [tag.id] });
    await fitting();
    await matches.matchNeeds([need.id]);
    const [before] = await stored();
    await given.database.manager.update(Tag, tag.id, { synonymsFr: ['alerte discrète'] });
    await matches.rebuild();
    const [after] = await stored();
    expect(tagsOf(before)).not.toContain(tag.id);
    expect(tagsOf(after)).toContain(tag.id);
    expect(after.score).toBeGreaterThan(before.score);
  });

  it('a tag merged into another, before and after its bearers are notified', async () => {
    const [from, into] = [await aTag(given.database), await aTag(given.database)];
    const need = await published({ tagIds: [into.id] });
    const solver = await fitting({ tagIds: [from.id] });
    await matches.matchNeeds([need.id]);
    expect(tagsOf((await stored())[0])).not.toContain(into.id);
    await given.database.manager.update(Tag, from.id, { mergedIntoId: into.id });
    await matches.rebuild();
    const [merged] = await stored();
    expect(tagsOf(merged)).toContain(into.id);
    // Much later: only the row shows that it has changed.
    await given.database.manager.query(
      `UPDATE solver SET updated_at = '2026-01-01', tag_ids = ARRAY[$1::uuid]`,
      [from.id],
    );
    await published({ updatedAt: new Date('2027-06-01') });
    await matches.rebuild();
    await given.database.manager.query('UPDATE solver SET tag_ids = ARRAY[$1::uuid]', [into.id]);
    await matches.matchSolvers([solver.id]);
    expect(await current(need.id)).toEqual([solver.id]);
  });

  it('a solver that is no more', async () => {
    const { need, solver } = await matchedPair();
    await given.database.manager.delete(Solver, solver.id);
    await matches.matchNeeds([need.id]);
    await matches.matchSolvers([solver.id]);
    expect(await stored()).toEqual([]);
  });
});

describe('a rebuild', () => {
  it('that many ask for while another runs is made once, for all of them', async () => {
    const [need, solver] = [await published(), await fitting()];
    const matching = jest.spyOn(matches, 'matchNeeds');
    let asked: Promise<unknown>[] = [];
    matching.mockImplementationOnce(async () => {
      asked = Array.from({ length: 5 }, () => matches.rebuild());
    });
    await matches.rebuild();
    expect(await current(need.id)).toEqual([]);
    await Promise.all(asked);
    expect(await current(need.id)).toEqual([solver.id]);
    expect(matching).toHaveBeenCalledTimes(2);
    matching.mockRestore();
  });
});

describe('a dismissed pair', () => {
  it('is neither resurrected nor scored again, whatever changes', async () => {
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id]);
    await given.database.manager.query(`UPDATE match SET state = 'dismissed', score = 0.25`);
    const [before] = await stored();
    given.clock.advance(60_000);
    await given.database.manager.update(Solver, solver.id, {
      headline: need.title,
      updatedAt: given.clock.now(),
    });
    await matches.matchNeeds([need.id]);
    await matches.matchSolvers([solver.id]);
    await matches.rebuild();
    await given.database.manager.update(Solver, solver.id, { pausedAt: now });
    await matches.matchSolvers([solver.id]);
    expect(await stored()).toEqual([before]);
  });

  it('stays so when it is dismissed while it is being computed', async () => {
    const [need, solver] = [await published(), await fitting()];
    await matches.matchNeeds([need.id]);
    await given.database.manager.update(Solver, solver.id, { pausedAt: now });
    let computing: Promise<void> | undefined;
    await given.database.transaction(async (tx) => {
      await tx.manager.query(`UPDATE match SET state = 'dismissed'`);
      computing = matches.matchSolvers([solver.id]);
      await waitingForLocks(given);
    });
    await computing;
    expect(await stored()).toMatchObject([{ state: 'dismissed' }]);
  });
});
