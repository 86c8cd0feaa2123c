import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  linkIn,
  mailsTo,
  problem,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aNeed } from '@passerelle/needs/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { holdingUp } from './walk/held-up.js';
import { untilPersisted } from './walk/persisted-texts.js';

/** A Monday, with no holiday until Easter. */
const start = new Date('2027-01-11T09:00:00.000Z');
const product = bootProduct({ now: start });
mailedAtOnce(product);
const browser = openBrowser(product);

const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';
let curator: GraphqlClient;
let company: Company;
let solverId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
  await product.as(karim);
  const [{ id: personId }] = await product.database.manager.query<[{ id: string }]>(
    'SELECT id FROM person WHERE email = $1',
    [karim],
  );
  solverId = (await aSolver(product.database, { name: 'Nuit Sereine', personId, monthlyCap: 50 })).id;
});

let made = 0;
/** A need and a solver whom a curator has just introduced. */
async function introduced(): Promise<{ id: string; title: string }> {
  product.clock.set(start);
  const title = `Repérer les chutes la nuit ${++made}`;
  const needId = await aPublishedNeed(product, company, curator, {
    ...fallsAtNight,
    title,
    confidential: true,
  });
  const { introductions } = await ask<{ introductions: [{ id: string }] }>(
    curator,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) {
      ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, noteToCompany: 'Ils ont équipé Blois.', solvers: [{ solverId }] } },
  );
  await product.settled();
  return { id: introductions[0].id, title };
}
async function bothAccepted(): Promise<{ id: string; title: string }> {
  const pair = await introduced();
  const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} } }`;
  for (const who of [company.member, await product.as(karim)]) await ask(who, accept, { id: pair.id });
  await product.settled();
  return pair;
}

/** A person at a browser, with a count of their taps. The page uses the product’s time. */
async function person(email: string, language: 'fr' | 'en' = 'fr'): Promise<Person> {
  const page = await browser.page({ as: email, language });
  await page.clock.setFixedTime(product.clock.now());
  return new Person(page);
}
class Person {
  taps = 0;
  constructor(readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  /** Follows a link of a mail, which counts as a tap. */
  async follow(address: string): Promise<void> {
    this.taps += 1;
    await this.page.goto(address);
  }
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name }).waitFor();
  }
}

/** The address of the page of an introduction, as the last mail gives it to people who can sign in. */
async function pageInMail(email: string, id: string): Promise<string> {
  const mails = await mailsTo(product, email);
  const address = `${product.url}/mises-en-relation/${id}`;
  expect(mails.at(-1)?.text).toContain(address);
  return address;
}

interface Event {
  uid: string;
  sequence: number;
  start: string;
}
/** The page’s file for a calendar. */
async function calendarFile({ page }: Person, press: () => Promise<void>): Promise<Event> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString()) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const event = new ICAL.Event(events[0]);
  return { uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate().toISOString() };
}

describe('an introduction', () => {
  it('is accepted by both from their mails, signed in with two taps and otherwise with three, and only then says how to reach the other', async () => {
    const { id, title } = await introduced();
    const toCompany = await mailsTo(product, anne);
    const atCompany = await person(anne);
    // Without signing in, on a page without script.
    await atCompany.follow(linkIn(toCompany.at(-1), 'accepter'));
    await expectAccessible(atCompany.page);
    await atCompany.tap(atCompany.page.getByLabel('Oui, je souhaite cette rencontre.'));
    await atCompany.tap(atCompany.button('J’accepte'));
    await atCompany.heading('Votre accord est noté');
    expect(atCompany.taps).toBe(3);

    const atSolver = await person(karim);
    await atSolver.follow(await pageInMail(karim, id));
    await atSolver.heading('Une entreprise de services à la personne');
    await atSolver.sees(/Répondez d’ici au lundi 18 janvier/);
    expect(await atSolver.page.content()).not.toMatch(/Mains Tendues|anne@mains|Ils ont équipé/);
    await expectAccessible(atSolver.page);
    await atSolver.tap(atSolver.button('J’accepte'));
    await atSolver.heading('Vous avez tous les deux accepté : fixez un rendez-vous');
    expect(atSolver.taps).toBe(2);
    await atSolver.heading('Joindre Mains Tendues');
    await atSolver.page.getByRole('link', { name: anne }).waitFor();
    await expectAccessible(atSolver.page);

    await atCompany.page.goto('/mises-en-relation');
    await atCompany.page
      .getByRole('article')
      .filter({ hasText: title })
      .getByText('Il reste à fixer un rendez-vous')
      .waitFor();
    await expectAccessible(atCompany.page);
  });

  it('is declined with one tap for the reason, which the other side does not read', async () => {
    const { id } = await introduced();
    const atSolver = await person(karim);
    await atSolver.page.goto(`/mises-en-relation/${id}`);
    await atSolver.tap(atSolver.button('Je décline'));
    await expectAccessible(atSolver.page);
    await atSolver.tap(atSolver.button('C’est trop loin'));
    await atSolver.heading('Vous avez décliné');
    expect(atSolver.taps).toBe(2);

    const atCompany = await person(anne);
    await atCompany.page.goto(`/mises-en-relation/${id}`);
    await atCompany.heading('Cette rencontre n’aura pas lieu');
    await atCompany.sees('OVLT cherche quelqu’un d’autre pour votre besoin');
    expect(await atCompany.page.content()).not.toContain('trop loin');
    await atCompany.page.goto('/mises-en-relation?onglet=terminees');
    await atCompany.page.getByRole('link', { name: 'Nuit Sereine' }).first().waitFor();

    // Items that a person may not see do not exist for them.
    await product.as('passante@rue.example');
    const stranger = await person('passante@rue.example');
    browser.expectErrors(/404/);
    const response = await stranger.page.goto(`/mises-en-relation/${id}`);
    await stranger.heading('Cette page n’existe pas, ou pas pour ce compte');
    expect(await stranger.page.content()).not.toMatch(/Mains Tendues|Nuit Sereine/);
    expect(response?.status()).toBe(404);
  });
});

describe('those who have both accepted', () => {
  it('write to each other, and each message is seen on the other side', async () => {
    const { id } = await bothAccepted();
    const [atCompany, atSolver] = [await person(anne), await person(karim)];
    for (const { page } of [atCompany, atSolver]) {
      await page.goto(`/mises-en-relation/${id}`);
      await page.getByText('Personne n’a encore écrit ici.').waitFor();
    }
    await atCompany.tap(atCompany.button('Bonjour, quel jour vous irait pour en parler ?'));
    await untilPersisted(atCompany.page, 'Bonjour, quel jour vous irait pour en parler\u00a0?');
    await atCompany.page.reload();
    // The unfinished text is still there.
    const box = atCompany.page.getByLabel('Votre message');
    await until(async () => (await box.inputValue()) !== '');
    expect(await box.inputValue()).toBe('Bonjour, quel jour vous irait pour en parler\u00a0?');
    // The answer is lost on the way, and the page is opened again. It is written once.
    browser.expectErrors(/ERR_FAILED/);
    let isLost = false;
    await atCompany.page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('"body"')) return route.fallback();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await atCompany.tap(atCompany.button('Envoyer'));
    await atCompany.page.getByRole('alert').waitFor();
    await atCompany.page.reload();
    await until(async () => (await box.inputValue()) !== '');
    expect(await box.inputValue()).toBe('Bonjour, quel jour vous irait pour en parler\u00a0?');
    await atCompany.tap(atCompany.button('Envoyer'));
    await atCompany.page.getByRole('log').getByText('Bonjour, quel jour').waitFor();
    await until(async () => (await box.inputValue()) === '');
    // Openings are only for the first message.
    expect(await atCompany.button('Bonjour, quel jour vous irait pour en parler ?').count()).toBe(0);
    expect(await atCompany.page.getByRole('log').getByText('Bonjour, quel jour').count()).toBe(1);

    await atSolver.sees('Bonjour, quel jour vous irait pour en parler ?');
    const hostile = `<img src=x onerror=alert(1)>${'x'.repeat(2_000)}\u202Erevers`;
    await atSolver.page.getByLabel('Votre message').fill(hostile);
    await atSolver.tap(atSolver.button('Envoyer'));
    await atCompany.page.getByRole('log').getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await atSolver.page.getByLabel('Votre message').inputValue()).toBe('');
    await expectAccessible(atCompany.page);

    // Text typed while a message is being sent is not part of it, and stays.
    const next = atSolver.page.getByLabel('Votre message');
    await next.fill('Mardi me va.');
    await holdingUp(
      atSolver.page,
      ['*/graphql*'],
      async ({ postData }) => {
        if (postData?.includes('"body"')) await next.fill('Jeudi aussi.');
        return undefined;
      },
      async () => {
        await atSolver.tap(atSolver.button('Envoyer'));
        await atSolver.page.getByRole('log').getByText('Mardi me va.').waitFor();
      },
    );
    await untilPersisted(atSolver.page, 'Jeudi aussi.');
    await atSolver.page.reload();
    await until(async () => (await next.inputValue()) !== '');
    expect(await next.inputValue()).toBe('Jeudi aussi.');
    await atCompany.page.getByRole('log').getByText('Mardi me va.').waitFor();

    // It is read, and the list counts none.
    await atCompany.page.goto('/mises-en-relation');
    await atCompany.heading('Rencontres');
    expect(await atCompany.page.getByText('message non lu').count()).toBe(0);
  });

  it('meet: one proposes, the other taps, and the meeting that is moved twice stays one event', async () => {
    const { id, title } = await bothAccepted();
    const [atCompany, atSolver] = [await person(anne), await person(karim)];
    await atSolver.page.goto(`/mises-en-relation/${id}`);
    await atSolver.page.getByLabel('Jour 1').fill('2027-01-20');
    await atSolver.page.getByLabel('Jour 2').fill('2027-01-21');
    await atSolver.page.getByLabel('Où ?').fill('LAB’O, Orléans');
    await atSolver.tap(atSolver.button('Proposer ces moments'));
    await atSolver.heading('Vos moments sont proposés');

    await atCompany.follow(await pageInMail(anne, id));
    await expectAccessible(atCompany.page);
    await atCompany.tap(atCompany.button('jeudi 21 janvier à 14 h 00'));
    await atCompany.heading('Votre rendez-vous');
    expect(atCompany.taps).toBe(2);
    await expectAccessible(atCompany.page);
    const calendar = async (): Promise<Event> =>
      calendarFile(atCompany, () =>
        atCompany.tap(atCompany.page.getByRole('link', { name: 'Ajouter à mon agenda' })),
      );
    const first = await calendar();
    expect(atCompany.taps).toBe(3);
    expect(first.start).toBe('2027-01-21T13:00:00.000Z');

    const events = [first];
    for (const [day, text] of [
      ['2027-01-22', 'vendredi 22 janvier à 14 h 00'],
      ['2027-01-25', 'lundi 25 janvier à 14 h 00'],
    ] as const) {
      await atCompany.tap(atCompany.button('Déplacer'));
      await atCompany.page.getByLabel('Quel jour ?').fill(day);
      await atCompany.tap(atCompany.button('Déplacer le rendez-vous'));
      await atCompany.sees(text);
      events.push(await calendar());
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);

    await atSolver.page.goto('/mises-en-relation?onglet=rencontres');
    await atSolver.page
      .getByRole('article')
      .filter({ hasText: title })
      .getByText(/Rendez-vous fixé : lundi 25 janvier/)
      .waitFor();
  });

  it('say that they met, and what came of it, with one tap each, and correct it', async () => {
    const { id } = await bothAccepted();
    await ask(
      company.member,
      `mutation ($id: ID!) { planMeeting(id: $id, input: { at: "2027-01-20T09:00:00.000Z", place: "LAB’O" }) { ${problem} } }`,
      { id },
    );
    // The page prevents a mistake before the meeting.
    const early = await person(anne);
    await early.page.goto(`/mises-en-relation/${id}`);
    await early.tap(early.button('Nous nous sommes déjà rencontrés'));
    await early.sees(/est encore à venir/);
    await expectAccessible(early.page);
    await early.tap(early.button('Le rendez-vous tient'));
    await early.heading('Votre rendez-vous');
    expect(await early.page.getByText(/est encore à venir/).count()).toBe(0);

    product.clock.set(new Date('2027-01-21T09:00:00.000Z'));
    const atCompany = await person(anne);
    await atCompany.page.goto(`/mises-en-relation/${id}`);
    await atCompany.heading('Vous êtes-vous rencontrés ?');
    await atCompany.tap(atCompany.button('Oui, nous nous sommes rencontrés'));
    await atCompany.heading('Qu’en est-il sorti ?');
    await atCompany.sees(/Vous vous êtes rencontrés le 20 janvier 2027\. .* ne l’a pas encore confirmé\./);
    await atCompany.sees(/nous vous le demanderons le 30 janvier/);
    expect(atCompany.taps).toBe(1);
    await expectAccessible(atCompany.page);

    // A person who knows the outcome can enter it at once, and gets no question later.
    const atSolver = await person(karim);
    await atSolver.page.goto(`/mises-en-relation/${id}`);
    await atSolver.sees(/^D’après .*, vous vous êtes rencontrés le 20 janvier 2027\./);
    await atSolver.button('Bonjour, merci pour notre rencontre.').waitFor();
    expect(await atSolver.button(/quel jour vous irait/).count()).toBe(0);
    await atSolver.tap(atSolver.button('Rien pour l’instant'));
    await atSolver.sees('Merci, c’est noté');
    await atSolver.sees(/Le 20 avril, nous vous demanderons/);

    product.clock.set(new Date('2027-02-01T09:00:00.000Z'));
    await product.app.get(AskWhatCameOfMeetings).run();
    await product.settled();
    const later = await person(anne);
    await later.page.goto(`/mises-en-relation/${id}`);
    await expectAccessible(later.page);
    await later.tap(later.button('Un contrat'));
    expect(later.taps).toBe(1);
    await later.heading(/Votre rencontre a abouti/);
    await later.sees('Un contrat');
    await later.page.getByLabel(/Voulez-vous en dire plus/).fill('Six mois, dix logements.');
    await later.tap(later.button('Enregistrer ces mots'));
    await later.button('C’est enregistré').waitFor();
    await later.tap(later.button('Corriger ma réponse'));
    await later.tap(later.button('Une expérimentation'));
    await later.button('Corriger ma réponse').waitFor();
    await later.sees('Une expérimentation');
    await expectAccessible(later.page);
    expect(
      await ask(company.member, 'query ($id: ID!) { introduction(id: $id) { outcome followUps { note } } }', {
        id,
      }),
    ).toMatchObject({
      outcome: null,
      followUps: expect.arrayContaining([{ note: 'Six mois, dix logements.' }]),
    });
  });

  it('find those that are over, counted beyond a page, and those that were open when they come back', async () => {
    const other = 'claire@foyer.example';
    const { id: organisationId } = await aCompany(product, other, 'Foyer Clair');
    const { id: needId } = await aNeed(product.database, { organisationId, state: 'closed' });
    for (let i = 0; i < 22; i++) {
      const { id } = await aSolver(product.database, { name: `Équipe ${i}` });
      await anIntroduction(product.database, { needId, solverId: id, state: 'declined', settledAt: start });
    }
    const { page } = await person(other);
    await page.goto('/mises-en-relation');
    await page.getByRole('link', { name: /^Passées.\(22\)$/ }).click();
    await page.getByRole('button', { name: 'Voir les plus anciennes' }).click();
    const names = page.getByRole('heading', { level: 2 });
    await names.nth(20).locator('a:focus').waitFor();
    expect(await names.count()).toBe(22);
    await expectAccessible(page);
    await names.nth(21).getByRole('link').click();
    await page.waitForURL(/-en-relation\/[\w-]{36}$/);
    await page.goBack();
    await names.nth(21).waitFor();
  });
});
