import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, Organisation } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Match, ServedSolvers } from '@passerelle/matching';
import { NeedPool, NeedPoolMember } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { Introduction, IntroductionsService } from './introduction/index.js';
import { type IntroduceInput, ProposalsService } from './introducing/index.js';
import { aScene, introductionsUnderTest, type Scene } from '../testing/index.js';
import { MeetingsService } from './meetings/index.js';
import { RepliesService } from './replies/index.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const introductions = (): IntroductionsService => under.app.get(IntroductionsService);
const meetings = (): MeetingsService => under.app.get(MeetingsService);
const proposals = (): ProposalsService => under.app.get(ProposalsService);
const replies = (): RepliesService => under.app.get(RepliesService);

let scene: Scene;
beforeEach(async () => {
  given.clock.set(start);
  scene = await aScene(given);
});

const introduction = async (
  who: Actor = scene.curator,
  wanted: Partial<IntroduceInput> = {},
): Promise<Introduction> => {
  const [first] = await proposals().introduce(who, {
    needId: scene.need.id,
    solvers: [{ solverId: scene.solver.id, note: 'Ce besoin est pour vous.' }],
    noteToCompany: 'Cette équipe a déjà équipé trois résidences.',
    wholePool: false,
    ...wanted,
  });
  return first!;
};
const stored = (id: string): Promise<Introduction> =>
  given.database.manager.findOneByOrFail(Introduction, { id });
const log = async (objectId: string): Promise<Partial<AuditEntry>[]> =>
  given.database.manager.find(AuditEntry, { where: { objectId }, order: { id: 'ASC' } });
const events = async (subjectId: string): Promise<string[]> =>
  (await given.database.manager.find(OutboxEvent, { where: { subjectId }, order: { id: 'ASC' } })).map(
    ({ name }) => name,
  );
/** The rules that are broken, by field. */
const brokenBy = async (work: Promise<unknown>): Promise<[string, string][]> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw error ?? new Error('Nothing was refused.');
  return error.fields.map(({ field, rule }) => [field, rule]);
};
const decline = { reason: 'not_now', note: 'Pas avant mars.' } as const;

