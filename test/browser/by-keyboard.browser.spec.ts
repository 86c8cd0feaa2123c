import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { type Keyboard, keyboardOf, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  ask,
  aPublishedNeed,
  codeTo,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  mealDeliverers,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import type { Locator, Page } from 'playwright-core';
import { mailedAtOnce } from '@passerelle/notifications/testing';

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
  await importSolvers(product, ...mealDeliverers, fallDetector);
  solverId = await holdProfile(product, fallDetector.name, karim);
});

/** Somebody without a mouse, on a computer. */
class Person {
  readonly keyboard: Keyboard;
  constructor(readonly page: Page) {
    this.keyboard = keyboardOf(page);
  }

  /** Follows a link of a mail or a bookmark, and skips the parts that every page has. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await whole(this.page);
    await this.keyboard.press(this.page.getByRole('link', { name: 'Aller au contenu' }));
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }
  async press(name: string | RegExp): Promise<void> {
    await this.keyboard.press(this.button(name).first());
  }
}

async function person(email?: string): Promise<Person> {
  const now = product.clock.now();
  return new Person(await browser.page({ width: 1280, height: 800, now, ...(email && { as: email }) }));
}

/** The keys of each journey. They are printed at the end of the file and checked below. */
const counted: [journey: string, keys: number][] = [];
const took = (journey: string, keys: number, most: number): void => {
  counted.push([journey, keys]);
  expect({ journey, isShort: keys <= most, keys }).toEqual({ journey, isShort: true, keys });
};
afterEach(() => {
  for (const [journey, keys] of counted.splice(0)) console.info(`${journey}: ${keys} keys`);
});

describe('by the keyboard alone', () => {
  it('one comes from the front page to one’s own, past what every page has, and on to another', async () => {
    const email = 'sans-souris@entreprise.example';
    const { keyboard, page } = await person();
    await page.goto('/');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Aller au contenu' }));
    expect(await page.locator('main:focus').count()).toBe(1);
    await page.goto('/');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Se connecter' }));
    // The requested page takes the focus as soon as it is there.
    await keyboard.arrives('Se connecter');
    await keyboard.type(page.getByLabel('Votre adresse mail').first(), email);
    await keyboard.key('Enter');
    await page.getByLabel('Code à six chiffres').waitFor();
    await keyboard.type(page.getByLabel('Code à six chiffres'), codeTo(product, email));
    await keyboard.key('Enter');
    await page.waitForURL('**/accueil');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Avis' }));
    await keyboard.arrives('Avis');
    took('Signing in', keyboard.keys, 25);
  });

  it('a new company sends its first need', async () => {
    const email = 'nadia@neuve.example';
    const someone = await person();
    const { keyboard, page } = someone;
    await page.goto('/');
    await whole(page);
    await keyboard.press(someone.link('Déposer un besoin').first());
    await keyboard.arrives(/Que se passe/);
    await keyboard.type(
      page.getByLabel('Racontez-le'),
      `${fallsAtNight.description} Une détection de chute.`,
    );
    await someone.press('Continuer');
    await keyboard.arrives(/Et en une phrase/);
    await someone.press('Continuer');
    await keyboard.arrives(/Où vous répondre/);
    await keyboard.type(page.getByLabel('Votre adresse mail'), email);
    await keyboard.key('Enter');
    await keyboard.sees(page.locator('#otp:focus'));
    await page.keyboard.insertText(codeTo(product, email));
    await keyboard.key('Enter');
    await keyboard.arrives(/Qui êtes-vous/);
    await keyboard.type(page.getByLabel('Votre nom'), 'Nadia Petit');
    await keyboard.type(page.getByLabel('Votre entreprise'), 'Neuve Aide');
    await keyboard.key('Enter');
    await keyboard.arrives(/De quoi/);
    await page.getByRole('checkbox', { name: 'Détection de chute', checked: true }).waitFor();
    await someone.press('Continuer');
    await keyboard.arrives(/Où est-ce/);
    await keyboard.choose(page.getByLabel('Toute la métropole d’Orléans'));
    await someone.press('Continuer');
    await keyboard.arrives(/Pour quand/);
    await keyboard.choose(page.getByLabel('Dans les trois mois'));
    await someone.press('Continuer');
    await keyboard.arrives(/Relisez/);
    await someone.press('Envoyer mon besoin');
    await keyboard.arrives(/C’est envoyé/);
    took('A first need', keyboard.keys, 100);
  });

  it('a start-up answers a need from its mail, and puts another aside and back', async () => {
    await aPublishedNeed(product, company, curator);
    const other = 'Prévenir les chutes de la nuit par un capteur mural';
    await aPublishedNeed(product, company, curator, { ...fallsAtNight, title: other });
    const someone = await person(karim);
    const { keyboard, page } = someone;
    const [mail] = await mailsTo(product, karim);
    const address = new RegExp(`${product.url}/besoins/\\S+`).exec(mail?.text ?? '')?.[0] ?? '';
    await someone.open(address);
    await someone.press('Je veux répondre');
    await keyboard.sees(page.locator('textarea:focus'));
    await page.keyboard.insertText('Nous équipons déjà deux résidences.');
    await someone.press('Envoyer ma réponse');
    await keyboard.sees(someone.heading(/^Votre réponse du/).and(page.locator(':focus')));
    took('From the mail to an answer', keyboard.keys, 20);

    const before = keyboard.keys;
    await keyboard.press(someone.link('Besoins'));
    await keyboard.arrives('Besoins pour vous');
    const dismiss = someone.button('Pas pour moi');
    await keyboard.press(dismiss.first());
    await keyboard.press(someone.button('C’est trop loin'));
    await keyboard.sees(someone.button('Annuler').and(page.locator(':focus')));
    await keyboard.key('Enter');
    await keyboard.sees(someone.link(other));
    took('Not for me, and back', keyboard.keys - before, 60);
  });

  it('both sides of an introduction accept, choose a time, write, and say what came of it', async () => {
    const needId = await aPublishedNeed(product, company, curator, {
      ...fallsAtNight,
      title: 'Repérer les chutes du soir',
    });
    const { introductions } = await ask<{ introductions: [{ id: string }] }>(
      curator,
      `mutation ($input: IntroduceInput!) { introduce(input: $input) {
        ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
      { input: { needId, solvers: [{ solverId }] } },
    );
    await product.settled();
    const address = `/mises-en-relation/${introductions[0].id}`;
    const [atCompany, atSolver] = [await person(anne), await person(karim)];
    for (const someone of [atCompany, atSolver]) {
      await someone.open(address);
      await someone.press('J’accepte');
      await someone.keyboard.sees(someone.heading(/Votre accord est noté|fixez un rendez-vous/));
    }

    const { keyboard: solver, page: solverPage } = atSolver;
    await solver.typeDigits(solverPage.getByLabel('Jour 1'), '02022027');
    await solver.type(solverPage.getByLabel('Où ?'), 'LAB’O, Orléans');
    await solver.key('Enter');
    await solver.sees(atSolver.heading('Vos moments sont proposés'));
    await solver.press(atSolver.button('Bonjour, quel jour vous irait pour en parler ?'));
    await solver.sees(solverPage.locator('textarea:focus'));
    await atSolver.press('Envoyer');
    await solver.sees(solverPage.getByRole('log').getByText('quel jour vous irait'));
    took('The solver accepts, proposes a time and writes', solver.keys, 60);

    const { keyboard, page } = atCompany;
    await atCompany.open(address);
    await atCompany.press('mardi 2 février à 10 h 00');
    await keyboard.sees(atCompany.heading('Votre rendez-vous'));
    await keyboard.tabTo(atCompany.link('Ajouter à mon agenda'));
    await atCompany.press('Annuler le rendez-vous');
    const dialog = page.getByRole('dialog');
    await keyboard.sees(dialog.getByLabel('Un mot pour l’autre partie'));
    await keyboard.key('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The button that opened the dialog has the focus again.
    await keyboard.sees(atCompany.button('Annuler le rendez-vous').and(page.locator(':focus')));
    took('The company accepts and chooses a time', keyboard.keys, 60);

    product.clock.set(new Date('2027-02-03T09:00:00.000Z'));
    const dayAfter = await person(anne);
    await dayAfter.open(address);
    await dayAfter.press('Oui, nous nous sommes rencontrés');
    await dayAfter.keyboard.sees(dayAfter.page.getByText(/Vous vous êtes rencontrés le 2 février 2027\./));
    took('They met', dayAfter.keyboard.keys, 8);

    product.clock.set(new Date('2027-02-15T09:00:00.000Z'));
    await product.app.get(AskWhatCameOfMeetings).run();
    await product.settled();
    const later = await person(anne);
    await later.open(address);
    await later.press('Un contrat');
    await later.keyboard.sees(later.heading(/Votre rencontre a abouti/));
    took('What came of it', later.keyboard.keys, 10);
    product.clock.set(start);
  });
});

describe('a solver without a mouse', () => {
  it('adds an idea and places to its profile, pauses it and resumes', async () => {
    const someone = await person(karim);
    const { keyboard, page } = someone;
    await someone.open('/mon-profil');
    await someone.press(/^Modifier : Où vous travaillez/);
    await keyboard.sees(page.locator('input:focus'));
    await keyboard.choose(page.getByLabel('Olivet'));
    await keyboard.type(page.getByLabel('Une autre commune, un département, une région'), 'Blois');
    await keyboard.press(page.getByRole('button', { name: 'Ajouter Blois', exact: true }));
    await keyboard.sees(page.getByRole('checkbox', { name: 'Blois', exact: true }));
    await someone.press('Enregistrer');
    await keyboard.sees(someone.button(/^Modifier : Où vous travaillez/).and(page.locator(':focus')));
    await keyboard.press(someone.button('Ajouter une idée'));
    await keyboard.sees(page.locator('input:focus'));
    await page.keyboard.insertText('Un tapis qui allume un chemin de lumière');
    await keyboard.key('Enter');
    await keyboard.sees(someone.button(/^Retirer « Un tapis/));
    await someone.press(/^Retirer « Un tapis/);
    await keyboard.sees(someone.button('La remettre'));
    await someone.press('La remettre');
    await keyboard.sees(someone.button(/^Retirer « Un tapis/));
    await someone.press('Faire une pause');
    await keyboard.sees(page.getByText('Votre profil est en pause.'));
    await someone.press('Reprendre');
    await keyboard.sees(someone.button('Faire une pause'));
    took('A profile', keyboard.keys, 150);
  });

  it('searches with suggestions and filters, opens a result and comes back', async () => {
    const someone = await person(karim);
    const { keyboard, page } = someone;
    await someone.open('/besoins');
    await keyboard.tabTo(page.getByRole('combobox', { name: 'Que savez-vous faire' }));
    await page.keyboard.type('chutes');
    await page.getByRole('option').first().waitFor();
    await keyboard.key('Escape');
    await keyboard.key('Enter');
    await keyboard.sees(someone.heading(fallsAtNight.title));
    await keyboard.choose(page.getByLabel(/^Silver économie/));
    await keyboard.sees(someone.link(/^Enlever Silver économie/));
    await keyboard.press(someone.link(fallsAtNight.title).first());
    await keyboard.arrives(fallsAtNight.title);
    await page.goBack();
    // The followed link has the focus again, and the reader goes on from there.
    await keyboard.sees(someone.link(fallsAtNight.title).and(page.locator(':focus')));
    await keyboard.press(someone.link(/^Enlever Silver économie/));
    await keyboard.sees(page.locator('h2:focus'));
    took('A search', keyboard.keys, 60);
  });
});
