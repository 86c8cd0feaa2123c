import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../../testing/index.js';
import { Introduction } from '../../introduction/introduction.entity.js';
import {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingCalledOff,
  MeetingPlanned,
} from '../../introduction/introduction.events.js';
import { IntroductionsModule } from '../../introductions.module.js';
import { AnswerReminded, IntroductionReminder } from '../../promises/introduction-reminder.entity.js';
import { introductionTopic } from './introduction.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
let owner: Membership;
let author: Membership;
let bystander: Membership;
let holder: Person;
let curator: Person;
let introduction: Introduction;
beforeEach(async () => {
  const { manager } = given.database;
  await manager.deleteAll(Notice);
  await manager.update(Person, { role: 'curator' }, { role: 'none' });
  owner = await aMembership(given.database);
  const { organisationId } = owner;
  author = await aMembership(given.database, { organisationId, role: 'member' });
  bystander = await aMembership(given.database, { organisationId, role: 'member' });
  holder = await aPerson(given.database);
  curator = await aPerson(given.database, { role: 'curator' });
  const need = await aNeed(given.database, { organisationId, authorId: author.personId, state: 'published' });
  const solver = await aSolver(given.database, { personId: holder.id });
  introduction = await anIntroduction(given.database, {
    needId: need.id,
    solverId: solver.id,
    curatorId: curator.id,
  });
});

const notified = async (kind: keyof typeof introductionTopic.notices): Promise<string[]> =>
  (await given.database.manager.findBy(Notice, { kind })).map(({ recipientId }) => recipientId).toSorted();
const company = (): string[] => [owner.personId, author.personId];
const happened = <Data extends object>(more: Data, actorId: string | null = null) => ({
  subjectId: introduction.id,
  actorId,
  data: { introductionId: introduction.id, ...more },
});
const sorted = (...ids: string[]): string[] => ids.toSorted();

describe.each([
  [IntroductionProposed, introductionTopic.handlers.introduction_proposed, 'introduction_proposed', false],
  [IntroductionAccepted, introductionTopic.handlers.introduction_accepted, 'introduction_accepted', true],
  [IntroductionLapsed, introductionTopic.handlers.introduction_lapsed, 'introduction_lapsed', true],
  [IntroductionWithdrawn, introductionTopic.handlers.introduction_withdrawn, 'introduction_withdrawn', false],
  [MeetingPlanned, introductionTopic.handlers.meeting_planned, 'meeting_planned', false],
  [MeetingCalledOff, introductionTopic.handlers.meeting_called_off, 'meeting_called_off', false],
  [IntroductionMet, introductionTopic.handlers.introduction_met, 'introduction_met', true],
  [IntroductionConcluded, introductionTopic.handlers.introduction_concluded, 'introduction_concluded', false],
] as const)('after %p', (definition, handler, kind, notifiesCurator) => {
  it('notifies those of the company who follow the need, and the person who holds the profile', async () => {
    const event = anEvent(definition, happened({}));
    await Promise.all([event, event].map((each) => under.app.get(handler).handle(each)));
    expect(await notified(kind)).toEqual(
      sorted(...company(), holder.id, ...(notifiesCurator ? [curator.id] : [])),
    );
    const { needId, id: introductionId } = introduction;
    expect(await given.database.manager.findOneByOrFail(Notice, { recipientId: holder.id })).toMatchObject({
      subjectId: event.id,
      data: { needId, introductionId },
    });
  });

  it('notifies the person who did it only of what they need: that both have accepted, and a meeting for their calendar', async () => {
    await under.app.get(handler).handle(anEvent(definition, happened({}, holder.id)));
    expect((await notified(kind)).includes(holder.id)).toBe(
      ['introduction_accepted', 'meeting_planned', 'meeting_called_off'].includes(kind),
    );
  });

  it('notifies nobody of a deleted one', async () => {
    await given.database.manager.delete(Introduction, introduction.id);
    await under.app.get(handler).handle(anEvent(definition, happened({})));
    expect(await notified(kind)).toEqual([]);
  });
});

describe('the solver’s side', () => {
  const propose = (): Promise<void> =>
    under.app
      .get(introductionTopic.handlers.introduction_proposed)
      .handle(anEvent(IntroductionProposed, happened({}, curator.id)));
  const heldBy = (columns: Partial<Solver>) =>
    given.database.manager.update(Solver, introduction.solverId, { personId: null, ...columns });

  it('is every member of the organisation that holds the profile, even while it is paused', async () => {
    const first = await aMembership(given.database);
    const { organisationId } = first;
    const second = await aMembership(given.database, { organisationId, role: 'member' });
    await heldBy({ organisationId, pausedAt: new Date() });
    await propose();
    expect(await notified('introduction_proposed')).toEqual(
      sorted(...company(), first.personId, second.personId),
    );
  });

  it('is the profile itself where nobody holds it, unless its address has refused', async () => {
    await heldBy({ contactEmail: 'contact@nuit.example' });
    await propose();
    expect(await notified('introduction_proposed')).toEqual(sorted(...company(), introduction.solverId));
    await given.database.manager.deleteAll(Notice);
    await heldBy({ contactRefusedAt: new Date() });
    await propose();
    expect(await notified('introduction_proposed')).toEqual(sorted(...company()));
  });
});

