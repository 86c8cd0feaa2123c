import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { type ReceivedMail, subjectLine } from '@passerelle/mail/testing';
import { publicUrl } from '@passerelle/notifications/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { mailsAboutANeed } from '../../testing/index.js';
import { NeedEdit } from '../need-edit.entity.js';
import { Need } from '../need/need.entity.js';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedEdited,
  NeedExpired,
  NeedLeftAsDraft,
  NeedOffered,
  NeedPublished,
  NeedRefused,
  NeedSubmitted,
} from '../need/need.events.js';
import { needTopic } from './need.topic.js';

const given = testDatabase();
const { under, about, mailAll } = mailsAboutANeed(given);

describe('the mails of a company and its curators', () => {
  const happened = { data: { needId: '' } };
  let member: Membership;
  beforeEach(async () => {
    member = await aMembership(given.database, { organisationId: about.company.id });
    happened.data.needId = about.need.id;
  });
  const inState = (state: Need['state'], more: Partial<Need> = {}) =>
    given.database.manager.update(Need, { id: about.need.id }, { state, ...more });

  const curator = (): string => curatorId;
  const follower = (): string => member.personId;
  const cases = {
    need_left_as_draft: {
      reader: follower,
      store: () =>
        under.app.get(needTopic.handlers.need_left_as_draft).handle(anEvent(NeedLeftAsDraft, happened)),
      arrange: () =>
        inState('draft', {
          authorId: member.personId,
          updatedAt: new Date('2026-11-22T10:00:00Z'),
          draftRemindedAt: new Date('2026-11-23T10:00:00Z'),
        }),
      subject: { fr: 'Votre besoin n’est pas encore envoyé', en: 'Your need is not sent yet' },
      says: { fr: '/rediger/sujets', en: '/rediger/sujets' },
      goneWhen: 'submitted',
    },
    need_offered: {
      reader: follower,
      store: () => under.app.get(needTopic.handlers.need_offered).handle(anEvent(NeedOffered, happened)),
      arrange: async () => {
        const author = await aPerson(given.database, { name: 'Nadia Ferrand', role: 'curator' });
        await inState('draft', { byCurator: true, authorId: author.id });
      },
      subject: {
        fr: 'Un besoin noté pour vous, à relire et à envoyer',
        en: 'A need written down for you, to read and to send',
      },
      says: { fr: 'Nadia Ferrand a noté un besoin', en: 'Nadia Ferrand has written down a need' },
      goneWhen: 'submitted',
    },
    need_submitted: {
      reader: curator,
      store: () => under.app.get(needTopic.handlers.need_submitted).handle(anEvent(NeedSubmitted, happened)),
      arrange: async () => {
        await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
        await aPerson(given.database, { id: (curatorId = newId()), role: 'curator' });
        await inState('submitted', { submittedAt: new Date('2026-11-23T10:00:00Z') });
      },
      subject: { fr: 'Un besoin à relire', en: 'A need to read' },
      says: { fr: 'a envoyé un besoin le 23 novembre 2026', en: 'submitted a need on 23 November 2026' },
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
          needId: about.need.id,
          editedAt: given.clock.now(),
          changes: [
            { field: 'title', before: 'Les chutes', after: about.need.title },
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
        fr: '* La description * Les sujets - Avant : rien - Maintenant : Sommeil * Le territoire',
        en: '* The description * The tags - Before: none - Now: Sleep * The territory',
      },
      goneWhen: 'closed',
    },
    need_received: {
      reader: follower,
      store: () => under.app.get(needTopic.handlers.need_received).handle(anEvent(NeedSubmitted, happened)),
      arrange: () => inState('submitted', { submittedAt: new Date('2026-11-23T10:00:00Z') }),
      subject: { fr: 'Votre besoin est bien arrivé', en: 'Your need has arrived' },
      says: {
        fr: 'vous répond au plus tard le 25 novembre 2026',
        en: 'answers you by 25 November 2026',
      },
      goneWhen: 'published',
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
  } as const;
  let curatorId: string;
  let editId: string;

  it('quote the title of a need of one line, and no empty words', async () => {
    const { arrange, store } = cases.need_submitted;
    await arrange();
    await given.database.manager.update(Need, { id: about.need.id }, { description: '' });
    await store();
    const [{ text }] = (await mailAll()) as [ReceivedMail];
    expect(text.replaceAll(/\s+/g, ' ')).toContain('« Repérer les chutes la nuit »');
    expect(text.replaceAll(/\s+/g, ' ')).not.toContain('« »');
  });

  describe.each(Object.entries(cases))(
    'on %s',
    (_kind, { reader, store, arrange, subject, says, goneWhen }) => {
      it.each(['fr', 'en'] as const)('are written in %s', async (language) => {
        await arrange();
        await given.database.manager.update(Person, { id: reader() }, { language });
        await store();
        const received = await mailAll();
        const whole = `${subject[language]}${language === 'fr' ? ' ' : ''}: Repérer les chutes la nuit`;
        expect(received.map((each) => each.subject.replaceAll('\u00a0', ' '))).toEqual([subjectLine(whole)]);
        expect(received[0]?.html.replaceAll('\u00a0', ' ')).toContain(`>${whole}</h1>`);
        const [{ text, html, headers }] = received as [ReceivedMail];
        expect(headers['content-language']).toBe(language);
        expect(text.replaceAll(/\s+/g, ' ')).toContain(says[language]);
        expect(text).toContain(`${publicUrl}/besoins/${about.need.id}`);
        expect(html + text).not.toMatch(/undefined|null|\[object/);
        expect(text).not.toMatch(/^\* *$/m);
      });

      it('do not go out once the need has moved on, or the reader has', async () => {
        await arrange();
        await store();
        const { state } = await given.database.manager.findOneByOrFail(Need, { id: about.need.id });
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
