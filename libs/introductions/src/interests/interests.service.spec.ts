import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { eventsOf, testDatabase, waitingForLocks } from '@passerelle/harness';
import { CoolDowns } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import {
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  type Problem,
} from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { auditedOfInterest, notAuditedOfInterest } from './interest.audit.js';
import { Interest } from './interest.entity.js';
import { InterestsService } from './interests.service.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { ProposalsService } from '../introducing/proposals.service.js';
import { RepliesService } from '../replies/replies.service.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const service = (): InterestsService => under.app.get(InterestsService);
const proposals = (): ProposalsService => under.app.get(ProposalsService);
const replies = (): RepliesService => under.app.get(RepliesService);
const message = 'Nous équipons déjà deux résidences de votre quartier.';

let scene: Scene;
beforeEach(async () => {
  given.clock.set(start);
  scene = await aScene(given);
});

const mark = (text = message, who: Actor = scene.holder, solver: Solver = scene.solver): Promise<Interest> =>
  service().mark(who, scene.need.id, solver.id, { message: text });
const introduce = (): Promise<Introduction[]> =>
  proposals().introduce(scene.curator, {
    needId: scene.need.id,
    solvers: [{ solverId: scene.solver.id, note: '' }],
    noteToCompany: '',
    wholePool: false,
  });
const stored = (): Promise<Interest[]> =>
  given.database.manager.findBy(Interest, { needId: scene.need.id, solverId: scene.solver.id });
const log = (objectId: string): Promise<AuditEntry[]> =>
  given.database.manager.find(AuditEntry, { where: { objectId }, order: { id: 'ASC' } });
const refusedWith = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
const decline = { reason: 'others_in_touch', note: 'L’entreprise échange déjà avec deux équipes.' } as const;

describe('a solver marks interest', () => {
  it('with a message, which is written down with who said it', async () => {
    const { id } = await mark(`  ${message} `);
    expect(await stored()).toEqual([
      expect.objectContaining({
        id,
        state: 'open',
        message,
        personId: scene.holder.personId,
        markedAt: start,
        answeredAt: null,
      }),
    ]);
    expect(await eventsOf(given, id)).toEqual(['InterestMarked']);
    const [event] = await given.database.manager.findBy(OutboxEvent, { subjectId: id });
    expect(event).toMatchObject({ actorId: scene.holder.personId, data: { interestId: id } });
    expect(JSON.stringify(event)).not.toContain('résidences');
    expect(await log(id)).toMatchObject([
      { action: 'mark', actorId: scene.holder.personId, before: null, after: { state: 'open', message } },
    ]);
  });

  it('once: said again in the same words it changes nothing, in others the last ones stand', async () => {
    const { id } = await mark();
    given.clock.advance(DAY);
    await mark();
    expect(await eventsOf(given, id)).toHaveLength(1);
    expect(await log(id)).toHaveLength(1);
    const text = 'Nous avons depuis équipé une troisième résidence.';
    expect(await mark(text)).toMatchObject({ id, message: text, markedAt: start });
    expect(await log(id)).toMatchObject([
      {},
      { action: 'mark', before: { message }, after: { message: text } },
    ]);
  });

  it('in other words five times a day at most, so that its log does not grow without end', async () => {
    const { id } = await mark();
    for (let i = 1; i <= 5; i++) await mark(`Nous équipons déjà ${i} résidences.`);
    await expect(mark('Nous en équipons dix.')).rejects.toThrow(LimitReached);
    expect((await mark('Nous équipons déjà 5 résidences.')).id).toBe(id);
    expect(await log(id)).toHaveLength(6);
    given.clock.advance(DAY);
    expect((await mark('Nous en équipons dix.')).message).toBe('Nous en équipons dix.');
  });

  it('once, though it is said twice at the same moment', async () => {
    const marks = await Promise.all([mark(), mark(), mark()]);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await eventsOf(given, marks[0]!.id)).toEqual(['InterestMarked']);
    expect(await log(marks[0]!.id)).toHaveLength(1);
  });

  it('in from 10 to 500 characters', async () => {
    const brokenBy = async (text: string): Promise<unknown> => {
      const problem = await refusedWith(mark(text));
      return problem instanceof InvalidInput
        ? problem.fields.map(({ field, rule }) => [field, rule])
        : problem;
    };
    expect(await brokenBy(' Bonjour.  ')).toEqual([['message', 'too_small']]);
    expect(await brokenBy('x'.repeat(501))).toEqual([['message', 'too_big']]);
    // The beginning that a form offers, sent unchanged, and the same words at the end of a text.
    for (const unfinished of [
      'Votre besoin s’y prête : ',
      'Bonjour,\n\nvotre besoin s’y prête\u00a0:\n',
      'Our need fits:',
    ])
      expect(await brokenBy(unfinished)).toEqual([['message', 'unfinished']]);
    expect(await stored()).toEqual([]);
    await mark('x'.repeat(10));
    await mark('x'.repeat(500));
  });

  it('for a profile that they hold, in a need that they may read', async () => {
    await expect(mark(message, scene.company)).rejects.toThrow(Forbidden);
    await expect(mark(message, scene.curator)).rejects.toThrow(Forbidden);
    await expect(mark(message, Actor.nobody)).rejects.toThrow(NotFound);
    await given.database.manager.update(Need, scene.need.id, { state: 'submitted' });
    await expect(mark()).rejects.toThrow(NotFound);
    for (const id of ['', 'x', newId()]) {
      await expect(service().mark(scene.holder, id, scene.solver.id, { message })).rejects.toThrow(NotFound);
      await expect(service().mark(scene.holder, scene.need.id, id, { message })).rejects.toThrow(NotFound);
    }
    expect(await stored()).toEqual([]);
  });

  it('for a profile of the organisation that they belong to', async () => {
    const { personId, organisationId } = await aMembership(given.database);
    const startup = await aSolver(given.database, { organisationId });
    expect(await mark(message, await actorOf(given.database, personId), startup)).toMatchObject({
      solverId: startup.id,
      personId,
    });
  });
});