it('a company that closes its need does not learn that its introductions are withdrawn', async () => {
  await given.database.manager.update(Introduction, introduction.id, { withdrawalReason: 'need_closed' });
  const event = anEvent(IntroductionWithdrawn, happened({}));
  await under.app.get(introductionTopic.handlers.introduction_withdrawn).handle(event);
  expect(await notified('introduction_withdrawn')).toEqual([holder.id]);
});

it.each(['company', 'solver'] as const)(
  'a decline of the %s goes to the other party and the curator',
  async (side) => {
    const event = anEvent(IntroductionDeclined, happened({ side }));
    await under.app.get(introductionTopic.handlers.introduction_declined).handle(event);
    expect(await notified('introduction_declined')).toEqual(
      side === 'company' ? sorted(holder.id, curator.id) : sorted(...company(), curator.id),
    );
  },
);

describe('an acceptance from a mail', () => {
  const accept = (byMail: boolean): Promise<void> =>
    under.app
      .get(introductionTopic.handlers.acceptance_noted)
      .handle(
        anEvent(IntroductionHalfAccepted, happened({ side: 'company' as const, byMail }, bystander.personId)),
      );

  it('is recorded for the person who gave it, a member who does not follow the need too', async () => {
    introduction.companyReply.personId = bystander.personId;
    await given.database.manager.save(introduction);
    await accept(true);
    expect(await notified('acceptance_noted')).toEqual([bystander.personId]);
  });

  it('is noted to nobody where it was given after signing in', async () => {
    introduction.companyReply.personId = bystander.personId;
    await given.database.manager.save(introduction);
    await accept(false);
    expect(await notified('acceptance_noted')).toEqual([]);
  });

  it('is noted to the contact address that gave it', async () => {
    const { solverId: id } = introduction;
    await given.database.manager.update(Solver, id, { personId: null, contactEmail: 'c@nuit.example' });
    const data = happened({ side: 'solver' as const, byMail: true });
    await under.app
      .get(introductionTopic.handlers.acceptance_noted)
      .handle(anEvent(IntroductionHalfAccepted, data));
    expect(await notified('acceptance_noted')).toEqual([id]);
  });
});

it('a reminder goes to its party alone, once a reminder', async () => {
  const reminder = given.database.manager.create(IntroductionReminder, {
    id: newId(),
    introductionId: introduction.id,
    side: 'company',
    step: 3,
    dueOn: null,
    sentAt: null,
    passedOverAt: null,
  });
  await given.database.manager.insert(IntroductionReminder, reminder);
  for (let i = 0; i < 2; i++) {
    const event = anEvent(AnswerReminded, happened({ reminderId: reminder.id }));
    await under.app.get(introductionTopic.handlers.introduction_reminded).handle(event);
  }
  expect(await notified('introduction_reminded')).toEqual(sorted(...company()));
});

describe('what is for the curator', () => {
  const takeBack = (): Promise<void> =>
    under.app
      .get(introductionTopic.handlers.acceptance_taken_back)
      .handle(anEvent(AcceptanceTakenBack, happened({ side: 'company' as const }, owner.personId)));

  it('goes to the person who proposed the introduction', async () => {
    await aPerson(given.database, { role: 'curator' });
    await takeBack();
    expect(await notified('acceptance_taken_back')).toEqual([curator.id]);
  });

  it.each<[string, () => Promise<unknown>, isStillCurator?: boolean]>([
    [
      'is not known any more',
      () => given.database.manager.update(Introduction, introduction.id, { curatorId: null }),
      true,
    ],
    ['is no curator any more', () => given.database.manager.update(Person, curator.id, { role: 'none' })],
    [
      'is of the company by now',
      () => aMembership(given.database, { personId: curator.id, organisationId: owner.organisationId }),
    ],
    [
      'holds the profile by now',
      () => given.database.manager.update(Solver, introduction.solverId, { personId: curator.id }),
    ],
  ])('goes to all curators of neither party where the proposer %s', async (...row) => {
    const [, change, isStillCurator = false] = row;
    const other = await aPerson(given.database, { role: 'curator' });
    await change();
    await takeBack();
    expect(await notified('acceptance_taken_back')).toEqual(
      sorted(other.id, ...(isStillCurator ? [curator.id] : [])),
    );
  });
});