describe('a curator introduces', () => {
  it('one need and one solver, with a word to each', async () => {
    const { id } = await introduction();
    expect(await stored(id)).toMatchObject({
      state: 'proposed',
      noteToCompany: 'Cette équipe a déjà équipé trois résidences.',
      noteToSolver: 'Ce besoin est pour vous.',
      curatorId: scene.curator.personId,
      companyReply: { answer: 'pending' },
      solverReply: { answer: 'pending' },
      replyDueOn: '2026-12-01',
      lapsesOn: '2026-12-08',
    });
    expect(await events(id)).toEqual(['IntroductionProposed']);
    expect(await log(id)).toMatchObject([
      { action: 'introduce', actorId: scene.curator.personId, before: null, after: { state: 'proposed' } },
    ]);
    const served = await under.app.get(ServedSolvers).counts();
    expect(served(scene.solver.id)).toBe(1);
  });

  it('up to five solvers, each with an introduction of its own', async () => {
    const solvers = [scene.solver];
    for (let i = 0; i < 5; i++)
      solvers.push(await aSolver(given.database, { contactEmail: `a${i}@b.example` }));
    const chosen = solvers.map(({ id }, i) => ({ solverId: id, note: `Note ${i}` }));
    const input = { needId: scene.need.id, noteToCompany: '', wholePool: false };
    await expect(proposals().introduce(scene.curator, { ...input, solvers: chosen })).rejects.toThrow(
      InvalidInput,
    );
    const made = await proposals().introduce(scene.curator, { ...input, solvers: chosen.slice(0, 5) });
    expect(made.map(({ noteToSolver }) => noteToSolver)).toEqual([
      'Note 0',
      'Note 1',
      'Note 2',
      'Note 3',
      'Note 4',
    ]);
    expect(new Set(made.map(({ proposalId }) => proposalId)).size).toBe(5);
  });

  it('whom it names, in whichever case', async () => {
    const solvers = [{ solverId: scene.solver.id.toUpperCase(), note: 'Un mot.' }];
    expect(await introduction(scene.curator, { solvers })).toMatchObject({ noteToSolver: 'Un mot.' });
    const twice = [...solvers, { solverId: scene.solver.id, note: '' }];
    expect(await brokenBy(introduction(scene.curator, { solvers: twice }))).toEqual([
      ['solvers', 'once_each'],
    ]);
  });

  it('all or none: one that cannot be introduced keeps the others from being', async () => {
    const paused = await aSolver(given.database, { contactEmail: 'a@b.example', pausedAt: start });
    const solvers = [scene.solver, paused].map(({ id }) => ({ solverId: id, note: '' }));
    expect(await brokenBy(introduction(scene.curator, { solvers }))).toEqual([
      ['solvers.1.solverId', 'paused'],
    ]);
    expect(await given.database.manager.countBy(Introduction, { needId: scene.need.id })).toBe(0);
  });

  it.each<[string, () => Promise<unknown> | unknown]>([
    ['not_published', () => given.database.manager.update('need', scene.need.id, { state: 'expired' })],
    ['incomplete', () => change({ complete: false })],
    ['paused', () => change({ pausedAt: start })],
    ['away', () => change({ awayFrom: '2026-11-20', awayUntil: '2026-11-24' })],
    ['full', () => change({ monthlyCap: 0 })],
    ['standing', () => introduction()],
    ['cooling_down', async () => replies().decline(scene.company, (await introduction()).id, decline)],
    [
      'same_organisation',
      () =>
        aMembership(given.database, {
          organisationId: scene.need.organisationId,
          personId: scene.holder.personId!,
        }),
    ],
    ['dismissed', () => dismissedMatch()],
    ['refuses_mails', () => refusal()],
    [
      'away',
      () =>
        given.database.manager.update(Organisation, scene.need.organisationId, {
          awayFrom: '2026-11-24',
          awayUntil: '2026-11-30',
        }),
    ],
    ['nobody_of_solver', () => change({ personId: null, contactEmail: null })],
    ['refuses_mails', () => change({ personId: null, contactEmail: 'x@y.example', contactRefusedAt: start })],
  ])('not a pair that must not meet: %s', async (rule, block) => {
    await block();
    expect((await brokenBy(introduction())).map(([, broken]) => broken)).toEqual([rule]);
  });
  const refusal = () =>
    given.database.manager.query(
      'INSERT INTO contact_refusal (email, refused_at) SELECT email, now() FROM person WHERE id = $1',
      [scene.holder.personId],
    );
  const dismissedMatch = () =>
    given.database.manager.insert(Match, {
      id: newId(),
      needId: scene.need.id,
      solverId: scene.solver.id,
      state: 'dismissed',
      score: 0.7,
      points: 7000,
      reasons: {
        parts: { tags: 0, words: 7000, territory: 0, freshness: 0 },
        tags: [],
        words: [],
        ideaId: undefined,
        territory: 'same_commune',
      },
      computedAt: start,
    });
  const change = (wanted: Partial<Solver>) => given.database.manager.update(Solver, scene.solver.id, wanted);

  it('a whole pool, and reads in either language which of its needs stands in the way', async () => {
    const { manager } = given.database;
    const { organisationId } = scene.need;
    const other = await aNeed(given.database, {
      organisationId,
      state: 'published',
      title: 'Des bras pour mars',
    });
    const poolId = newId();
    await manager.insert(NeedPool, { id: poolId, createdAt: start });
    const members = [scene.need.id, other.id].map((needId) => ({ needId, poolId, joinedAt: start }));
    await manager.insert(NeedPoolMember, members);
    await introduction(scene.curator, { needId: other.id });
    const refused: unknown = await introduction(scene.curator, { wholePool: true }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InvalidInput);
    const { name } = scene.solver;
    expect((refused as InvalidInput).in('fr').message).toBe(
      `« Des bras pour mars » — « ${name} » est déjà en relation avec l’entreprise pour ce besoin.`,
    );
    expect((refused as InvalidInput).in('en').message).toBe(
      `“Des bras pour mars” — “${name}” is in touch with the company about this need already.`,
    );
  });

  it('not for a company in which nobody could answer', async () => {
    const { id: organisationId } = await anOrganisation(given.database);
    const need = await aNeed(given.database, { organisationId, state: 'published', publishedAt: start });
    expect(await brokenBy(introduction(scene.curator, { needId: need.id }))).toEqual([
      ['needId', 'nobody_of_company'],
    ]);
  });

  it('not for their own company, and nobody else does at all', async () => {
    const { personId } = scene.curator;
    await aMembership(given.database, { organisationId: scene.need.organisationId, personId: personId! });
    const partial = await actorOf(given.database, personId!);
    await expect(introduction(partial)).rejects.toThrow(Forbidden);
    for (const other of [scene.company, scene.holder])
      await expect(introduction(other)).rejects.toThrow(Forbidden);
  });

  it('not a draft, of which nobody knows, nor a solver that there is not', async () => {
    const draft = await aNeed(given.database, { organisationId: scene.need.organisationId });
    await expect(introduction(scene.curator, { needId: draft.id })).rejects.toThrow(NotFound);
    const solvers = [{ solverId: scene.need.id, note: '' }];
    await expect(introduction(scene.curator, { solvers })).rejects.toThrow(NotFound);
  });

  it('the same solver twice at once: one of two curators is told', async () => {
    const results = await Promise.allSettled([introduction(), introduction(), introduction()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await given.database.manager.countBy(Introduction, { needId: scene.need.id })).toBe(1);
  });

  it('no more often than a solver welcomes in a month, however many do at once', async () => {
    await given.database.manager.update(Solver, scene.solver.id, { monthlyCap: 2 });
    const needs = [];
    for (let i = 0; i < 6; i++)
      needs.push(
        await aNeed(given.database, {
          organisationId: scene.need.organisationId,
          state: 'published',
          publishedAt: start,
        }),
      );
    const results = await Promise.allSettled(
      needs.map(({ id }) => introduction(scene.curator, { needId: id })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    given.clock.set(new Date('2026-12-01T09:00:00.000Z'));
    await expect(introduction()).resolves.toMatchObject({ state: 'proposed' });
  });
});

describe('each party answers for itself', () => {
  it('and it is accepted once both have', async () => {
    const { id } = await introduction();
    await replies().accept(scene.holder, id);
    expect(await stored(id)).toMatchObject({
      state: 'proposed',
      solverReply: { answer: 'accepted', inTime: true },
    });
    await replies().accept(scene.company, id);
    expect(await stored(id)).toMatchObject({ state: 'accepted' });
    expect(await events(id)).toEqual([
      'IntroductionProposed',
      'IntroductionHalfAccepted',
      'IntroductionAccepted',
    ]);
    expect((await log(id)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['introduce', scene.curator.personId],
      ['accept', scene.holder.personId],
      ['accept', scene.company.personId],
    ]);
  });

  it('not curators, who answer for nobody, nor strangers, for whom it does not exist', async () => {
    const { id } = await introduction();
    await expect(replies().accept(scene.curator, id)).rejects.toThrow(Forbidden);
    await expect(replies().decline(scene.curator, id, decline)).rejects.toThrow(Forbidden);
    const stranger = await actorOf(given.database, (await aPerson(given.database)).id);
    await expect(replies().accept(stranger, id)).rejects.toThrow(NotFound);
    await expect(introductions().see(stranger, id)).rejects.toThrow(NotFound);
  });

  it('and a decline ends it, cools the pair down for ninety days, and is told with its reason', async () => {
    const { id } = await introduction();
    await replies().accept(scene.holder, id);
    await replies().decline(scene.company, id, decline);
    expect(await stored(id)).toMatchObject({
      state: 'declined',
      companyReply: { answer: 'declined', declineReason: 'not_now', declineNote: 'Pas avant mars.' },
    });
    expect((await log(id)).at(-1)).toMatchObject({
      action: 'decline',
      reason: 'Pas avant mars.',
      before: { state: 'proposed' },
      after: { state: 'declined' },
    });
    given.clock.set(new Date(start.getTime() + 90 * DAY - 1));
    expect(await brokenBy(introduction())).toEqual([['solvers.0.solverId', 'cooling_down']]);
    given.clock.set(new Date(start.getTime() + 90 * DAY));
    await expect(introduction()).resolves.toMatchObject({ state: 'proposed' });
  });

  it('and nobody learns how to reach a solver whose profile is hidden, even before it is withdrawn', async () => {
    const { id } = await introduction();
    await replies().accept(scene.holder, id);
    await given.database
      .transaction(async ({ manager }) => {
        const held = { where: { id: scene.solver.id }, lock: { mode: 'pessimistic_write' } } as const;
        const solver = await manager.findOneOrFail(Solver, held);
        // Pressed while a curator hides the profile.
        const late = replies().accept(scene.company, id);
        const refused = expect(late).rejects.toMatchObject({ name: 'IllegalTransition', from: 'withdrawn' });
        await Promise.race([refused, waitingForLocks(given)]);
        solver.hide('Publicité', given.clock.now());
        await manager.save(solver);
        return { refused };
      })
      .then(({ refused }) => refused);
    expect(await stored(id)).toMatchObject({ state: 'proposed', companyReply: { answer: 'pending' } });
  });

  it('“other” needs to be said', async () => {
    const { id } = await introduction();
    const mute = replies().decline(scene.company, id, { reason: 'other', note: ' ' });
    expect(await brokenBy(mute)).toEqual([['note', 'note_needed']]);
    expect(await stored(id)).toMatchObject({ state: 'proposed' });
  });

  it('and may think again until the other has accepted', async () => {
    const { id } = await introduction();
    await replies().accept(scene.company, id);
    await replies().takeBack(scene.company, id);
    expect(await stored(id)).toMatchObject({
      state: 'proposed',
      companyReply: { answer: 'pending', at: null },
    });
    await replies().accept(scene.company, id);
    await replies().accept(scene.holder, id);
    await expect(replies().takeBack(scene.company, id)).rejects.toThrow(IllegalTransition);
  });
});

describe('what follows', () => {
  const accepted = async (): Promise<string> => {
    const { id } = await introduction();
    await replies().accept(scene.holder, id);
    await replies().accept(scene.company, id);
    return id;
  };

  it('is a meeting that either party arranges, moves, and says to have been held', async () => {
    const id = await accepted();
    const at = new Date('2026-12-02T14:00:00.000Z');
    await meetings().planMeeting(scene.holder, id, { at, place: 'LAB’O, Orléans', link: '' });
    await meetings().planMeeting(scene.company, id, {
      at,
      place: '',
      link: 'https://visio.example/abc',
    });
    expect((await stored(id)).meeting).toEqual({ at, place: null, link: 'https://visio.example/abc' });
    given.clock.set(new Date('2026-12-03T09:00:00.000Z'));
    await meetings().markMet(scene.company, id, { on: '2026-12-02', place: '', link: '' });
    expect(await stored(id)).toMatchObject({ state: 'met', metOn: '2026-12-02', meetingAt: at });
  });

  it.each([
    ['a meeting in the past', () => ({ at: start, place: 'Ici', link: '' }), 'at', 'not_past'],
    [
      'a meeting nowhere',
      () => ({ at: new Date(start.getTime() + DAY), place: ' ', link: '' }),
      'place',
      'somewhere',
    ],
    [
      'a meeting in ten thousand years',
      () => ({ at: new Date('9999-12-31T23:59:59.000Z'), place: 'Ici', link: '' }),
      'at',
      'not_too_far',
    ],
    [
      'a link that looks like another',
      () => ({
        at: new Date(start.getTime() + DAY),
        place: '',
        link: 'https://visio.example@ailleurs.example/',
      }),
      'link',
      'web_address',
    ],
    [
      'a link that is none',
      () => ({ at: new Date(start.getTime() + DAY), place: '', link: 'javascript:alert(1)' }),
      'link',
      'web_address',
    ],
  ])('is not %s', async (_, meeting, field, rule) => {
    const id = await accepted();
    expect(await brokenBy(meetings().planMeeting(scene.company, id, meeting()))).toContainEqual([
      field,
      rule,
    ]);
  });

  it('is told once while it stays the same, and moved five times a day at most', async () => {
    const id = await accepted();
    const at = new Date('2026-12-02T14:00:00.000Z');
    const plan = (place: string) => meetings().planMeeting(scene.holder, id, { at, place, link: '' });
    for (let i = 0; i < 3; i++) await plan('LAB’O');
    expect((await events(id)).filter((name) => name === 'MeetingPlanned')).toHaveLength(1);
    for (let i = 0; i < 4; i++) await plan(`Salle ${i}`);
    await expect(plan('Salle 5')).rejects.toThrow(LimitReached);
    given.clock.advance(DAY + 1);
    await expect(plan('Salle 5')).resolves.toMatchObject({ meetingPlace: 'Salle 5' });
  });

  const inDays = (days: number): Date => new Date(start.getTime() + days * DAY);
  const times = { times: [inDays(3), inDays(2)], place: 'LAB’O, Orléans', link: '' };

  it('is a meeting at one of the times that the other side proposes, once and for both', async () => {
    const id = await accepted();
    await meetings().proposeTimes(scene.holder, id, { ...times, times: [inDays(9)] });
    await meetings().proposeTimes(scene.holder, id, times);
    await meetings().proposeTimes(scene.company, id, { ...times, times: [inDays(4)] });
    expect((await stored(id)).timeOffers).toEqual([
      {
        by: 'solver',
        times: [inDays(2), inDays(3)].map((at) => at.toISOString()),
        place: times.place,
        link: null,
      },
      { by: 'company', times: [inDays(4).toISOString()], place: times.place, link: null },
    ]);
    const choose = (actor: Actor, at: Date, place = '') =>
      meetings().chooseTime(actor, id, { at, place, link: '' });
    // What it proposes itself, and what the other side does not propose any more.
    for (const at of [inDays(4), inDays(9)])
      await expect(choose(scene.company, at)).rejects.toThrow('Ce moment n’est plus proposé.');

    // Both choose at once, each what the other proposes, and one of them twice: there is one meeting.
    const outcomes = await Promise.allSettled([
      choose(scene.company, inDays(2)),
      choose(scene.company, inDays(2)),
      choose(scene.holder, inDays(4)),
    ]);
    const { meeting, timeOffers } = await stored(id);
    expect(timeOffers).toEqual([]);
    const byCompany = meeting?.at.getTime() === inDays(2).getTime();
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([byCompany, byCompany, !byCompany]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    expect((await events(id)).filter((name) => name === 'MeetingPlanned')).toHaveLength(1);
    expect((await events(id)).filter((name) => name === 'TimesProposed')).toHaveLength(3);
  });

  it('is a meeting where whoever chooses says, if the other side did not', async () => {
    const id = await accepted();
    await meetings().proposeTimes(scene.holder, id, { times: [inDays(2)], place: '', link: '' });
    const choose = (place: string) =>
      meetings().chooseTime(scene.company, id, { at: inDays(2), place, link: '' });
    expect(await brokenBy(choose(''))).toEqual([['place', 'somewhere']]);
    given.clock.set(inDays(2));
    expect(await brokenBy(choose('Chez nous'))).toEqual([['at', 'not_past']]);
    given.clock.set(start);
    await choose('Chez nous');
    expect((await stored(id)).meeting).toEqual({ at: inDays(2), place: 'Chez nous', link: null });
  });

  it.each([
    ['none', [], 'times', 'some_times'],
    ['six', [1, 2, 3, 4, 5, 6], 'times', 'some_times'],
    ['one twice', [1, 1], 'times', 'distinct'],
    ['one in the past', [1, -1], 'times.1', 'not_past'],
    ['one in two years', [700], 'times.0', 'within_a_year'],
  ])('is not a choice among these times: %s', async (_, days, field, broken) => {
    const id = await accepted();
    const proposed = meetings().proposeTimes(scene.company, id, { ...times, times: days.map(inDays) });
    expect(await brokenBy(proposed)).toEqual([[field, broken]]);
  });

  it('is a meeting that somebody calls off, after which another may be arranged', async () => {
    const id = await accepted();
    const callOff = (actor: Actor, note = '') => meetings().callOff(actor, id, { note });
    await expect(callOff(scene.holder)).rejects.toThrow(IllegalTransition);
    const at = inDays(2);
    await meetings().planMeeting(scene.holder, id, { at, place: 'LAB’O', link: '' });
    await meetings().proposeTimes(scene.holder, id, times);
    await callOff(scene.company, 'Une grippe.');
    const calledOffMeeting = { at: at.toISOString(), by: 'company', note: 'Une grippe.' };
    expect(await stored(id)).toMatchObject({ meeting: null, meetingSequence: 1, calledOffMeeting });
    await expect(callOff(scene.company)).rejects.toThrow(IllegalTransition);
    const [logged] = await given.database.manager.find(AuditEntry, {
      where: { objectId: id },
      order: { id: 'DESC' },
      take: 1,
    });
    expect(logged).toMatchObject({
      action: 'callOffMeeting',
      actorId: scene.company.personId,
      reason: 'Une grippe.',
      before: { meetingPlace: 'LAB’O', calledOffMeeting: null },
      after: { meetingPlace: null, calledOffMeeting },
    });
    await meetings().chooseTime(scene.company, id, { at, place: '', link: '' });
    expect(await stored(id)).toMatchObject({
      meetingAt: at,
      meetingPlace: times.place,
      meetingSequence: 2,
      calledOffMeeting: null,
      timeOffers: [],
    });
    await meetings().callOff(scene.curator, id, { note: '' });
    expect((await stored(id)).calledOffMeeting).toMatchObject({ by: 'curator', note: null });
  });

  it('is proposed to the other side five times a day at most', async () => {
    const id = await accepted();
    const propose = (day: number) =>
      meetings().proposeTimes(scene.holder, id, { ...times, times: [inDays(day)] });
    for (let i = 1; i < 6; i++) await propose(i);
    await expect(propose(6)).rejects.toThrow(LimitReached);
    await expect(propose(5)).resolves.toMatchObject({ id });
  });

  it('is not a meeting on a day to come, or before the introduction', async () => {
    const id = await accepted();
    const met = (on: string) => meetings().markMet(scene.company, id, { on, place: '', link: '' });
    expect(await brokenBy(met('2026-11-25'))).toEqual([['on', 'not_future']]);
    expect(await brokenBy(met('2026-11-23'))).toEqual([['on', 'not_before_proposal']]);
  });

  it('is concluded by a curator, and by nobody else', async () => {
    const id = await accepted();
    await meetings().markMet(scene.company, id, { on: '2026-11-24', place: '', link: '' });
    const outcome = { outcome: 'contract', note: 'Trois résidences équipées.' } as const;
    await expect(introductions().conclude(scene.company, id, outcome)).rejects.toThrow(Forbidden);
    await introductions().conclude(scene.curator, id, outcome);
    expect(await stored(id)).toMatchObject({
      state: 'succeeded',
      outcome: 'contract',
      outcomeSource: 'curator',
    });
    expect((await log(id)).at(-1)).toMatchObject({ action: 'conclude', after: { outcome: 'contract' } });
  });

  it('is withdrawn by a curator who says why', async () => {
    const id = await accepted();
    const why = { reason: 'party_unavailable', note: 'L’entreprise a fermé.' } as const;
    await expect(introductions().withdraw(scene.holder, id, why)).rejects.toThrow(Forbidden);
    await introductions().withdraw(scene.curator, id, why);
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'party_unavailable' });
    await expect(replies().accept(scene.holder, id)).rejects.toThrow(IllegalTransition);
    await expect(introduction()).resolves.toMatchObject({ state: 'proposed' });
  });
});
