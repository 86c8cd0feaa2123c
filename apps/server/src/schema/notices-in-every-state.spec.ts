import { beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import {
  introductionStates,
  mayOnInterest,
  mayOnIntroduction,
  pairRequestStates,
} from '@passerelle/introductions';
import { Need, needStates } from '@passerelle/needs';
import { Notice, topics } from '@passerelle/notifications';
import { aSolver } from '@passerelle/solvers/testing';
import { noticeKindsAbout, readingNotices } from '../../testing/notices/reading-notices.js';

const given = testDatabase();
const {
  about,
  ask,
  noticesTo,
  aNotice,
  aMatchNotice,
  aNoticeOf,
  markedBy,
  askedFor,
  aNoticeOfInterest,
  aNoticeOfMessage,
  introducedAs,
  reportedBy,
  joining,
  decidedWith,
  joiningWith,
  grouped,
} = readingNotices(given);
let need: Need;
let reader: Person;
beforeEach(() => {
  ({ need, reader } = about);
});

describe('a notice', () => {
  it('has something to say on every kind in every state of a need', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    for (const kind of noticeKindsAbout.need) await aNotice({ kind });
    const solver = await aSolver(given.database, { personId: reader.id });
    await aMatchNotice(solver);
    const introduction = await introducedAs('proposed', solver.id);
    for (const kind of noticeKindsAbout.introduction) await aNoticeOf(introduction, { kind });
    const interest = await markedBy(solver.id);
    for (const kind of noticeKindsAbout.interest) await aNoticeOfInterest(interest, { kind });
    await aNoticeOfMessage(introduction);
    const request = await askedFor(solver.id);
    for (const kind of noticeKindsAbout.request)
      await aNotice({ kind, data: { needId: need.id, requestId: request.id } });
    for (const kind of noticeKindsAbout.profile) await aNotice({ kind, data: { solverId: solver.id } });
    const reportId = await reportedBy(reader);
    for (const kind of noticeKindsAbout.report) await aNotice({ kind, data: { reportId } });
    for (const kind of noticeKindsAbout.joinRequest)
      await aNotice({ kind, data: await joining(reader, 'accepted') });
    const subjects = await grouped(reader);
    for (const subject of ['action', 'group', 'groupMeeting'] as const)
      for (const kind of noticeKindsAbout[subject]) await aNotice({ kind, data: subjects[subject] });
    for (const kind of noticeKindsAbout.concept) await aNotice({ kind, data: await decidedWith(reader) });
    for (const kind of noticeKindsAbout.joining) await aNotice({ kind, data: await joiningWith(reader) });
    for (const state of needStates) {
      await given.database.manager.update(Need, { id: need.id }, { state });
      const notices = await noticesTo(reader.id);
      expect(notices.map(({ kind }) => kind).toSorted()).toEqual(
        // A match with the same need replaces it.
        Object.keys(topics.kinds)
          .filter((kind) => kind !== 'need_found')
          .toSorted(),
      );
      for (const { title, body } of notices) expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN/);
      expect(notices.every(({ body }) => body.length > 10)).toBe(true);
    }
  });

  it('has something to say on every kind in every state of an introduction, to each who reads it', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    const readers = [reader.id, member.personId, curator.id];
    for (const state of introductionStates) {
      const introduction = await introducedAs(state, solver.id);
      const link = `/mises-en-relation/${introduction.id}`;
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of readers) {
        for (const kind of noticeKindsAbout.introduction)
          await aNoticeOf(introduction, { kind, recipientId });
        const notices = await noticesTo(recipientId);
        expect(notices.map(({ kind }) => kind).toSorted()).toEqual(noticeKindsAbout.introduction.toSorted());
        for (const each of notices) {
          expect(each).toMatchObject({ link, introduction: { id: introduction.id, state } });
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
      await given.database.manager.remove(introduction);
    }
  });

  it('shows curators, but not the other party, why a party has declined', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    const introduction = await introducedAs('declined', solver.id);
    introduction.solverReply.declineNote = 'Leur réputation nous inquiète.';
    await given.database.manager.save(introduction);
    const bodyFor = async (recipientId: string): Promise<string | undefined> => {
      await aNoticeOf(introduction, { kind: 'introduction_declined', recipientId });
      return (await noticesTo(recipientId))[0]?.body;
    };
    expect(await bodyFor(curator.id)).toBe(
      'Le porteur de solution décline\u00a0: C’est trop loin. Leur réputation nous inquiète.',
    );
    expect(await bodyFor(member.personId)).toBe('L’autre partie ne souhaite pas donner suite.');
    expect(await bodyFor(reader.id)).toBe('Vous avez décliné.');
  });

  it('holds what is about an introduction for its parties and curators, whatever becomes of the need', async () => {
    const shared = await aMembership(given.database, { role: 'member' });
    const solver = await aSolver(given.database, { organisationId: shared.organisationId });
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    const introduction = await introducedAs('proposed', solver.id);
    for (const state of needStates) {
      await given.database.manager.update(Need, { id: need.id }, { state });
      const found = await given.database.manager.findOneByOrFail(Need, { id: need.id });
      await given.database.manager.deleteAll(Notice);
      for (const id of [shared.personId, member.personId, curator.id, reader.id]) {
        await aNoticeOf(introduction, { recipientId: id });
        const actor = await actorOf(given.database, id);
        const may = mayOnIntroduction(actor, 'see', introduction, { need: found, solver });
        expect(may).toBe(id !== reader.id);
        const { data } = await ask(id);
        expect([state, data?.myNotices.totalCount, data?.unreadNoticeCount]).toEqual([state, +may, +may]);
      }
    }
  });

  it('has something to say on a request in every state, to the company and curators, and nothing to its solver', async () => {
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    for (const state of pairRequestStates) {
      const solver = await aSolver(given.database, { personId: (await aPerson(given.database)).id });
      const answer = state === 'declined' ? { declineReason: 'too_far' as const } : {};
      const request = await askedFor(solver.id, { state, ...answer });
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of [solver.personId ?? '', member.personId, curator.id]) {
        for (const kind of noticeKindsAbout.request)
          await aNotice({ kind, recipientId, data: { needId: need.id, requestId: request.id } });
        const notices = await noticesTo(recipientId);
        expect(notices).toHaveLength(recipientId === solver.personId ? 0 : noticeKindsAbout.request.length);
        for (const each of notices) {
          expect(each.link).toBe(`/besoins/${need.id}`);
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(5);
        }
      }
    }
  });

  it('has something to say on an interest in every state, to each who may see it', async () => {
    const member = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator', language: 'en' });
    const stranger = await aPerson(given.database);
    for (const state of pairRequestStates) {
      const solver = await aSolver(given.database, { personId: (await aPerson(given.database)).id });
      const answer =
        state === 'declined' ? { declineReason: 'too_far' as const, declineNote: 'Trop loin.' } : {};
      const interest = await markedBy(solver.id, { state, ...answer });
      await given.database.manager.deleteAll(Notice);
      for (const recipientId of [solver.personId ?? '', member.personId, curator.id, stranger.id]) {
        for (const kind of noticeKindsAbout.interest)
          await aNoticeOfInterest(interest, { kind, recipientId });
        const notices = await noticesTo(recipientId);
        const actor = await actorOf(given.database, recipientId);
        const may = mayOnInterest(actor, 'see', { need, solver });
        expect(may).toBe(recipientId !== stranger.id);
        expect(notices).toHaveLength(may ? noticeKindsAbout.interest.length : 0);
        for (const each of notices) {
          expect(each.link).toBe(`/besoins/${need.id}`);
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
    }
  });

  it('has a sentence for a request to join in every state, for owners and for the requester', async () => {
    const organisationId = need.organisationId;
    const owner = await aMembership(given.database, { organisationId, role: 'owner' });
    const member = await aMembership(given.database, { organisationId, role: 'member' });
    const asker = await aPerson(given.database, { name: 'Zoé Petit' });
    for (const state of ['open', 'accepted', 'refused', 'withdrawn'] as const) {
      await given.database.manager.query('TRUNCATE notice');
      const data = await joining(asker, state);
      for (const recipientId of [owner.personId, member.personId, asker.id]) {
        for (const kind of noticeKindsAbout.joinRequest) await aNotice({ kind, recipientId, data });
        const notices = await noticesTo(recipientId);
        expect(notices).toHaveLength(
          recipientId === member.personId ? 0 : noticeKindsAbout.joinRequest.length,
        );
        for (const each of notices) {
          expect(each).toMatchObject({ link: `/structures/${organisationId}`, need: null });
          expect(`${each.title} ${each.body}`).not.toMatch(/undefined|null|NaN/);
          expect(each.body.length).toBeGreaterThan(10);
        }
      }
    }
    const suspension = { suspendedAt: given.clock.now(), suspensionReason: 'Fausse identité' };
    await given.database.manager.update(Person, { id: asker.id }, suspension);
    expect(await noticesTo(owner.personId)).toEqual([]);
  });
});