describe('a solver cannot mark interest', () => {
  const change = (changes: Partial<Solver>) => () =>
    given.database.manager.update(Solver, scene.solver.id, changes);
  const cases: [string, () => Promise<unknown>, string, string][] = [
    [
      'while it is paused',
      change({ pausedAt: start }),
      'paused',
      'Votre profil est en pause. Reprenez-le d’abord pour répondre à un besoin.',
    ],
    [
      'while it is away',
      change({ awayFrom: '2026-11-20', awayUntil: '2026-11-30' }),
      'away',
      'Vous avez annoncé une absence jusqu’au 30 novembre 2026. Modifiez-la d’abord.',
    ],
    [
      'with an incomplete profile',
      change({ complete: false }),
      'incomplete',
      'Complétez d’abord votre profil : l’entreprise doit pouvoir le lire.',
    ],
    [
      'while the pair cools down',
      () =>
        given.database.transaction((tx) =>
          under.app.get(CoolDowns).begin(tx, {
            needId: scene.need.id,
            solverId: scene.solver.id,
            until: new Date('2027-01-31T12:00:00.000Z'),
          }),
        ),
      'cooling_down',
      'Une rencontre pour ce besoin a été déclinée. Vous pourrez y répondre de nouveau à partir du 31 janvier 2027.',
    ],
    [
      'once it is in touch with the company',
      () => anIntroduction(given.database, { needId: scene.need.id, solverId: scene.solver.id }),
      'standing',
      'Vous êtes déjà en relation avec l’entreprise pour ce besoin.',
    ],
    [
      'in a need of its own people',
      () =>
        aMembership(given.database, {
          personId: scene.holder.personId ?? '',
          organisationId: scene.need.organisationId,
        }),
      'same_organisation',
      'Ce besoin vient de votre propre structure.',
    ],
  ];
  it.each(cases)('%s, and gets a notice', async (_, block, from, sentence) => {
    await block();
    const problem = await refusedWith(mark());
    expect(problem).toBeInstanceOf(IllegalTransition);
    expect(problem).toMatchObject({ from, to: 'open', message: sentence });
    expect(await stored()).toEqual([]);
  });

  it('at its monthly cap', async () => {
    await change({ monthlyCap: 0 })();
    const problem = await refusedWith(mark());
    expect(problem).toBeInstanceOf(LimitReached);
    expect((problem as Problem).message).toBe(
      'Vous avez atteint le nombre de rencontres que vous acceptez par mois (0). Relevez-le dans votre profil, ou attendez le mois prochain.',
    );
  });

  it('once the need is no longer online, where it has marked it before', async () => {
    const { id } = await mark();
    await service().withdraw(scene.holder, id);
    await given.database.manager.update(Need, scene.need.id, { state: 'closed' });
    expect(await refusedWith(mark())).toMatchObject({
      from: 'not_published',
      message: 'Ce besoin n’est plus en ligne.',
    });
  });

  it('in a need that is being closed', async () => {
    let marking: Promise<unknown> | undefined;
    await given.database.transaction(async ({ manager }) => {
      await manager.update(Need, scene.need.id, { state: 'closed' });
      marking = refusedWith(mark());
      await waitingForLocks(given);
    });
    expect(await marking).toBeInstanceOf(NotFound);
    expect(await stored()).toEqual([]);
  });

  it('in more than twenty needs that are online, counted right when two are marked at once', async () => {
    const { organisationId } = scene.need;
    const anotherNeed = (state: 'published' | 'closed' = 'published'): Promise<Need> =>
      aNeed(given.database, { organisationId, state, publishedAt: start });
    const openIn = async ({ id: needId }: Need): Promise<unknown> =>
      given.database.manager.insert(
        Interest,
        Interest.open({ id: newId(), needId, solverId: scene.solver.id, message, personId: null }, start),
      );
    for (let i = 0; i < 19; i++) await openIn(await anotherNeed());
    await openIn(await anotherNeed('closed'));
    const [one, other] = [await anotherNeed(), await anotherNeed()];
    const answers = await Promise.all(
      [one, other].map(({ id }) =>
        refusedWith(service().mark(scene.holder, id, scene.solver.id, { message })),
      ),
    );
    expect(answers.filter((problem) => problem instanceof LimitReached)).toHaveLength(1);
    expect(answers.filter((problem) => problem === undefined)).toHaveLength(1);
  });
});

