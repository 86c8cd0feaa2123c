import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, type Organisation, Person } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { testDatabase } from '@passerelle/harness';
import { OneTimeToken } from '@passerelle/links';
import { headed } from '@passerelle/mail';
import { subjectLine } from '@passerelle/mail/testing';
import { Need } from '@passerelle/needs';
import { publicUrl } from '@passerelle/notifications/testing';
import { Solver, SolverContacts } from '@passerelle/solvers';
import {
  accepted,
  type IntroductionKind,
  mailsAboutAnIntroduction,
  mailTo,
  textOf,
  title,
} from '../../../testing/mails-about-an-introduction.js';
import { Introduction } from '../../introduction/introduction.entity.js';
import type { PartySide } from '../../parties/parties.js';
import { introductionTopic } from './introduction.topic.js';

const given = testDatabase();
const { about, under, happens, notify, mailAll, changed, arrange } = mailsAboutAnIntroduction(given);
let company: Organisation;
let owner: Person;
let holder: Person;
let curator: Person;
let need: Need;
let solver: Solver;
let introduction: Introduction;
beforeEach(() => {
  ({ company, owner, holder, curator, need, solver, introduction } = about);
});

/** The recipients of each kind of mail, and its text. */
const cases: Record<
  IntroductionKind,
  {
    side?: PartySide;
    readers: readonly ('company' | 'solver' | 'curator')[];
    says: Record<Language, string>;
  }
> = {
  introduction_proposed: {
    readers: ['company', 'solver'],
    says: {
      fr: 'Répondez si possible avant la fin du 18 janvier 2027. Sans réponse, la proposition prendra fin le 25 janvier 2027.',
      en: 'If you can, answer by 18 January 2027. Without an answer, the proposal ends on 25 January 2027.',
    },
  },
  introduction_reminded: {
    side: 'solver',
    readers: ['solver'],
    says: {
      fr: 'Votre réponse est attendue, même si c’est non.',
      en: 'Your answer is awaited, even if it is no.',
    },
  },
  acceptance_noted: {
    side: 'company',
    readers: ['company'],
    says: {
      fr: 'tant que l’autre partie n’a pas accepté',
      en: 'as long as the other party has not accepted',
    },
  },
  introduction_accepted: {
    readers: ['company', 'solver', 'curator'],
    says: { fr: title, en: title },
  },
  introduction_declined: {
    side: 'solver',
    readers: ['company', 'curator'],
    says: { fr: 'proposée pour', en: 'proposed for' },
  },
  introduction_lapsed: {
    readers: ['company', 'solver', 'curator'],
    says: { fr: 'a pris fin', en: 'has ended' },
  },
  introduction_withdrawn: {
    readers: ['company', 'solver'],
    says: { fr: 'Elle avait été proposée par erreur.', en: 'It had been proposed by mistake.' },
  },
  acceptance_taken_back: {
    side: 'company',
    readers: ['curator'],
    says: { fr: 'vient de revenir sur son accord', en: 'has just taken that back' },
  },
  meeting_planned: {
    readers: ['company', 'solver'],
    says: { fr: 'la visioconférence (visio.example) :', en: 'the video call (visio.example):' },
  },
  times_proposed: {
    side: 'company',
    readers: ['solver'],
    says: { fr: '(heure de Paris) - Lieu : LAB’O, Orléans', en: '(Paris time) - Place: LAB’O, Orléans' },
  },
  meeting_called_off: {
    readers: ['company', 'solver'],
    says: {
      fr: 'Le fichier joint le retire de votre agenda. La rencontre reste possible',
      en: 'The attached file takes it out of your calendar. The introduction goes on',
    },
  },
  introduction_met: {
    readers: ['company', 'solver'],
    says: { fr: 'le 12 janvier 2027', en: 'on 12 January 2027' },
  },
  introduction_concluded: {
    readers: ['company', 'solver'],
    says: {
      fr: 'Votre rencontre a abouti. « Deux postes. »',
      en: 'Your meeting has led to something. “Deux postes.”',
    },
  },
};

/** From the moment both have accepted, unless it was withdrawn. */
const knowEachOther = (): boolean => introduction.isOpened;
/**
 * The texts that each reader must not see: the other's contact details, notes to the other or to curators alone and,
 * before both have accepted, the name of a company that hides it.
 */
