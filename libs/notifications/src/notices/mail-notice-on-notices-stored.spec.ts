import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Organisation, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { type DomainEvent, newId } from '@passerelle/database';
import { openTransactions, testDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { Match, MatchesFound } from '@passerelle/matching';
import {
  Need,
  NeedChangesRequested,
  NeedClosed,
  NeedExpired,
  NeedEdit,
  NeedEdited,
  NeedPublished,
  NeedRefused,
  NeedSubmitted,
} from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Idea, Solver, SolverContacts } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { Territory } from '@passerelle/territories';
import { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
import { needTopic } from '../needs/index.js';
import { firstMatchesTopic, matchTopic } from '../matches/index.js';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { aMatch, anEvent, notificationsUnderTest, publicUrl, recorded } from '../../testing/index.js';

const given = testDatabase();
const under = notificationsUnderTest(given);
let company: Organisation;
let need: Need;
let before: number;
beforeEach(async () => {
  company = await anOrganisation(given.database, { name: `Loire Aide ${newId()}` });
  need = await aNeed(given.database, {
    organisationId: company.id,
    state: 'published',
    publishedAt: given.clock.now(),
    title: 'Repérer les chutes la nuit',
  });
  before = (await recorded(given.database, NoticesStored)).length;
});

const matched = async (solver: Parameters<typeof aSolver>[1], wanted: Partial<Match> = {}): Promise<Match> =>
  aMatch(given.database, {
    needId: need.id,
    solverId: (await aSolver(given.database, solver)).id,
    ...wanted,
  });
const tellSolvers = (...matches: Match[]): Promise<void> =>
  under.app
    .get(matchTopic.handlers.match_found)
    .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
const stored = async (): Promise<DomainEvent<{ mailId: string }>[]> =>
  (await recorded(given.database, NoticesStored)).slice(before);
const mail = (event: DomainEvent<{ mailId: string }>): Promise<void> =>
  under.app.get(MailNoticeOnNoticesStored).handle(event);
/** Mails all that this test has stored. */
const mailAll = async (): Promise<readonly ReceivedMail[]> => {
  for (const event of await stored()) await mail(event);
  return under.mailbox.messages();
};
const noticesOf = async (): Promise<Notice[]> => {
  const mailIds = (await stored()).map(({ data }) => data.mailId);
  const notices = await given.database.manager.find(Notice, { order: { id: 'ASC' } });
  return notices.filter(({ mailId }) => mailIds.includes(mailId));
};

describe('a mail', () => {
  it('goes out once for notices that are mailed twice, even at the same moment', async () => {
    await tellSolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    // Those who find it under way look again later.
    await Promise.allSettled([mail(event), mail(event), mail(event)]);
    await mail(event);
    expect(under.mailbox.messages()).toHaveLength(1);
    expect(await noticesOf()).toMatchObject([{ mailedAt: given.clock.now(), mailRefusal: null }]);
  });

  describe('that was handed over by a process that died before it could say so', () => {
    afterEach(() => given.database.manager.query('DROP TRIGGER IF EXISTS die ON notice'));

    it('is sent again with the same Message-ID', async () => {
      await given.database.manager.query(`
        CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$;
        CREATE TRIGGER die BEFORE UPDATE OF mailed_at ON notice EXECUTE FUNCTION die()`);
      await tellSolvers(await matched({ contactEmail: 'contact@veille.example' }));
      const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
      await expect(mail(event)).rejects.toThrow('killed');
      await expect(mail(event)).rejects.toThrow('killed');
      await given.database.manager.query('DROP TRIGGER die ON notice');
      await mail(event);
      await mail(event);
      expect(under.mailbox.messages().map(({ messageId }) => messageId)).toEqual(
        Array(3).fill(`<notice-${event.data.mailId}@passerelle.example.org>`),
      );
      expect(await noticesOf()).toMatchObject([{ mailedAt: given.clock.now() }]);
    });
  });

  it('is left to whoever claimed it, until they must be dead', async () => {
    await tellSolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    const mailingUntil = new Date(given.clock.now().getTime() + 1_000);
    await given.database.manager.update(Notice, { mailId: event.data.mailId }, { mailingUntil });
    await expect(mail(event)).rejects.toThrow('Another process is handing this mail over');
    expect(under.mailbox.messages()).toEqual([]);
    given.clock.advance(1_000);
    await mail(event);
    expect(under.mailbox.messages()).toHaveLength(1);
  });

  it('holds no transaction open while it is handed over', async () => {
    await tellSolvers(await matched({ contactEmail: 'contact@veille.example' }));
    const [event] = (await stored()) as [DomainEvent<{ mailId: string }>];
    const found: unknown[] = [];
    under.mailbox.whileReceiving(async () => void found.push(await openTransactions(given.database)));
    await mail(event);
    expect(found).toEqual([[]]);
  });

  it('that is refused for good is not tried again', async () => {
    under.mailbox.refuse('inconnu@veille.example', 550);
    await tellSolvers(await matched({ contactEmail: 'inconnu@veille.example' }));
    expect(await mailAll()).toEqual([]);
    expect(await noticesOf()).toMatchObject([
      { mailedAt: null, mailRefusal: expect.stringContaining('550') },
    ]);
    under.mailbox.clear();
    expect(await mailAll()).toEqual([]);
  });

  it('that cannot be taken now is tried again', async () => {
    under.mailbox.refuse('contact@veille.example', 450);
    await tellSolvers(await matched({ contactEmail: 'contact@veille.example' }));
    await expect(mailAll()).rejects.toThrow('450');
    expect(await noticesOf()).toMatchObject([{ mailedAt: null, mailRefusal: null }]);
    under.mailbox.clear();
    expect(await mailAll()).toHaveLength(1);
  });

  it.each<[string, (match: Match) => Promise<unknown>]>([
    ['the need is closed', () => given.database.manager.update(Need, { id: need.id }, { state: 'closed' })],
    [
      'the match is dismissed',
      ({ id }) => given.database.manager.update(Match, { id }, { state: 'dismissed' }),
    ],
    [
      'the address has refused',
      ({ solverId: id }) => given.database.manager.update(Solver, { id }, { contactRefusedAt: new Date() }),
    ],
    [
      'somebody has claimed the profile',
      async ({ solverId: id }) =>
        given.database.manager.update(Solver, { id }, { personId: (await aPerson(given.database)).id }),
    ],
    [
      'the profile is paused',
      ({ solverId: id }) => given.database.manager.update(Solver, { id }, { pausedAt: new Date() }),
    ],
  ])('does not go out once %s', async (_, change) => {
    const match = await matched({ contactEmail: 'contact@veille.example' });
    await tellSolvers(match);
    await change(match);
    expect(await mailAll()).toEqual([]);
    expect(await noticesOf()).toMatchObject([{ mailedAt: null, mailRefusal: null }]);
  });
});

describe('the mail to somebody who holds a profile', () => {
  it('leads to a page that stops it, and does not go out any more once its address has refused', async () => {
    const holder = await aPerson(given.database, { email: `${newId()}@veille.example` });
    const match = await matched({ personId: holder.id });
    await tellSolvers(match);
    const [sent] = await mailAll();
    const unsubscribe = /<(.+)>/.exec(sent?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    expect(unsubscribe).toContain(`${publicUrl}/profil/desinscription?token=${holder.id}.`);
    expect(sent?.text).toContain(unsubscribe);

    under.mailbox.clear();
    const contacts = under.app.get(SolverContacts, { strict: false });
    expect(await contacts.refuse(new URL(unsubscribe).searchParams.get('token') ?? '')).toBe(true);
    need = await aNeed(given.database, { organisationId: company.id, state: 'published' });
    await tellSolvers(await aMatch(given.database, { needId: need.id, solverId: match.solverId }));
    expect(await mailAll()).toEqual([]);
    // It is told all the same, in the product.
    expect(await noticesOf()).toMatchObject([{ recipientId: holder.id }, { recipientId: holder.id }]);
  });
});

describe('the mail on one match', () => {
  beforeEach(async () => {
    await given.database.manager.upsert(
      Territory,
      {
        code: 'commune:45234',
        kind: 'commune',
        name: 'Orléans',
        containedIn: [],
        postcodes: ['45000'],
        rank: 1,
        searchText: ' orleans',
      },
      ['code'],
    );
    await given.database.manager.update(Need, { id: need.id }, { neededBy: '2027-01-23' });
  });

  const explained = async (solver: Parameters<typeof aSolver>[1]): Promise<Match> => {
    const match = await matched({ ...solver, ideas: [{ title: 'Dix logements équipés', description: '' }] });
    const { id: ideaId } = await given.database.manager.findOneByOrFail(Idea, { solverId: match.solverId });
    const retired = await aTag(given.database, {
      mergedIntoId: (await aTag(given.database, { labelFr: 'Silver économie', labelEn: 'Silver economy' }))
        .id,
    });
    const side = { tagId: retired.id, origin: 'chosen' as const, written: undefined };
    await given.database.manager.update(
      Match,
      { id: match.id },
      {
        reasons: {
          ...match.reasons,
          ideaId,
          tags: [{ tagId: retired.id, need: side, solver: side, points: 1000 }],
        },
      },
    );
    return match;
  };

  it('tells its holder in French what is asked and why it fits', async () => {
    const person = await aPerson(given.database, { name: 'Éloïse Lefèvre' });
    await tellSolvers(await explained({ personId: person.id, name: 'Veille Douce' }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(received).toMatchObject({
      to: [person.email],
      subject: 'Un besoin qui pourrait vous concerner\u00a0: Repérer les chutes la nuit',
      date: given.clock.now().toISOString(),
    });
    const text = received.text.replaceAll('\u00a0', ' ').replaceAll(/\n(?! *[-*\n])/g, ' ');
    expect(text).toContain('Bonjour Éloïse Lefèvre,');
    expect(text).toContain(`${company.name} cherche une solution`);
    expect(text).toContain('Nos aides à domicile découvrent parfois une chute');
    expect(text).toContain('Où : Orléans');
    expect(text).toContain('d’ici au 23 janvier 2027');
    expect(text).toContain('- Points communs : Silver économie');
    expect(text).toContain('- Votre idée « Dix logements équipés » en est proche');
    expect(text).toContain('- Mots que vous employez aussi : chutes');
    expect(text).toContain('- Dans la même commune');
    expect(text).toContain(`${publicUrl}/besoins/${need.id}`);
    expect(text).toContain('parce que vous tenez le profil « Veille Douce »');
    expect(received.html).toContain(`href="${publicUrl}/besoins/${need.id}"`);
    expect(received.html + received.text).not.toMatch(/undefined|null|\[object/);
    expect(received.headers['list-unsubscribe']).toContain(`token=${person.id}.`);
  });

  it('tells those who read English in English', async () => {
    const person = await aPerson(given.database, { language: 'en', name: '' });
    await tellSolvers(await explained({ personId: person.id }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(received.subject).toBe('A need that may be for you: Repérer les chutes la nuit');
    expect(received.headers['content-language']).toBe('en');
    expect(received.text).toContain('Hello,');
    expect(received.text).toContain('In common: Silver economy');
    expect(received.text).toContain('by 23 January 2027');
    expect(received.text).not.toMatch(/[Vv]ous /);
  });

  it('tells an address without account who writes, from where, and how to be left alone', async () => {
    await tellSolvers(await explained({ contactEmail: 'contact@veille.example', name: 'Veille Douce' }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(received.to).toEqual(['contact@veille.example']);
    const text = received.text.replaceAll('\u00a0', ' ').replaceAll('\n', ' ');
    expect(text).toContain('le projet « Veille Douce » est décrit sur Passerelle');
    expect(text).toContain('L’équipe d’OVLT l’a repris d’informations publiques');
    expect(received.html).toMatch(
      /href="https:\/\/passerelle\.example\.org\/\S*profil\?token=[^"]+"[^>]*>Reprendre mon profil, pour le corriger</,
    );
    expect(received.headers['list-unsubscribe']).toMatch(
      /^<https:\/\/passerelle\.example\.org\/\S+token=\S+>$/,
    );
    expect(received.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(text).toContain('Ne plus recevoir ces messages');
  });

  it.each(['fr', 'en'] as const)('says nowhere in %s which company hides its name', async (language) => {
    await given.database.manager.update(Need, { id: need.id }, { confidential: true });
    // A member of the company itself may hold a profile, and forward the mail.
    const person = await aPerson(given.database, { language });
    await aMembership(given.database, { personId: person.id, organisationId: company.id });
    await tellSolvers(await explained({ personId: person.id }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(JSON.stringify(received)).not.toContain(company.name);
    expect(received.text).toContain(
      { fr: 'Une entreprise de services à la personne cherche', en: 'A home-service company is looking' }[
        language
      ],
    );
  });
});

describe('the mail on several matches', () => {
  it('lists the best five, each need once, and marks all as told', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const solver = await aSolver(given.database, { organisationId, name: 'Veille Douce' });
    const own = await aSolver(given.database, { personId, name: 'Mon projet' });
    const matches: Match[] = [];
    for (const rank of [1, 2, 3, 4, 5, 6]) {
      const { id: needId } = await aNeed(given.database, {
        organisationId: company.id,
        state: 'published',
        title: `Besoin ${rank}`,
        confidential: rank === 2,
      });
      matches.push(await aMatch(given.database, { needId, solverId: solver.id, score: 1 - rank / 100 }));
      if (rank === 1) matches.push(await aMatch(given.database, { needId, solverId: own.id, score: 0.5 }));
    }
    await tellSolvers(...matches);
    const received = await mailAll();
    expect(received.map(({ subject }) => subject)).toEqual([
      '6 besoins qui pourraient vous concerner, dont\u00a0: Besoin 1',
    ]);
    const text = received[0]?.text ?? '';
    expect(text.match(/^\* .*$/gm)).toEqual([1, 2, 3, 4, 5].map((rank) => `* Besoin ${rank}`));
    expect(text.match(new RegExp(company.name, 'g'))).toHaveLength(4);
    // Each is answered from its own card, and no list of needs is there to lead to.
    expect(new Set(text.match(/\/lien\/repondre\?token=[\w-]{43}/g)).size).toBe(5);
    expect(text).not.toContain(`${publicUrl}/besoins`);
    const notices = await noticesOf();
    expect(notices).toHaveLength(7);
    expect(notices.every(({ mailedAt }) => mailedAt !== null)).toBe(true);
  });

  it('becomes a mail on one where one is left', async () => {
    const { id: personId } = await aPerson(given.database);
    const solver = await aSolver(given.database, { personId });
    const other = await aNeed(given.database, { organisationId: company.id, state: 'published' });
    await tellSolvers(
      await aMatch(given.database, { needId: need.id, solverId: solver.id }),
      await aMatch(given.database, { needId: other.id, solverId: solver.id }),
    );
    await given.database.manager.update(Need, { id: other.id }, { state: 'expired' });
    expect(await mailAll()).toMatchObject([
      { subject: 'Un besoin qui pourrait vous concerner\u00a0: Repérer les chutes la nuit' },
    ]);
  });
});

describe('the mails of a company and its curators', () => {
  const happened = { data: { needId: '' } };
  let member: Membership;
  beforeEach(async () => {
    member = await aMembership(given.database, { organisationId: company.id });
    happened.data.needId = need.id;
  });
  const inState = (state: Need['state'], more: Partial<Need> = {}) =>
    given.database.manager.update(Need, { id: need.id }, { state, ...more });

  const curator = (): string => curatorId;
  const follower = (): string => member.personId;
  const cases = {
    need_submitted: {
      reader: curator,
      store: () => under.app.get(needTopic.handlers.need_submitted).handle(anEvent(NeedSubmitted, happened)),
      arrange: async () => {
        await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
        await aPerson(given.database, { id: (curatorId = newId()), role: 'curator' });
        await inState('submitted', { submittedAt: new Date('2026-11-23T10:00:00Z') });
      },
      subject: { fr: 'Un besoin à relire', en: 'A need to read' },
      says: { fr: 'a soumis un besoin le 23 novembre 2026', en: 'submitted a need on 23 November 2026' },
      goneWhen: 'published',
    },
    need_changes_requested: {
      reader: follower,
      store: () =>
        under.app
          .get(needTopic.handlers.need_changes_requested)
          .handle(anEvent(NeedChangesRequested, happened)),
      arrange: () =>
        inState('changes_requested', {
          moderationReasons: ['too_vague'],
          moderationNote: 'Combien de logements ?',
        }),
      subject: { fr: 'Votre besoin est à compléter', en: 'Your need is to be completed' },
      says: { fr: '« Combien de logements ? »', en: '“Combien de logements ?”' },
      goneWhen: 'submitted',
    },
    need_refused: {
      reader: follower,
      store: () => under.app.get(needTopic.handlers.need_refused).handle(anEvent(NeedRefused, happened)),
      arrange: () =>
        inState('closed', { closingReason: 'refused', moderationReasons: ['not_a_need', 'other'] }),
      subject: { fr: 'Votre besoin n’a pas été retenu', en: 'Your need has not been accepted' },
      says: {
        fr: '* Ce n’est pas un besoin de votre entreprise - Si vous proposez une solution',
        en: '* This is not a need of your company - If you offer a solution',
      },
      goneWhen: 'published',
    },
    need_edited: {
      reader: follower,
      store: () =>
        under.app
          .get(needTopic.handlers.need_edited)
          .handle(anEvent(NeedEdited, { data: { ...happened.data, editId } })),
      arrange: async () => {
        const tag = await aTag(given.database, { labelFr: 'Sommeil', labelEn: 'Sleep' });
        await given.database.manager.insert(NeedEdit, {
          id: (editId = newId()),
          needId: need.id,
          editedAt: given.clock.now(),
          changes: [
            { field: 'title', before: 'Les chutes', after: need.title },
            { field: 'description' },
            { field: 'tagIds', before: [], after: [tag.id, newId()] },
            { field: 'territoryCodes', before: ['commune:99999'], after: [] },
            { field: 'wantedKinds', before: ['student'], after: [] },
            { field: 'acceptsRemote', before: false, after: true },
            { field: 'confidential', before: false, after: true },
            { field: 'neededBy', before: null, after: '2027-02-01' },
          ],
        });
      },
      subject: { fr: 'Votre besoin a été modifié', en: 'Your need has been changed' },
      says: {
        fr: '* La description * Les étiquettes - Avant : rien - Maintenant : Sommeil * Le territoire',
        en: '* The description * The tags - Before: none - Now: Sleep * The territory',
      },
      goneWhen: 'closed',
    },
    need_published: {
      reader: follower,
      store: () => under.app.get(needTopic.handlers.need_published).handle(anEvent(NeedPublished, happened)),
      arrange: () =>
        inState('published', { confidential: true, expiresAt: new Date('2027-02-22T10:00:00Z') }),
      subject: { fr: 'Votre besoin est publié', en: 'Your need is published' },
      says: { fr: 'en ligne jusqu’au 22 février 2027', en: 'online until 22 February 2027' },
      goneWhen: 'closed',
    },
    need_expired: {
      reader: follower,
      store: () => under.app.get(needTopic.handlers.need_expired).handle(anEvent(NeedExpired, happened)),
      arrange: () => inState('expired'),
      subject: { fr: 'Votre besoin n’est plus en ligne', en: 'Your need is no longer online' },
      says: { fr: 'remettez-le en ligne', en: 'put it back online' },
      goneWhen: 'published',
    },
    need_closed: {
      reader: follower,
      store: async () => {
        const actorId = (await aPerson(given.database)).id;
        await under.app
          .get(needTopic.handlers.need_closed)
          .handle(anEvent(NeedClosed, { ...happened, actorId }));
      },
      arrange: () => inState('closed', { closingReason: 'dropped', closingNote: 'La résidence a fermé.' }),
      subject: { fr: 'Votre besoin est clos', en: 'Your need is closed' },
      says: {
        fr: 'Il n’est plus d’actualité. « La résidence a fermé. »',
        en: 'It no longer stands. “La résidence a fermé.”',
      },
      goneWhen: 'published',
    },
    need_matched: {
      reader: follower,
      store: async () =>
        under.app
          .get(firstMatchesTopic.handlers.need_matched)
          .handle(anEvent(MatchesFound, { data: { matchIds: (await matchesOf()).map(({ id }) => id) } })),
      arrange: async () => {
        const profile = { headline: 'Un capteur mural discret', name: 'Veille Douce' };
        await matched({ ...profile, kind: 'project_holder' }, { score: 0.9 });
        await matched({ headline: '', kind: 'student', name: 'Projet d’étude' });
        await matched({ headline: 'Hors sujet' }, { score: 0.1 });
      },
      subject: {
        fr: '2 porteurs de solutions pourraient répondre à votre besoin',
        en: '2 solvers could answer your need',
      },
      // It says nothing of a CFA: the profile does not.
      says: {
        fr: '* Porteur de projet - « Un capteur mural discret »',
        en: '* Project holder - “Un capteur mural discret”',
      },
      goneWhen: 'closed',
    },
  } as const;
  let curatorId: string;
  let editId: string;
  const matchesOf = (): Promise<Match[]> => given.database.manager.findBy(Match, { needId: need.id });

  describe.each(Object.entries(cases))(
    'on %s',
    (_kind, { reader, store, arrange, subject, says, goneWhen }) => {
      it.each(['fr', 'en'] as const)('are written in %s', async (language) => {
        await arrange();
        await given.database.manager.update(Person, { id: reader() }, { language });
        await store();
        const received = await mailAll();
        expect(received.map((each) => each.subject.replaceAll('\u00a0', ' '))).toEqual([
          `${subject[language]}${language === 'fr' ? ' ' : ''}: Repérer les chutes la nuit`,
        ]);
        const [{ text, html, headers }] = received as [ReceivedMail];
        expect(headers['content-language']).toBe(language);
        expect(text.replaceAll(/\s+/g, ' ')).toContain(says[language]);
        expect(text).toContain(`${publicUrl}/besoins/${need.id}`);
        expect(html + text).not.toMatch(/undefined|null|\[object|Hors sujet|Veille Douce/);
        expect(text).not.toMatch(/^\* *$/m);
      });

      it('do not go out once the need has moved on, or the reader has', async () => {
        await arrange();
        await store();
        const { state } = await given.database.manager.findOneByOrFail(Need, { id: need.id });
        await inState(goneWhen);
        expect(await mailAll()).toEqual([]);
        await inState(state);
        await given.database.manager.update(Person, { id: reader() }, { role: 'none' });
        await given.database.manager.delete(Membership, { personId: member.personId });
        expect(await mailAll()).toEqual([]);
      });
    },
  );
});