describe('an interest is withdrawn', () => {
  it('by the solver, and opened again when it is marked again', async () => {
    const { id } = await mark();
    expect(await service().withdraw(scene.holder, id)).toMatchObject({ id, state: 'withdrawn' });
    given.clock.advance(DAY);
    expect(await mark()).toMatchObject({ id, state: 'open', markedAt: given.clock.now() });
    expect(await stored()).toHaveLength(1);
    expect(await eventsOf(given, id)).toEqual(['InterestMarked', 'InterestWithdrawn', 'InterestMarked']);
    expect((await log(id)).map(({ action }) => action)).toEqual(['mark', 'withdraw', 'mark']);
  });

  it('once, and by nobody else', async () => {
    const { id } = await mark();
    await expect(service().withdraw(scene.company, id)).rejects.toThrow(Forbidden);
    await expect(service().withdraw(scene.curator, id)).rejects.toThrow(Forbidden);
    await expect(service().withdraw(Actor.nobody, id)).rejects.toThrow(NotFound);
    const twice = await Promise.all([
      refusedWith(service().withdraw(scene.holder, id)),
      refusedWith(service().withdraw(scene.holder, id)),
    ]);
    expect(twice.filter((problem) => problem instanceof IllegalTransition)).toHaveLength(1);
    expect(await eventsOf(given, id)).toEqual(['InterestMarked', 'InterestWithdrawn']);
  });

  it('while it is marked again in other words, in one order or the other', async () => {
    const { id } = await mark();
    for (let round = 0; round < 8; round++) {
      given.clock.advance(DAY);
      const before = (await stored())[0]!.state;
      const work = [mark(`Nous répondons, tour ${round}.`), service().withdraw(scene.holder, id)];
      const [marked, withdrawn] = await Promise.all(work.map(refusedWith));
      expect(marked).toBeUndefined();
      const [{ state, message: text }] = (await stored()) as [Interest];
      expect(text).toBe(`Nous répondons, tour ${round}.`);
      // Either the withdrawal or the mark came last. The stored state is that of the last call, and the log has each
      // call.
      if (withdrawn !== undefined) expect([before, state]).toEqual(['withdrawn', 'open']);
      const last = (await log(id)).at(-1);
      expect(last?.action).toBe(state === 'open' ? 'mark' : 'withdraw');
    }
    expect((await eventsOf(given, id)).length).toBe((await log(id)).length);
  });
});

