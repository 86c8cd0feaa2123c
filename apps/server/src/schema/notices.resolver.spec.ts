import { beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { listUnguardedFields } from '@passerelle/graphql';
import { testDatabase } from '@passerelle/harness';
import { Match, MatchDismissal } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { mayOnNeed, Need, needStates } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice, NoticesResolver, topics } from '@passerelle/notifications';
import { ContentReport } from '@passerelle/reports';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { list, noticeKindsAbout, readingNotices } from '../../testing/notices/reading-notices.js';

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

it('opens no field to everybody', async () => {
  expect(listUnguardedFields([NoticesResolver])).toEqual([]);
  for (const field of ['myNotices { totalCount }', 'unreadNoticeCount']) {
    const { errors } = await ask(newId(), `{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  for (const field of ['markNoticeRead(id: "x") { id }', 'markAllNoticesRead']) {
    const { errors } = await ask(newId(), `mutation { ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
});

describe('myNotices', () => {
  it('shows the facts of a match, in the reader’s language', async () => {
    const solver = await aSolver(given.database, { personId: reader.id, name: 'Veille Douce' });
    const notice = await aMatchNotice(solver);
    const [notices] = await noticesTo(reader.id);
    expect(notices).toEqual({
      id: notice.id,
      kind: 'match_found',
      title: 'Un besoin pour vous\u00a0: Repérer les chutes la nuit',
      body: 'Points communs\u00a0: Silver économie. Mots que vous employez aussi\u00a0: chutes. Dans la même commune.',
      link: `/besoins/${need.id}`,
      createdAt: given.clock.now().toISOString(),
      readAt: null,
      need: { id: need.id, title: need.title, organisation: { name: 'Loire Aide à Domicile' } },
      introduction: null,
      solver: { id: solver.id, name: 'Veille Douce' },
      match: { id: notice.subjectId, score: 0.7, sharedTags: [{ tag: { label: 'Silver économie' } }] },
    });
    await given.database.manager.update(Person, { id: reader.id }, { language: 'en' });
    const [english] = await noticesTo(reader.id);
    expect(english?.title).toBe('A need for you: Repérer les chutes la nuit');
    expect(english?.body).toContain('In common: Silver economy');
  });

  it('says so once the reader has dismissed a match, not when the company has', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    const { subjectId: matchId } = await aMatchNotice(solver);
    const { manager } = given.database;
    const dismissedBy = async (side: 'solver' | 'company'): Promise<void> => {
      await manager.update(Match, matchId, { state: 'dismissed' });
      await manager.insert(MatchDismissal, {
        id: newId(),
        matchId,
        side,
        personId: null,
        reason: 'other_trade',
        comment: null,
        dismissedAt: given.clock.now(),
        takenBackAt: null,
      });
    };
    await dismissedBy('company');
    expect((await noticesTo(reader.id))[0]?.title).toMatch(/^Un besoin pour vous/);
    await dismissedBy('solver');
    expect((await noticesTo(reader.id))[0]).toMatchObject({
      title: 'Un besoin que vous avez écarté\u00a0: Repérer les chutes la nuit',
      body: 'Vous pouvez revenir sur votre réponse.',
    });
  });

  it('says whose words are the note of a report that is settled', async () => {
    const reportId = await reportedBy(reader);
    await aNotice({ kind: 'content_report_settled', data: { reportId } });
    const { manager } = given.database;
    const body = async (): Promise<string | undefined> => (await noticesTo(reader.id))[0]?.body;
    const text = 'L’équipe d’OVLT l’a lu et n’a rien changé. Merci de l’avoir signalé.';
    expect(await body()).toBe(text);
    await manager.update(ContentReport, reportId, { note: 'C’est une marque.' });
    expect(await body()).toBe(`${text} L’équipe précise\u00a0: «\u00a0C’est une marque.\u00a0»`);
    await manager.update(Person, { id: reader.id }, { language: 'en' });
    expect(await body()).toMatch(/Thank you for reporting it\. The team adds: “C’est une marque\.”$/);
  });

  it('has a report’s text on one line, in its title', async () => {
    const reportId = await reportedBy(reader);
    await given.database.manager.update(ContentReport, reportId, { text: 'Bonjour,\n\nje vends tout.' });
    await aNotice({ kind: 'content_report_settled', data: { reportId } });
    expect((await noticesTo(reader.id))[0]?.title).toMatch(/\u00a0: Bonjour, je vends tout\.$/);
  });

  it('hides what the reader may not see of a need that he may see', async () => {
    await given.database.manager.update(Need, { id: need.id }, { confidential: true });
    await aMatchNotice(await aSolver(given.database, { personId: reader.id }));
    const [notices] = await noticesTo(reader.id);
    expect(notices?.need?.organisation).toBeNull();
    expect(JSON.stringify(notices)).not.toContain('Loire Aide');
  });

  it('contains the notices of the profiles that the reader holds, by claim or through an organisation', async () => {
    const { organisationId } = await aMembership(given.database, { personId: reader.id, role: 'member' });
    const claimed = await aSolver(given.database, { personId: reader.id });
    const shared = await aSolver(given.database, { organisationId });
    const foreign = await aSolver(given.database);
    const notices: Notice[] = [];
    for (const { id } of [claimed, shared, foreign]) {
      notices.push(await aNotice({ recipientKind: 'solver', recipientId: id }));
    }
    const [forClaimed, forShared] = notices;
    expect((await noticesTo(reader.id)).map(({ id }) => id)).toEqual([forShared?.id, forClaimed?.id]);
  });

  it('holds nothing of others, and nothing of what may not be seen, by the rule of needs', async () => {
    const person = await aMembership(given.database, { organisationId: need.organisationId });
    const curator = await aPerson(given.database, { role: 'curator' });
    for (const recipientId of [reader.id, person.personId, curator.id]) await aNotice({ recipientId });
    const wherever = [
      ...needStates.map((state) => ({ state })),
      // Discarded before it was sent.
      { state: 'closed' as const, submittedAt: null },
    ];
    for (const columns of wherever) {
      const { state } = columns;
      await given.database.manager.update(Need, { id: need.id }, columns);
      const found = await given.database.manager.findOneByOrFail(Need, { id: need.id });
      for (const id of [reader.id, person.personId, curator.id]) {
        const may = mayOnNeed(await actorOf(given.database, id), 'see', found);
        const { data } = await ask(id);
        expect([state, id, data?.myNotices.totalCount, data?.unreadNoticeCount]).toEqual([
          state,
          id,
          +may,
          +may,
        ]);
      }
    }
  });

  it('counts those who could answer now', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    await aNotice({ kind: 'need_matched' });
    expect((await noticesTo(reader.id))[0]?.body).toContain('Il n’y a plus personne');
    for (const wanted of [{}, {}, { standsOut: false }, { state: 'dismissed' as const }]) {
      await aMatchToNotify(given.database, {
        needId: need.id,
        solverId: (await aSolver(given.database, { personId: (await aPerson(given.database)).id })).id,
        ...wanted,
      });
    }
    // No mail reaches this one.
    await aMatchToNotify(given.database, { needId: need.id, solverId: (await aSolver(given.database)).id });
    // This one has reached its monthly cap.
    const full = { personId: (await aPerson(given.database)).id, monthlyCap: 0 };
    await aMatchToNotify(given.database, {
      needId: need.id,
      solverId: (await aSolver(given.database, full)).id,
    });
    expect((await noticesTo(reader.id))[0]?.body).toBe('2 porteurs de solution pourraient y répondre.');
    await given.database.manager.update(Need, { id: need.id }, { state: 'closed' });
    expect((await noticesTo(reader.id))[0]?.body).toBe('Il n’est plus en ligne aujourd’hui.');
  });

  it('comes in pages, newest first, unread ones alone if asked', async () => {
    const notices: Notice[] = [];
    for (let i = 0; i < 5; i++) notices.push(await aNotice({ readAt: i === 3 ? given.clock.now() : null }));
    const [, , , read] = notices;
    const ids = notices.toReversed().map(({ id }) => id);
    const first = await ask(reader.id, list, { first: 3 });
    expect(first.data?.myNotices.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(first.data).toMatchObject({
      myNotices: { totalCount: 5, pageInfo: { hasNextPage: true } },
      unreadNoticeCount: 4,
    });
    const second = await ask(reader.id, list, { first: 3, after: first.data?.myNotices.pageInfo.endCursor });
    expect(second.data?.myNotices.nodes.map(({ id }) => id)).toEqual(ids.slice(3));
    const unread = await noticesTo(reader.id, { unreadOnly: true });
    expect(unread.map(({ id }) => id)).toEqual(ids.filter((id) => id !== read?.id));
  });

  it('costs as many statements for many notices as for one', async () => {
    await aMembership(given.database, { personId: reader.id, organisationId: need.organisationId });
    const mine = await aSolver(given.database, { personId: reader.id });
    const fill = async (solver: Solver): Promise<void> => {
      for (const kind of noticeKindsAbout.need) await aNotice({ kind });
      await aMatchNotice(solver);
      const introduction = await introducedAs('proposed', solver.id);
      for (const kind of noticeKindsAbout.introduction) await aNoticeOf(introduction, { kind });
      const interest = await markedBy(solver.id);
      for (const kind of noticeKindsAbout.interest) await aNoticeOfInterest(interest, { kind });
      const request = await askedFor(solver.id);
      for (const kind of noticeKindsAbout.request)
        await aNotice({ kind, data: { needId: need.id, requestId: request.id } });
      await aNoticeOfMessage(introduction);
      for (const kind of noticeKindsAbout.profile) await aNotice({ kind, data: { solverId: mine.id } });
      const reportId = await reportedBy(reader);
      for (const kind of noticeKindsAbout.report) await aNotice({ kind, data: { reportId } });
      for (const kind of noticeKindsAbout.joinRequest)
        await aNotice({ kind, data: await joining(reader, 'refused') });
      const subjects = await grouped(reader);
      for (const subject of ['action', 'group', 'groupMeeting'] as const)
        for (const kind of noticeKindsAbout[subject]) await aNotice({ kind, data: subjects[subject] });
      for (const kind of noticeKindsAbout.concept) await aNotice({ kind, data: await decidedWith(reader) });
      for (const kind of noticeKindsAbout.joining) await aNotice({ kind, data: await joiningWith(reader) });
    };
    await fill(mine);
    // The first read after a change of a tag reads the tags again.
    await ask(reader.id);
    const few = await ask(reader.id);
    for (let i = 0; i < 5; i++) await fill(await aSolver(given.database));
    await ask(reader.id);
    const many = await ask(reader.id);
    // For each need, a match replaces a search.
    expect(many.data?.myNotices.totalCount).toBe(6 * (Object.keys(topics.kinds).length - 1));
    expect(many.errors).toBeUndefined();
    // The page, its total, the unread count; needs, their companies, the numbers of possible solvers; profiles,
    // matches, the tags' version; introductions, interests, requests, and their profiles; unread messages; reports;
    // requests to join; actions, groups, requests to join them, their meetings; concepts, their decisions, needs that
    // may join them. Objects behind several introductions and interests are found together, or in two statements if
    // some of them come later.
    for (const { statements } of [few, many]) {
      const asked = statements.map((statement) => statement.replaceAll(/\$\d+(?:, ?\$\d+)*/g, '$'));
      expect(new Set(asked).size).toBe(25);
      for (const one of asked) expect(asked.filter((other) => other === one).length).toBeLessThanOrEqual(2);
    }
  });
});

describe('reading', () => {
  const mark = 'mutation ($id: ID!) { markNoticeRead(id: $id) { id readAt } }';

  it('marks one, once', async () => {
    const [first, second] = [await aNotice(), await aNotice()];
    const at = given.clock.now().toISOString();
    const { data } = await ask(reader.id, mark, { id: first.id });
    expect(data).toEqual({ markNoticeRead: { id: first.id, readAt: at } });
    given.clock.advance(60_000);
    expect((await ask(reader.id, mark, { id: first.id })).data).toEqual({
      markNoticeRead: { id: first.id, readAt: at },
    });
    expect((await noticesTo(reader.id, { unreadOnly: true })).map(({ id }) => id)).toEqual([second.id]);
  });

  it('is refused for what is not there, is another’s or may not be seen', async () => {
    const other = await aNotice({ recipientId: (await aPerson(given.database)).id });
    const draft = await aNeed(given.database, { organisationId: need.organisationId });
    const hidden = await aNotice({ data: { needId: draft.id } });
    for (const id of [newId(), 'x', other.id, hidden.id]) {
      const { data, errors } = await ask(reader.id, mark, { id });
      expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
    }
    const unread = await given.database.manager.findOneByOrFail(Notice, { id: other.id });
    expect(unread.readAt).toBeNull();
  });

  it('marks all that the reader has, and nothing else', async () => {
    const solver = await aSolver(given.database, { personId: reader.id });
    await aNotice();
    await aNotice({ recipientKind: 'solver', recipientId: solver.id });
    await aNotice({ readAt: given.clock.now() });
    const other = await aNotice({ recipientId: (await aPerson(given.database)).id });
    const all = 'mutation { markAllNoticesRead }';
    expect((await ask(reader.id, all)).data).toEqual({ markAllNoticesRead: 2 });
    expect((await ask(reader.id, all)).data).toEqual({ markAllNoticesRead: 0 });
    expect((await ask(reader.id)).data?.unreadNoticeCount).toBe(0);
    expect((await given.database.manager.findOneByOrFail(Notice, { id: other.id })).readAt).toBeNull();
  });
});
