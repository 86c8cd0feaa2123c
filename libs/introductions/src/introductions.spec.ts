import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, MailDeliverabilityService, Organisation, Person } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import { eventsOf, testDatabase, waitingForLocks } from '@passerelle/harness';
import { Match, ServedSolvers } from '@passerelle/matching';
import { NeedPool, NeedPoolMember } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Forbidden, IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aScene, brokenBy, introductionsUnderTest, type Scene } from '../testing/index.js';
import type { IntroduceInput } from './introducing/proposal.graphql.js';
import { ProposalsService } from './introducing/proposals.service.js';
import { Introduction } from './introduction/introduction.entity.js';
import { IntroductionsService } from './introduction/introductions.service.js';
import { MeetingsService } from './meetings/meetings.service.js';
import { RepliesService } from './replies/replies.service.js';

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
    expect(await eventsOf(given, id)).toEqual(['IntroductionProposed']);
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
    ['mails_do_not_arrive', () => gone()],
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
    [
      'mails_do_not_arrive',
      async () => {
        await change({ personId: null, contactEmail: 'parti@y.example' });
        await unreachable('parti@y.example');
      },
    ],
  ])('not a pair that must not meet: %s', async (rule, block) => {
    await block();
    expect((await brokenBy(introduction())).map(([, broken]) => broken)).toEqual([rule]);
  });
  it('also with a person who wants no needs by mail, since a meeting is another matter', async () => {
    await refusal();
    expect(await introduction()).toMatchObject({ state: 'proposed' });
  });
  const refusal = () =>
    given.database.manager.query(
      'INSERT INTO contact_refusal (email, refused_at) SELECT email, now() FROM person WHERE id = $1',
      [scene.holder.personId],
    );
  const unreachable = (email: string) =>
    new MailDeliverabilityService(given.database, given.clock).fail({
      email,
      mailKey: newId().slice(0, 8),
      kind: 'permanent',
      status: '5.1.1',
    });
  const gone = async () => {
    const { email } = await given.database.manager.findOneByOrFail(Person, { id: scene.holder.personId! });
    await unreachable(email);
  };
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
    expect((refused as InvalidInput).in('fr').message.replaceAll('\u00a0', ' ')).toBe(
      `« Des bras pour mars » — « ${name} » est déjà en relation avec cette entreprise pour ce besoin : proposé par Claire Martin, mardi 24 novembre 2026 à 10 h.`,
    );
    expect((refused as InvalidInput).in('en').message).toBe(
      `“Des bras pour mars” — “${name}” is already in touch with this company about this need: proposed by Claire Martin, Tuesday, 24 November 2026 at 10:00.`,
    );
  });

  it('not for a company in which nobody could answer', async () => {
    const { id: organisationId } = await anOrganisation(given.database);
    const need = await aNeed(given.database, { organisationId, state: 'published', publishedAt: start });
    expect(await brokenBy(introduction(scene.curator, { needId: need.id }))).toEqual([
      ['companyEmail', 'nobody_of_company'],
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

  it('the same solver twice at once: one of two curators is notified', async () => {
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
    expect(await eventsOf(given, id)).toEqual([
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

  it('and a decline ends it, cools the pair down for ninety days, and is reported with its reason', async () => {
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
        // Sent while a curator hides the profile.
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