describe('a curator declines an interest', () => {
  it('and says why', async () => {
    const { id } = await mark();
    given.clock.advance(DAY);
    expect(await service().decline(scene.curator, id, decline)).toMatchObject({
      state: 'declined',
      declineReason: 'others_in_touch',
      declineNote: decline.note,
      answeredAt: given.clock.now(),
    });
    expect(await eventsOf(given, id)).toEqual(['InterestMarked', 'InterestDeclined']);
    expect((await log(id)).at(-1)).toMatchObject({
      action: 'decline',
      actorId: scene.curator.personId,
      reason: decline.note,
      after: { state: 'declined', declineReason: 'others_in_touch' },
    });
  });

  it('with a word where no reason fits', async () => {
    const { id } = await mark();
    const problem = await refusedWith(service().decline(scene.curator, id, { reason: 'other', note: ' ' }));
    expect(problem).toMatchObject({ fields: [{ field: 'note', rule: 'note_needed' }] });
  });

  it('unless they are of that company, or hold the profile', async () => {
    const { id } = await mark();
    const colleague = await aPerson(given.database, { role: 'curator' });
    const { organisationId } = scene.need;
    await aMembership(given.database, { personId: colleague.id, organisationId });
    await expect(service().decline(await actorOf(given.database, colleague.id), id, decline)).rejects.toThrow(
      Forbidden,
    );
    await expect(service().decline(scene.holder, id, decline)).rejects.toThrow(Forbidden);
  });

  it('and it is marked again after ninety days only', async () => {
    const { id } = await mark();
    await service().decline(scene.curator, id, decline);
    given.clock.advance(90 * DAY - 1);
    expect(await refusedWith(mark())).toMatchObject({ from: 'declined', to: 'open' });
    given.clock.advance(1);
    expect(await mark()).toMatchObject({ id, state: 'open', declineReason: null });
  });
});

describe('a pair whose solver has marked interest is introduced', () => {
  it('which answers the interest in the same transaction', async () => {
    const { id } = await mark();
    given.clock.advance(DAY);
    await introduce();
    expect(await stored()).toMatchObject([{ state: 'introduced', answeredAt: given.clock.now() }]);
    expect((await log(id)).at(-1)).toMatchObject({
      action: 'introduce',
      actorId: scene.curator.personId,
      before: { state: 'open' },
      after: { state: 'introduced' },
    });
    await expect(service().withdraw(scene.holder, id)).rejects.toThrow(IllegalTransition);
  });

  it('which the interest stays, whatever comes of it', async () => {
    const { id } = await mark();
    const [introduction] = await introduce();
    await replies().decline(scene.company, introduction!.id, { reason: 'not_now', note: '' });
    expect((await stored())[0]).toMatchObject({ id, state: 'introduced' });
    expect(await refusedWith(mark())).toMatchObject({ from: 'cooling_down' });
    given.clock.advance(90 * DAY);
    expect(await mark()).toMatchObject({ id, state: 'open' });
  });

  it('and one that was withdrawn stays so', async () => {
    const { id } = await mark();
    await service().withdraw(scene.holder, id);
    await introduce();
    expect(await stored()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('not at all, if that fails: the interest waits', async () => {
    await mark();
    await given.database.manager.update(Solver, scene.solver.id, { pausedAt: start });
    await expect(introduce()).rejects.toThrow(InvalidInput);
    expect(await stored()).toMatchObject([{ state: 'open' }]);
  });

  it('while it is being marked: it is answered, or says that they are in touch', async () => {
    for (let round = 0; round < 6; round++) {
      scene = await aScene(given);
      const [marked, introduced] = await Promise.all([refusedWith(mark()), refusedWith(introduce())]);
      expect(introduced).toBeUndefined();
      const interests = await stored();
      if (marked === undefined) expect(interests).toMatchObject([{ state: 'introduced' }]);
      else {
        expect(marked).toMatchObject({ from: 'standing' });
        expect(interests).toEqual([]);
      }
    }
  });

  it('while it is being withdrawn: one of the two comes first, and neither waits for ever', async () => {
    for (let round = 0; round < 6; round++) {
      scene = await aScene(given);
      const { id } = await mark();
      const [withdrawn, introduced] = await Promise.all([
        refusedWith(service().withdraw(scene.holder, id)),
        refusedWith(introduce()),
      ]);
      expect(introduced).toBeUndefined();
      const expected = withdrawn === undefined ? 'withdrawn' : 'introduced';
      expect(await stored()).toMatchObject([{ state: expected }]);
    }
  });
});

it('the log knows of each column of an interest whether it shows its changes', () => {
  const columns = given.database.manager.connection
    .getMetadata(Interest)
    .columns.map(({ propertyName }) => propertyName);
  expect([...auditedOfInterest, ...notAuditedOfInterest].toSorted()).toEqual(columns.toSorted());
});
