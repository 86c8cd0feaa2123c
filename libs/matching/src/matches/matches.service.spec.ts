import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { type DomainEvent, type EventDefinition, newId, OutboxEvent } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { fullScore, keepThreshold } from '@passerelle/matching-engine';
import { Need, NeedEdited, NeedPublished, NeedsService } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { NotFound } from '@passerelle/problems';
import { Solver, SolverProfileChanged, SolversImported, SolversService } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { FindMatchesOnMatchRestored } from './find-matches-on-match-restored.js';
import { FindMatchesOnNeedChanged } from './find-matches-on-need-changed.js';
import { FindMatchesOnSolverChanged } from './find-matches-on-solver-changed.js';
import { FindMatchesOnSolversImported } from './find-matches-on-solvers-imported.js';
import { FindMatchesOnTaxonomyChanged } from './find-matches-on-taxonomy-changed.js';
import { Match, MatchesFound, MatchRestored, ServedSolvers } from '../match/index.js';
import { MatchLists } from '../lists/index.js';
import { MatchesService, worthKeeping } from './matches.service.js';
import { MatchSolversAsAbsencesPass } from './match-solvers-as-absences-pass.js';
import { beginAnew, workersUnderTest } from '../../testing/index.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
let matches: MatchesService;
let organisationId: string;

beforeAll(async () => {
  matches = workers[0].get(MatchesService);
  organisationId = (await anOrganisation(given.database)).id;
});
beforeEach(async () => {
  given.clock.set(now);
  await beginAnew(given, workers);
});

const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, {
    organisationId,
    state: 'published',
    publishedAt: now,
    expiresAt: new Date(now.getTime() + 90 * 86_400_000),
    updatedAt: now,
    ...wanted,
  });
/** One that answers the need above; of its other words, none is the need's. */
const fitting = (wanted: Parameters<typeof aSolver>[1] = {}): Promise<Solver> =>
  aSolver(given.database, {
    headline: 'Repérer plus tôt les chutes',
    description: 'Une alerte discrète et simple pour les aides à domicile quand une chute survient.',
    updatedAt: now,
    ...wanted,
  });
const unlike = (): Promise<Solver> =>
  aSolver(given.database, {
    headline: 'Le tri du courrier',
    description: 'Numérisation automatique de factures et de contrats pour les cabinets comptables.',
    keywords: ['factures'],
    updatedAt: now,
  });
const stored = (where: Partial<Pick<Match, 'needId' | 'solverId' | 'state'>> = {}): Promise<Match[]> =>
  given.database.manager.find(Match, { where, order: { score: 'DESC', id: 'ASC' } });
const current = async (needId: string): Promise<string[]> =>
  (await stored({ needId, state: 'current' })).map(({ solverId }) => solverId);
