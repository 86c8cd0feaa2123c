import { beforeEach, describe, expect, it } from '@jest/globals';
import { MailDeliverabilityService } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { Match } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { publicUrl } from '@passerelle/notifications/testing';
import { Idea, SolverContacts } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { Territory } from '@passerelle/territories';
import { mailsAboutMatches } from '../../../testing/mails-about-matches.js';

const given = testDatabase();
const { under, about, matched, notifySolvers, mailAll, noticesOf } = mailsAboutMatches(given);

describe('the mail to somebody who holds a profile', () => {
  it('leads to a page that stops it, and does not go out any more once its address has refused', async () => {
    const holder = await aPerson(given.database, { email: `${newId()}@veille.example` });
    const match = await matched({ personId: holder.id });
    await notifySolvers(match);
    const [sent] = await mailAll();
    const unsubscribe = /<(.+)>/.exec(sent?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    expect(unsubscribe).toContain(`${publicUrl}/profil/desinscription?token=${holder.id}.`);
    expect(sent?.text).toContain(unsubscribe);

    under.mailbox.clear();
    const contacts = under.app.get(SolverContacts, { strict: false });
    expect(await contacts.refuse(new URL(unsubscribe).searchParams.get('token') ?? '')).toBeDefined();
    about.need = await aNeed(given.database, { organisationId: about.company.id, state: 'published' });
    await notifySolvers(
      await aMatchToNotify(given.database, { needId: about.need.id, solverId: match.solverId }),
    );
    expect(await mailAll()).toEqual([]);
    // The person is still notified, in the product.
    expect(await noticesOf()).toMatchObject([{ recipientId: holder.id }, { recipientId: holder.id }]);
  });

  it('that a stopped queue holds already does not go out once its address has refused', async () => {
    const holder = await aPerson(given.database, { email: `${newId()}@veille.example` });
    const match = await matched({ personId: holder.id });
    await notifySolvers(match);
    under.mailbox.clear();
    const contacts = under.app.get(SolverContacts, { strict: false });
    const url = new URL(contacts.unsubscribeUrlOf(holder));
    expect(await contacts.refuse(url.searchParams.get('token') ?? '')).toBeDefined();
    expect(await mailAll()).toEqual([]);
  });

  it('is kept back, and its row says why, where its address does not exist any more', async () => {
    const holder = await aPerson(given.database, { email: `${newId()}@veille.example` });
    const match = await matched({ personId: holder.id });
    await notifySolvers(match);
    const reaches = under.app.get(MailDeliverabilityService, { strict: false });
    const { email } = holder;
    await reaches.fail({ email, mailKey: '00000001', kind: 'permanent', status: '5.1.1' });
    under.mailbox.clear();
    expect(await mailAll()).toEqual([]);
    expect(await noticesOf()).toMatchObject([{ mailedAt: null, mailRefusal: 'unreachable' }]);
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
    await given.database.manager.update(Need, { id: about.need.id }, { neededBy: '2027-01-23' });
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

  it('explains to its holder in French the request and why it fits', async () => {
    const person = await aPerson(given.database, { name: 'Éloïse Lefèvre' });
    await notifySolvers(await explained({ personId: person.id, name: 'Veille Douce' }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(received).toMatchObject({
      to: [person.email],
      subject: 'Un besoin pour vous\u00a0: Repérer les chutes la nuit',
      date: given.clock.now().toISOString(),
    });
    const text = received.text.replaceAll('\u00a0', ' ').replaceAll(/\n(?! *[-*\n])/g, ' ');
    expect(text).toContain('Bonjour Éloïse Lefèvre,');
    expect(text).toContain(`${about.company.name} cherche une solution`);
    expect(text).toContain('Nos aides à domicile découvrent parfois une chute');
    expect(text).toContain('Où : Orléans');
    expect(text).toContain('d’ici au 23 janvier 2027');
    expect(text).toContain('- Points communs : Silver économie');
    expect(text).toContain('- Votre idée « Dix logements équipés » en est proche');
    expect(text).toContain('- Mots que vous employez aussi : chutes');
    expect(text).toContain('- Dans la même commune');
    expect(text).toContain(`${publicUrl}/besoins/${about.need.id}`);
    expect(text).toContain('parce que vous tenez le profil « Veille Douce »');
    expect(received.html).toContain(`href="${publicUrl}/besoins/${about.need.id}"`);
    expect(received.html + received.text).not.toMatch(/undefined|null|\[object/);
    expect(received.headers['list-unsubscribe']).toContain(`token=${person.id}.`);
  });

  it('notifies those who read English in English', async () => {
    const person = await aPerson(given.database, { language: 'en', name: '' });
    await notifySolvers(await explained({ personId: person.id }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(received.subject).toBe('A need for you: Repérer les chutes la nuit');
    expect(received.headers['content-language']).toBe('en');
    expect(received.text).toContain('Hello,');
    expect(received.text).toContain('In common: Silver economy');
    expect(received.text).toContain('by 23 January 2027');
    expect(received.text).not.toMatch(/[Vv]ous /);
  });

  it('explains to an address without account who writes, from where, and how to be left alone', async () => {
    await notifySolvers(await explained({ contactEmail: 'contact@veille.example', name: 'Veille Douce' }));
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
    await given.database.manager.update(Need, { id: about.need.id }, { confidential: true });
    // A member of the company itself may hold a profile, and may forward the mail.
    const person = await aPerson(given.database, { language });
    await aMembership(given.database, { personId: person.id, organisationId: about.company.id });
    await notifySolvers(await explained({ personId: person.id }));
    const [received] = (await mailAll()) as [ReceivedMail];
    expect(JSON.stringify(received)).not.toContain(about.company.name);
    expect(received.text).toContain(
      { fr: 'Une entreprise de services à la personne cherche', en: 'A home-service company is looking' }[
        language
      ],
    );
  });
});

describe('the mail on several matches', () => {
  it('lists the best five, each need once, and marks all as notified', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const solver = await aSolver(given.database, { organisationId, name: 'Veille Douce' });
    const own = await aSolver(given.database, { personId, name: 'Mon projet' });
    const matches: Match[] = [];
    for (const rank of [1, 2, 3, 4, 5, 6]) {
      const { id: needId } = await aNeed(given.database, {
        organisationId: about.company.id,
        state: 'published',
        title: `Besoin ${rank}`,
        confidential: rank === 2,
      });
      const solverId = rank <= 3 ? solver.id : own.id;
      matches.push(await aMatchToNotify(given.database, { needId, solverId, score: 1 - rank / 100 }));
      if (rank === 1)
        matches.push(await aMatchToNotify(given.database, { needId, solverId: own.id, score: 0.99 }));
    }
    await notifySolvers(...matches);
    const received = await mailAll();
    expect(received.map(({ subject }) => subject)).toEqual(['6 besoins pour vous, dont\u00a0: Besoin 1']);
    const text = received[0]?.text ?? '';
    expect(text.match(/^\* .*$/gm)).toEqual([1, 2, 3, 4, 5].map((rank) => `* Besoin ${rank}`));
    expect(text.match(new RegExp(about.company.name, 'g'))).toHaveLength(4);
    // Each need is answered from its own card. Without an account the reader has no list of needs.
    expect(new Set(text.match(/\/lien\/repondre\?token=[\w-]{43}/g)).size).toBe(5);
    expect(text).not.toContain(`${publicUrl}/besoins`);
    const notices = await noticesOf();
    // One profile is notified of the first need. The other profile still has its three places.
    expect(notices).toHaveLength(6);
    expect(notices.every(({ mailedAt }) => mailedAt !== null)).toBe(true);
  });

  it('becomes a mail on one where one is left', async () => {
    const { id: personId } = await aPerson(given.database);
    const solver = await aSolver(given.database, { personId });
    const other = await aNeed(given.database, { organisationId: about.company.id, state: 'published' });
    await notifySolvers(
      await aMatchToNotify(given.database, { needId: about.need.id, solverId: solver.id }),
      await aMatchToNotify(given.database, { needId: other.id, solverId: solver.id }),
    );
    await given.database.manager.update(Need, { id: other.id }, { state: 'expired' });
    expect(await mailAll()).toMatchObject([
      { subject: 'Un besoin pour vous\u00a0: Repérer les chutes la nuit' },
    ]);
  });
});