const hiddenFrom = (reader: 'company' | 'solver' | 'curator'): string[] =>
  ({
    company: [holder.name, holder.email, solver.website ?? '', 'très motivée', 'Erreur de ma part'],
    solver: [
      ...(knowEachOther() ? [] : [company.name]),
      owner.name,
      owner.email,
      'résidence à Blois',
      'Erreur de ma part',
    ],
    curator: [owner.email, holder.email],
  })[reader];
/**
 * The names that each reader sees: a company reads the name of a public profile, as elsewhere in the product, and a
 * curator reads both names.
 */
const namedTo = (reader: 'company' | 'solver' | 'curator'): string[] =>
  ({
    company: [solver.name],
    solver: [knowEachOther() ? company.name : 'ne entreprise de services à la personne'],
    curator: [company.name, solver.name],
  })[reader];

describe.each(Object.entries(cases))('the mails on %s', (name, { side, readers, says }) => {
  const kind = name as keyof typeof cases;
  const personOf = (reader: 'company' | 'solver' | 'curator'): Person =>
    ({ company: owner, solver: holder, curator })[reader];

  it.each(['fr', 'en'] as const)(
    'say in %s what there is to do, and nothing that is hidden',
    async (language) => {
      for (const person of [owner, holder, curator])
        await given.database.manager.update(Person, person.id, { language });
      await arrange[kind]();
      const mails = await notify(kind, side);
      expect(mails).toHaveLength(readers.length);
      for (const reader of readers) {
        const mail = mailTo(mails, personOf(reader));
        const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
        for (const hidden of hiddenFrom(reader)) expect(all).not.toContain(hidden);
        if (language === 'fr') for (const named of namedTo(reader)) expect(textOf(mail)).toContain(named);
        if (reader !== 'curator') expect(all).not.toMatch(/Blois est à une heure|trop loin|too far/);
        const { heading } = introductionTopic.notices[kind].words[language];
        expect(mail.subject).toBe(subjectLine(headed(heading, title, language)));
        expect(mail.headers['content-language']).toBe(language);
        expect(textOf(mail)).toContain(says[language]);
        expect(all).not.toMatch(/undefined|null|\[object/);
        if (language === 'en') expect(mail.text).not.toMatch(/[Vv]ous |Bonjour/);
      }
    },
  );

  it('do not go out once it is withdrawn, or closed in another way, nor to those who have left', async () => {
    await arrange[kind]();
    await given.database.manager.update(Introduction, introduction.id, {
      state: kind === 'introduction_withdrawn' ? 'lapsed' : 'withdrawn',
    });
    expect(await notify(kind, side)).toEqual([]);
    await given.database.manager.update(Introduction, introduction.id, { state: introduction.state });
    await given.database.manager.delete(Membership, { personId: owner.id });
    await given.database.manager.update(Solver, solver.id, { personId: null });
    await given.database.manager.update(Person, curator.id, { role: 'none' });
    expect(await mailAll()).toEqual([]);
  });
});

describe('a mail that asks for an answer', () => {
  it('describes the other party, by its name unless that is hidden', async () => {
    const mails = await notify('introduction_proposed');
    expect(textOf(mailTo(mails, owner))).toContain(`OVLT vous propose de rencontrer « ${solver.name} »`);
    expect(textOf(mailTo(mails, owner))).toContain(solver.headline);
    expect(textOf(mailTo(mails, owner))).toContain('Domaines : Détection de chute');
    expect(textOf(mailTo(mails, owner))).toContain(
      'Un mot d’OVLT : « Ils ont équipé une résidence à Blois. »',
    );
    expect(textOf(mailTo(mails, holder))).toContain('Une entreprise de services à la personne');
  });

  it('names no solver whose profile nobody can read, before both have accepted', async () => {
    await given.database.manager.update(Solver, solver.id, { complete: false });
    const { text } = mailTo(await notify('introduction_proposed'), owner);
    expect(text).not.toContain(solver.name);
    expect(text).toContain('Une start-up');
  });

  it('names a company that does not hide its name', async () => {
    await given.database.manager.update(Need, need.id, { confidential: false });
    expect(textOf(mailTo(await notify('introduction_proposed'), holder))).toContain(company.name);
  });

  it('goes only to those who have not answered by then', async () => {
    await changed({}, { company: accepted });
    expect((await notify('introduction_proposed')).map(({ to }) => to)).toEqual([[holder.email]]);
    under.mailbox.clear();
    expect(await notify('introduction_reminded', 'company')).toEqual([]);
  });

  it('leads to two pages, by secrets of which only the hashes are kept, for three weeks', async () => {
    const { text } = mailTo(await notify('introduction_proposed'), owner);
    const links = ['accepter', 'decliner'].map(
      (page) => new RegExp(`${publicUrl}/lien/${page}\\?token=(\\S+)`).exec(text)?.[1] ?? '',
    );
    expect(links.map((secret) => secret.length)).toEqual([43, 43]);
    expect(text).toContain(`${publicUrl}/mises-en-relation/${introduction.id}`);
    const tokens = await given.database.manager.findBy(OneTimeToken, { subjectId: introduction.id });
    const expiresAt = new Date(given.clock.now().getTime() + 21 * 24 * 3_600_000);
    expect(tokens.filter(({ email }) => email === owner.email)).toHaveLength(2);
    for (const token of tokens) expect(token).toMatchObject({ expiresAt });
    expect(JSON.stringify(tokens)).not.toContain(links[0]);
  });

  it('reports that nobody knows by when', async () => {
    await changed({ replyDueOn: null, lapsesOn: null });
    const text = textOf(mailTo(await notify('introduction_proposed'), owner));
    expect(text).toContain('Sans réponse, la proposition prendra fin.');
  });
});

describe('a person who has an account and wants no needs by mail', () => {
  const refuse = async (): Promise<void> => {
    const contacts = under.app.get(SolverContacts, { strict: false });
    const secret = new URL(contacts.unsubscribeUrlOf(holder)).searchParams.get('token') ?? '';
    expect(await contacts.refuse(secret)).toMatchObject({ hasAccount: true });
  };

  it('still learns whom they may meet, as they have chosen', async () => {
    await refuse();
    const proposed = mailTo(await notify('introduction_proposed'), holder);
    expect(proposed.text).toContain('/lien/mails?token=');
    expect(proposed.text).not.toContain('/profil/desinscription');
  });
});

describe('the contact address of a profile that nobody holds', () => {
  const email = 'contact@nuit.example';
  beforeEach(async () => {
    await given.database.manager.update(Solver, solver.id, { personId: null, contactEmail: email });
  });

  it('learns who writes and why, answers without an account, and can refuse', async () => {
    const mail = mailTo(await notify('introduction_proposed'), { email });
    expect(textOf(mail)).toContain(`Le projet « ${solver.name} » est décrit sur Passerelle`);
    expect(textOf(mail)).toContain('parce que cette adresse est indiquée comme contact');
    expect(mail.text).toContain(`${publicUrl}/lien/accepter?token=`);
    expect(mail.text).not.toContain('/mises-en-relation/');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });

  it.each(['introduction_accepted', 'meeting_planned'] as const)(
    'proposes a time without an account, and takes the profile over to see how to reach the other: %s',
    async (kind) => {
      await arrange[kind]();
      const { text } = mailTo(await notify(kind), { email });
      const pages = [...text.matchAll(/\/lien\/([\w-]+)\?token=/g)].map(([, page]) => page);
      expect(pages).toEqual(['rendez-vous', 'profil']);
      expect(text).not.toContain('/mises-en-relation/');
    },
  );

  it('gets nothing once it has refused', async () => {
    await given.database.manager.update(Solver, solver.id, { contactRefusedAt: new Date() });
    expect((await notify('introduction_proposed')).map(({ to }) => to)).toEqual([[owner.email]]);
  });
});

it('an acceptance is not noted any more once it is taken back, or was given after signing in', async () => {
  await changed({}, { company: { ...accepted, byMail: true, personId: owner.id } });
  await happens('acceptance_noted', { data: { side: 'company', byMail: true } });
  await changed({}, { company: { answer: 'pending' } });
  expect(await mailAll()).toEqual([]);
  await changed({}, { company: { answer: 'accepted', byMail: false } });
  expect(await mailAll()).toEqual([]);
  await changed({}, { company: { byMail: true } });
  expect(await mailAll()).toHaveLength(1);
});
