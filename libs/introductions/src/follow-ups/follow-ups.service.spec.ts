import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { MailedLinks, OneTimeTokens } from '@passerelle/links';
import { Forbidden, IllegalTransition, InvalidInput, NotFound } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { PartySide } from '../parties/parties.js';
import { Reply } from '../parties/reply.js';
import { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
import { FollowUpLink } from './follow-up-link.js';
import { FollowUp, type FollowUpStep } from './follow-up.entity.js';
import type { FollowUpAnswerInput } from './follow-up.graphql.js';
import { FollowUpsService } from './follow-ups.service.js';

const DAY = 24 * 3_600_000;
const start = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const followUps = (): FollowUpsService => under.app.get(FollowUpsService);
const introductions = (): IntroductionsService => under.app.get(IntroductionsService);
const meetings = (): MeetingsService => under.app.get(MeetingsService);
const askAll = (): Promise<void> => under.app.get(AskWhatCameOfMeetings).run();

let scene: Scene;
/** An introduction that both accepted, with a meeting today. */
let met: Introduction;
beforeEach(async () => {
  given.clock.set(start);
  // Removes the questions that earlier tests have left.
  await emptyTables(given.database.manager, 'follow_up', 'event');
  scene = await aScene(given);
  met = await markMet(scene);
});

const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted', inTime: true });
async function markMet({ need, solver, curator }: Scene, on = '2026-11-24'): Promise<Introduction> {
  const { id } = await anIntroduction(given.database, {
    needId: need.id,
    solverId: solver.id,
    state: 'accepted',
    proposedAt: new Date('2026-01-05T09:00:00.000Z'),
    companyReply: accepted(),
    solverReply: accepted(),
  });
  return meetings().markMet(curator, id, { on, place: '', link: '' });
}
const all = (): Promise<FollowUp[]> =>
  given.database.manager.find(FollowUp, { order: { step: 'ASC', side: 'ASC' } });
const question = (side: PartySide, step: FollowUpStep): Promise<FollowUp> =>
  given.database.manager.findOneByOrFail(FollowUp, { introductionId: met.id, side, step });
const stored = (): Promise<Introduction> =>
  given.database.manager.findOneByOrFail(Introduction, { id: met.id });
const recorded = (name: string): Promise<OutboxEvent[]> =>
  given.database.manager.find(OutboxEvent, { where: { name }, order: { id: 'ASC' } });
const log = (action: string): Promise<AuditEntry[]> =>
  given.database.manager.find(AuditEntry, { where: { objectId: met.id, action }, order: { id: 'ASC' } });
/** The questions that were sent, by step and side. */
const asked = async (): Promise<string[]> =>
  (await all()).filter(({ askedAt }) => askedAt !== null).map(({ step, side }) => `${step} ${side}`);
const afterDays = async (days: number): Promise<void> => {
  given.clock.set(new Date(start.getTime() + days * DAY));
  await askAll();
};
const answerOf = (outcome: FollowUpAnswerInput['outcome'], note = ''): FollowUpAnswerInput => ({
  happened: outcome !== null,
  outcome,
  note,
});
/** Starts two calls, and lets both continue once both wait for the introduction. */
const atTheSameMoment = async <Result>(
  ...works: readonly [() => Promise<Result>, () => Promise<Result>]
): Promise<Result[]> => {
  const holding = await given.database.transaction(async ({ manager }) => {
    await manager.query('SELECT FROM introduction WHERE id = $1 FOR UPDATE', [met.id]);
    const begun = works.map((work) => work());
    await waitingForLocks(given, works.length);
    return { begun };
  });
  return Promise.all(holding.begun);
};
const answer = async (
  side: PartySide,
  step: FollowUpStep,
  outcome: FollowUpAnswerInput['outcome'],
  note = '',
): Promise<FollowUp> => {
  const actor = side === 'company' ? scene.company : scene.holder;
  return followUps().answer(actor, (await question(side, step)).id, answerOf(outcome, note));
};

describe('those who have met', () => {
  it('will be asked ten, ninety and 365 days later, each side for itself', async () => {
    expect((await all()).map(({ side, step, dueOn }) => [side, step, dueOn])).toEqual([
      ['company', 10, '2026-12-04'],
      ['solver', 10, '2026-12-04'],
      ['company', 90, '2027-02-22'],
      ['solver', 90, '2027-02-22'],
      ['company', 365, '2027-11-24'],
      ['solver', 365, '2027-11-24'],
    ]);
  });

  it('are asked on that day in France, and not before', async () => {
    given.clock.set(new Date('2026-12-03T22:59:00.000Z'));
    await askAll();
    expect(await asked()).toEqual([]);
    given.clock.set(new Date('2026-12-03T23:01:00.000Z'));
    await askAll();
    expect(await asked()).toEqual(['10 company', '10 solver']);
    const events = await recorded('FollowUpAsked');
    expect(events.map(({ data }) => data)).toEqual(
      [await question('company', 10), await question('solver', 10)].map(({ id }) => ({
        introductionId: met.id,
        followUpId: id,
      })),
    );
  });

  it('are asked once, by however many workers', async () => {
    given.clock.set(new Date(start.getTime() + 10 * DAY));
    await atTheSameMoment(askAll, askAll);
    await askAll();
    expect(await recorded('FollowUpAsked')).toHaveLength(2);
  });

  it('are asked the latest only, where a worker was down for long', async () => {
    await afterDays(100);
    expect(await asked()).toEqual(['90 company', '90 solver']);
    expect((await question('company', 10)).passedOverAt).toEqual(given.clock.now());
    await afterDays(365);
    expect(await asked()).toEqual(['90 company', '90 solver', '365 company', '365 solver']);
    expect(await recorded('FollowUpAsked')).toHaveLength(4);
  });

  it('are asked the latest only, where the meeting was reported late', async () => {
    await given.database.manager.query('TRUNCATE follow_up');
    await markMet(await aScene(given), '2026-03-02');
    await askAll();
    expect(await asked()).toEqual(['90 company', '90 solver']);
  });

  it('are spared the first question once a curator has concluded, and asked later what has lasted', async () => {
    await introductions().conclude(scene.curator, met.id, { outcome: 'pilot', note: '' });
    await afterDays(10);
    expect(await asked()).toEqual([]);
    expect((await question('solver', 10)).passedOverAt).toEqual(given.clock.now());
    await afterDays(90);
    expect(await asked()).toEqual(['90 company', '90 solver']);
  });

  it('are not asked of what is over', async () => {
    await given.database.manager.update(Introduction, met.id, { state: 'withdrawn' });
    await afterDays(400);
    expect(await asked()).toEqual([]);
    expect(await recorded('FollowUpAsked')).toEqual([]);
  });
});

describe('an answer before the first question', () => {
  const earlyAnswer = (outcome: FollowUpAnswerInput['outcome']) => answer('company', 10, outcome);

  it('concludes as any other, and nobody asks that side the same later', async () => {
    await earlyAnswer('pilot');
    expect(await stored()).toMatchObject({ state: 'succeeded', outcome: 'pilot', outcomeSource: 'parties' });
    expect(await recorded('FollowUpAnswered')).toHaveLength(1);
    expect(await recorded('FollowUpAsked')).toHaveLength(0);
    await afterDays(10);
    expect((await recorded('FollowUpAsked')).map(({ data }) => data)).toEqual([
      { introductionId: met.id, followUpId: (await question('solver', 10)).id },
    ]);
    await afterDays(90);
    expect(await recorded('FollowUpAsked')).toHaveLength(3);
  });

  it('of nothing leaves it open, and is corrected until the next question', async () => {
    await earlyAnswer('nothing');
    expect(await stored()).toMatchObject({ state: 'met', outcome: null });
    await earlyAnswer('contract');
    expect(await stored()).toMatchObject({ state: 'succeeded', outcome: 'contract' });
    await afterDays(90);
    await expect(earlyAnswer('nothing')).rejects.toThrow(IllegalTransition);
  });

  it('comes too late where a later one was asked instead', async () => {
    await afterDays(100);
    await expect(earlyAnswer('hired')).rejects.toThrow(IllegalTransition);
  });
});

describe('an answer', () => {
  beforeEach(() => afterDays(10));

  it('is of the side that gives it, and concludes what it names', async () => {
    await answer('company', 10, 'hired', '  Deux personnes, en CDI. ');
    expect(await question('company', 10)).toMatchObject({
      happened: true,
      outcome: 'hired',
      note: 'Deux personnes, en CDI.',
      answeredAt: given.clock.now(),
      answeredById: scene.company.personId,
    });
    expect(await stored()).toMatchObject({
      state: 'succeeded',
      outcome: 'hired',
      // The other side reads the outcome, but not the note of this side.
      outcomeNote: null,
      outcomeSource: 'parties',
    });
    const { id } = await question('company', 10);
    expect(await recorded('FollowUpAnswered')).toMatchObject([
      { subjectId: id, actorId: scene.company.personId, data: { introductionId: met.id, followUpId: id } },
    ]);
    expect(await recorded('IntroductionConcluded')).toMatchObject([
      { subjectId: met.id, actorId: scene.company.personId, reason: 'hired' },
    ]);
    expect(JSON.stringify(await given.database.manager.find(OutboxEvent))).not.toContain('CDI');
    expect(await log('answerFollowUp')).toMatchObject([
      {
        objectId: met.id,
        actorId: scene.company.personId,
        before: { 'followUp.company.10': null },
        after: {
          'followUp.company.10': { happened: true, outcome: 'hired', note: 'Deux personnes, en CDI.' },
        },
      },
      { before: { state: 'met' }, after: { state: 'succeeded', outcome: 'hired', outcomeSource: 'parties' } },
    ]);
  });

  it('never overwrites a curator’s word, and is kept beside it', async () => {
    await introductions().conclude(scene.curator, met.id, { outcome: 'nothing', note: 'Sans suite.' });
    await answer('company', 10, 'hired');
    await answer('solver', 10, 'contract');
    const fromCurator = { outcome: 'nothing', outcomeNote: 'Sans suite.', outcomeSource: 'curator' };
    expect(await stored()).toMatchObject({ state: 'fruitless', ...fromCurator });
    expect(await question('company', 10)).toMatchObject({ outcome: 'hired' });
    expect(await recorded('IntroductionConcluded')).toHaveLength(1);
  });

  it('is overwritten by a curator’s word, which then stands', async () => {
    await answer('company', 10, 'hired');
    await introductions().conclude(scene.curator, met.id, { outcome: 'pilot', note: '' });
    await answer('company', 10, 'nothing');
    expect(await stored()).toMatchObject({
      state: 'succeeded',
      outcome: 'pilot',
      outcomeSource: 'curator',
    });
  });

  it('of nothing from both, late enough, makes it fruitless, until one of them knows better', async () => {
    await answer('company', 10, 'nothing');
    await answer('solver', 10, 'nothing');
    expect(await stored()).toMatchObject({ state: 'met', outcome: null });
    await afterDays(90);
    await answer('company', 90, 'nothing');
    expect(await stored()).toMatchObject({ state: 'met', outcome: null });
    await answer('solver', 90, 'nothing');
    expect(await stored()).toMatchObject({
      state: 'fruitless',
      outcome: 'nothing',
      outcomeSource: 'parties',
    });
    await afterDays(365);
    await answer('solver', 365, 'contract');
    expect(await stored()).toMatchObject({
      state: 'succeeded',
      outcome: 'contract',
      outcomeSource: 'parties',
    });
    expect((await recorded('IntroductionConcluded')).map(({ reason }) => reason)).toEqual([
      'nothing',
      'contract',
    ]);
  });

  it('is counted from both sides when they answer at the same moment', async () => {
    await afterDays(90);
    await atTheSameMoment(
      () => answer('company', 90, 'nothing'),
      () => answer('solver', 90, 'nothing'),
    );
    expect(await stored()).toMatchObject({ state: 'fruitless', outcomeSource: 'parties' });
  });

  it('is corrected by its side, and what it had concluded with it', async () => {
    await answer('company', 10, 'hired', 'Trop vite dit.');
    await answer('company', 10, null);
    expect(await question('company', 10)).toMatchObject({ happened: false, outcome: null, note: null });
    expect(await stored()).toMatchObject({ state: 'met', outcome: null, outcomeSource: null });
    await answer('company', 10, 'trained');
    expect(await stored()).toMatchObject({ state: 'succeeded', outcome: 'trained' });
  });

  it('is corrected by another member of the company too', async () => {
    await answer('company', 10, 'hired');
    const { personId } = await aMembership(given.database, {
      organisationId: scene.need.organisationId,
      role: 'member',
    });
    const colleague = await actorOf(given.database, personId);
    const { id } = await question('company', 10);
    await followUps().answer(colleague, id, answerOf('pilot'));
    expect(await question('company', 10)).toMatchObject({ outcome: 'pilot', answeredById: personId });
  });

  it('waits for the question, and stands once the next one is asked', async () => {
    await expect(answer('company', 90, 'hired')).rejects.toThrow(IllegalTransition);
    await answer('company', 10, 'hired');
    await afterDays(90);
    await expect(answer('company', 10, 'nothing')).rejects.toThrow(
      'Une question plus récente vous a été posée depuis',
    );
    await expect(answer('solver', 10, 'pilot')).rejects.toThrow(IllegalTransition);
    expect(await stored()).toMatchObject({ outcome: 'hired' });
  });

  it('is nobody else’s to give', async () => {
    const { id } = await question('company', 10);
    const stranger = await actorOf(given.database, (await aMembership(given.database)).personId);
    for (const other of [scene.holder, stranger])
      await expect(followUps().answer(other, id, answerOf('hired'))).rejects.toThrow(NotFound);
    await expect(followUps().answer(scene.curator, id, answerOf('hired'))).rejects.toThrow(Forbidden);
    await expect(followUps().answer(scene.company, 'nothing', answerOf('hired'))).rejects.toThrow(NotFound);
    expect((await question('company', 10)).answeredAt).toBeNull();
  });

  it.each([
    ['outcome_needed', { happened: true, outcome: null, note: '' }],
    ['outcome_without_meeting', { happened: false, outcome: 'hired', note: '' }],
    ['too_big', { happened: false, outcome: null, note: 'x'.repeat(1_001) }],
  ] as const)('holds together: %s', async (broken, input) => {
    const { id } = await question('company', 10);
    const refused = await followUps()
      .answer(scene.company, id, input)
      .catch((error: unknown) => error);
    if (!(refused instanceof InvalidInput)) throw refused;
    expect(refused.fields.map(({ rule }) => rule)).toEqual([broken]);
  });
});

describe('the link in the mail', () => {
  beforeEach(() => afterDays(10));
  const pages = (): MailedLinks => under.app.get(MailedLinks);
  const secretFor = async (followUp: FollowUp, email: string): Promise<string> => {
    const url = new URL(await under.app.get(FollowUpLink).urlFor(followUp, email));
    expect(url.pathname).toBe('/lien/suivi');
    return url.searchParams.get('token') ?? '';
  };
  const emailOf = async (personId: string | null): Promise<string> =>
    (await given.database.manager.findOneByOrFail(Person, { id: personId ?? '' })).email;
  const press = (secret: string, typed: Record<string, string | undefined>) =>
    pages().use('suivi', {
      secret,
      typed: (field) => typed[field] ?? '',
      headers: new Headers(),
      language: 'fr',
    });
  const holderSecret = async (): Promise<string> =>
    secretFor(await question('solver', 10), await emailOf(scene.holder.personId));

  it('opens a page that asks to choose an answer, and changes nothing by being opened', async () => {
    const secret = await holderSecret();
    for (let i = 0; i < 3; i++) {
      const { status, page } = await pages().show('suivi', secret, 'fr');
      expect(status).toBe(200);
      expect(page.paragraphs[0]).toBe(
        `D’après OVLT, vous avez rencontré Loire Aide à Domicile le 24 novembre 2026, au sujet du besoin « ${scene.need.title} ».`,
      );
      expect(page.form?.fields).toEqual([
        expect.objectContaining({ name: 'answer', type: 'choice' }),
        expect.objectContaining({ name: 'note', type: 'longText', optional: true }),
      ]);
      expect(page.form?.fields.map(({ value }) => value)).toEqual([undefined, undefined]);
    }
    expect((await question('solver', 10)).answeredAt).toBeNull();
    expect(await recorded('FollowUpAnswered')).toEqual([]);
  });

  it.each([
    ['company', 'D’après Loire Aide à Domicile, vous vous êtes rencontrés le 24 novembre 2026'],
    ['solver', 'Vous nous avez dit avoir rencontré Loire Aide à Domicile le 24 novembre 2026'],
  ] as const)('opens a page that says who says that they met: %s', async (metBy, words) => {
    await given.database.manager.update(Introduction, { id: met.id }, { metBy });
    const { page } = await pages().show('suivi', await holderSecret(), 'fr');
    expect(page.paragraphs[0]).toBe(`${words}, au sujet du besoin « ${scene.need.title} ».`);
  });

  it('takes one answer, once, in the name of the person who reads the address', async () => {
    const secret = await holderSecret();
    expect((await press(secret, { answer: 'pilot', note: 'Trois logements.' })).status).toBe(200);
    expect(await question('solver', 10)).toMatchObject({
      outcome: 'pilot',
      note: 'Trois logements.',
      answeredById: scene.holder.personId,
    });
    expect(await stored()).toMatchObject({ state: 'succeeded', outcomeSource: 'parties' });
    expect(await under.app.get(OneTimeTokens).peek('follow-up', secret)).toBeUndefined();
    expect((await press(secret, { answer: 'nothing' })).status).toBe(410);
    expect(await question('solver', 10)).toMatchObject({ outcome: 'pilot' });
  });

  it('lets them say that they did not meet', async () => {
    await press(await holderSecret(), { answer: 'not_met' });
    expect(await question('solver', 10)).toMatchObject({ happened: false, outcome: null, note: null });
    expect(await stored()).toMatchObject({ state: 'met' });
  });

  it('asks again for an answer that is none of them, and is still good then', async () => {
    const secret = await holderSecret();
    for (const typed of [{}, { answer: 'married' }, { answer: 'pilot', note: 'x'.repeat(1_001) }])
      expect((await press(secret, typed)).status).toBe(422);
    expect((await question('solver', 10)).answeredAt).toBeNull();
    expect((await press(secret, { answer: 'pilot' })).status).toBe(200);
  });

  it('is not good any more once a colleague has answered', async () => {
    const secret = await holderSecret();
    await answer('solver', 10, 'hired');
    expect((await pages().show('suivi', secret, 'fr')).status).toBe(410);
    expect((await press(secret, { answer: 'nothing' })).status).toBe(410);
    expect(await question('solver', 10)).toMatchObject({ outcome: 'hired' });
  });

  it('lets one of two colleagues answer who press at the same moment', async () => {
    const { organisationId } = scene.need;
    const colleague = await aMembership(given.database, { organisationId, role: 'member' });
    const secrets = await Promise.all(
      [scene.company.personId, colleague.personId].map(async (personId) =>
        secretFor(await question('company', 10), await emailOf(personId)),
      ),
    );
    const [first = '', second = ''] = secrets;
    const pressed = await atTheSameMoment(
      () => press(first, { answer: 'hired' }),
      () => press(second, { answer: 'hired' }),
    );
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(await recorded('FollowUpAnswered')).toHaveLength(1);
  });

  it('is not good any more once the next question is asked, nor after sixty days', async () => {
    const secret = await holderSecret();
    given.clock.advance(60 * DAY - 1);
    expect((await pages().show('suivi', secret, 'fr')).status).toBe(200);
    given.clock.advance(1);
    expect((await press(secret, { answer: 'pilot' })).status).toBe(410);
    const later = await holderSecret();
    await afterDays(90);
    expect((await press(later, { answer: 'pilot' })).status).toBe(410);
    expect((await question('solver', 10)).answeredAt).toBeNull();
  });

  it('is good only while the address speaks for the side', async () => {
    const email = await emailOf(scene.company.personId);
    const secret = await secretFor(await question('company', 10), email);
    // The other side's question is not theirs, even with a valid secret.
    const foreign = await secretFor(await question('solver', 10), email);
    expect((await press(foreign, { answer: 'pilot' })).status).toBe(410);
    expect((await pages().show('suivi', secret, 'fr')).status).toBe(200);
    await given.database.manager.delete(Membership, { personId: scene.company.personId ?? '' });
    expect((await pages().show('suivi', secret, 'fr')).status).toBe(410);
    expect((await press(secret, { answer: 'pilot' })).status).toBe(410);
    expect((await question('company', 10)).answeredAt).toBeNull();
  });

  it('lets the contact of a profile that nobody holds answer, without an account', async () => {
    const contactEmail = 'contact@veille.example';
    await given.database.manager.update(Solver, scene.solver.id, { personId: null, contactEmail });
    const secret = await secretFor(await question('solver', 10), contactEmail);
    expect((await press(secret, { answer: 'contract' })).status).toBe(200);
    expect(await question('solver', 10)).toMatchObject({ outcome: 'contract', answeredById: null });
    // Once a person holds the profile, that person speaks for it.
    await given.database.manager.update(FollowUp, (await question('solver', 10)).id, {
      answeredAt: null,
      happened: null,
      outcome: null,
    });
    const other = await secretFor(await question('solver', 10), contactEmail);
    const { id: personId } = await aPerson(given.database);
    await given.database.manager.update(Solver, scene.solver.id, { personId });
    expect((await press(other, { answer: 'contract' })).status).toBe(410);
  });

  it('is of no use for another purpose', async () => {
    const { id: subjectId } = await question('solver', 10);
    const email = await emailOf(scene.holder.personId);
    const grant = { purpose: 'sign-in', subjectId, email, expiresIn: DAY };
    const secret = await under.app.get(OneTimeTokens).issue(grant);
    expect((await press(secret, { answer: 'pilot' })).status).toBe(410);
  });
});