const tagsOf = ({ reasons }: Match): string[] => reasons.tags.map(({ tagId }) => tagId);
/** An event as its handler gets it. @param actorId who caused it; null: an import, or the product itself */
const anEvent = <Data extends object>(
  { eventName }: EventDefinition<Data>,
  data: Data,
  actorId: string | null = null,
): DomainEvent<Data> => ({
  id: newId(),
  name: eventName,
  recordedAt: now,
  subjectId: newId(),
  actorId,
  data,
});
/** The matches told so far, in the order of their events. */
const told = async (): Promise<string[]> => {
  const events = await given.database.manager.find(OutboxEvent, {
    where: { name: MatchesFound.eventName },
    order: { id: 'ASC' },
  });
  return events.flatMap(({ data }) => data['matchIds'] as string[]);
};

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
    // Words that all use bring little.
    const tagIds = [(await aTag(given.database)).id];
    for (let i = 0; i < worthKeeping.limit + 10; i++) await fitting({ tagIds });
    const need = await published({ tagIds });
    await matches.matchNeeds([need.id]);
    // Each of the sixty has this one need alone.
    expect(await current(need.id)).toHaveLength(worthKeeping.limit + 10);
  });

  it('are all that is kept where both sides have better', async () => {
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
    const solvers: Solver[] = [];
    const tagIds = [(await aTag(given.database)).id];
    for (let i = 0; i <= worthKeeping.limit; i++) solvers.push(await fitting({ tagIds }));
    // The last of fifty-one: for each solver the others come first.
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
      [{ organisationId, organisationKind: 'service_company', role: 'owner' }],
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

  it('a tag merged into another, before and after those who bear it are told', async () => {
    const [from, into] = [await aTag(given.database), await aTag(given.database)];
    const need = await published({ tagIds: [into.id] });
    const solver = await fitting({ tagIds: [from.id] });
    await matches.matchNeeds([need.id]);
    expect(tagsOf((await stored())[0])).not.toContain(into.id);
    await given.database.manager.update(Tag, from.id, { mergedIntoId: into.id });
    await matches.rebuild();
    const [merged] = await stored();
    expect(tagsOf(merged)).toContain(into.id);
    // Long after: nothing but the row says that it has changed.
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

describe('who stands out', () => {
  /** Words that most solvers use tell nothing: with these, those of the need above are rare. */
  const aField = async (): Promise<void> => {
    for (let i = 0; i < 60; i++) await unlike();
  };
  const tell = 'everybody';

  it('is named once for each time it begins to', async () => {
    await aField();
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
    await aField();
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
    await aField();
    const need = await published();
    await matches.matchNeeds([need.id], tell);
    expect((await stored()).some(({ standsOut }) => standsOut)).toBe(false);
    expect(await told()).toEqual([]);
  });

  it('is not told by an import of solvers, unless whoever imported says so', async () => {
    await aField();
    const need = await published();
    const [quiet, loud] = [await fitting(), await fitting()];
    const imported = (solverIds: string[], data: { tells?: true } = {}): Promise<void> =>
      workers[0].get(FindMatchesOnSolversImported).handle(anEvent(SolversImported, { solverIds, ...data }));
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
    await workers[0].get(FindMatchesOnNeedChanged).handle(anEvent(NeedPublished, { needId: newer.id }));
    const ofNewer = (await stored({ needId: newer.id })).filter(({ standsOut }) => standsOut);
    expect(ofNewer.map(({ solverId }) => solverId).toSorted()).toEqual([quiet.id, loud.id].toSorted());
    expect((await told()).slice(1).toSorted()).toEqual(ofNewer.map(({ id }) => id).toSorted());
    // What began to stand out silently is told when its holder changes the profile.
    await workers[0]
      .get(FindMatchesOnSolverChanged)
      .handle(anEvent(SolverProfileChanged, { solverId: quiet.id, change: 'edited' }));
    const [waited] = await stored({ needId: need.id, solverId: quiet.id });
    expect((await told()).at(-1)).toBe(waited.id);
  });

  it('is not told of an older need that an import writes anew, but of one that somebody edits', async () => {
    await aField();
    const need = await published();
    await fitting();
    const changed = workers[0].get(FindMatchesOnNeedChanged);
    await changed.handle(anEvent(NeedEdited, { needId: need.id }));
    expect([(await stored())[0].standsOut, await told()]).toEqual([true, []]);
    await changed.handle(anEvent(NeedEdited, { needId: need.id }, newId()));
    expect(await told()).toHaveLength(1);
  });

  it('is told, once back, of what was published during an absence alone', async () => {
    await aField();
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
    await aField();
    const [need, solver] = [await published(), await fitting()];
    await fitting();
    await matches.matchNeeds([need.id]);
    await workers[0]
      .get(FindMatchesOnMatchRestored)
      .handle(anEvent(MatchRestored, { matchId: newId(), needId: need.id, solverId: solver.id }));
    expect(await told()).toEqual((await stored({ solverId: solver.id })).map(({ id }) => id));
  });

  it('is named once when both sides are matched at once by two workers', async () => {
    await aField();
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

describe('the lists', () => {
  it('of a need’s matches are for its company and curators, best first', async () => {
    const { personId } = await aMembership(given.database, { organisationId, role: 'member' });
    const stranger = await actorOf(given.database, (await aPerson(given.database)).id);
    const tagIds = [(await aTag(given.database)).id];
    const [need, near, far] = [
      await published({ tagIds }),
      await fitting({ tagIds }),
      await fitting({ tagIds, territoryCodes: ['region:24'] }),
    ];
    await matches.matchNeeds([need.id]);
    const lists = workers[0].get(MatchLists);
    for (const actor of [
      await actorOf(given.database, personId),
      new Actor(newId(), 'curator', [], undefined),
    ]) {
      const { nodes } = await lists.ofNeed(actor, need.id, { first: 10 });
      expect(nodes.map(({ solverId }) => solverId)).toEqual([near.id, far.id]);
    }
    for (const actor of [stranger, Actor.nobody]) {
      await expect(lists.ofNeed(actor, need.id, { first: 10 })).rejects.toThrow(NotFound);
    }
    await expect(lists.ofNeed(stranger, newId(), { first: 10 })).rejects.toThrow(NotFound);
  });

  it('of a draft’s matches are not even for curators', async () => {
    const need = await published({ state: 'draft' });
    const curator = new Actor(newId(), 'curator', [], undefined);
    const listed = workers[0].get(MatchLists).ofNeed(curator, need.id, { first: 10 });
    await expect(listed).rejects.toThrow(NotFound);
  });

  it('of a solver’s matches are for its holder and curators, of published needs alone', async () => {
    const holder = await aPerson(given.database);
    const startup = await anOrganisation(given.database, { kind: 'startup' });
    const { personId } = await aMembership(given.database, { organisationId: startup.id, role: 'member' });
    const [student, held] = [
      await fitting({ kind: 'student', personId: holder.id }),
      await fitting({ organisationId: startup.id }),
    ];
    const need = await published();
    await matches.matchNeeds([need.id]);
    const lists = workers[0].get(MatchLists);
    const [asHolder, asMember] = [
      await actorOf(given.database, holder.id),
      await actorOf(given.database, personId),
    ];
    const curator = new Actor(newId(), 'curator', [], undefined);
    const seen = async (actor: Actor, solver: Solver): Promise<string[]> =>
      (await lists.ofSolver(actor, solver.id, { first: 10 })).nodes.map(({ needId }) => needId);
    expect(await seen(asHolder, student)).toEqual([need.id]);
    expect(await seen(asMember, held)).toEqual([need.id]);
    expect(await seen(curator, student)).toEqual([need.id]);
    await expect(seen(asMember, student)).rejects.toThrow(NotFound);
    await expect(seen(asHolder, held)).rejects.toThrow(NotFound);
    await expect(seen(Actor.nobody, held)).rejects.toThrow(NotFound);

    // Before its matches are taken down, too.
    await given.database.manager.update(Need, need.id, { state: 'expired' });
    expect(await seen(asHolder, student)).toEqual([]);
  });
});
