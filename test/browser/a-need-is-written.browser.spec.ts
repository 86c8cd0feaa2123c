import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  ask,
  codeTo,
  type Company,
  fallDetector,
  fallsAtNight,
  importSolvers,
  mealDeliverers,
  problem,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import type { BrowserContext, Page } from 'playwright-core';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
const browser = openBrowser(product);
let company: Company;
const known = 'sylvie@aide.example';

beforeAll(async () => {
  await importSolvers(product, fallDetector, ...mealDeliverers);
  company = await aCompany(product, known, 'Aide Val de Loire');
});

const story =
  'La plupart des chutes de nos bénéficiaires arrivent la nuit. Nous cherchons une détection de chute sans caméra, avec un capteur mural discret qui prévienne notre astreinte.';

/** A person at a page, with a count of their inputs. */
class Writer {
  inputs = 0;
  readonly titles: string[] = [];
  constructor(readonly page: Page) {}

  async on(title: RegExp | string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    this.titles.push(String(title));
  }

  async enter(label: string, text: string): Promise<void> {
    this.inputs += 1;
    await this.page.getByLabel(label).fill(text);
  }

  async tick(label: string): Promise<void> {
    this.inputs += 1;
    await this.page.getByLabel(label).check();
  }

  async press(name = 'Continuer'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}

/** Dragged from a folder, and read by the browser. */
const aPicture = `(() => {
  const dropped = new DataTransfer();
  dropped.items.add(new File(['x'], 'plan.png', { type: 'image/png' }));
  return dropped;
})()`;

const situation = /Que se passe/;
const textOf = async (page: Page): Promise<string> => page.getByLabel('Racontez-le').inputValue();

/** A draft of the company, filled in to this point. */
const draftOf = async ({ id, member }: Company, input: object): Promise<string> =>
  (
    await ask<{ id: string }>(
      member,
      `mutation ($id: ID!, $input: NeedInput!) { draftNeed(organisationId: $id, input: $input) { ${problem} ... on Need { id } } }`,
      { id, input },
    )
  ).id;

const needOf = async (id: string): Promise<{ state: string; description: string; title: string }> =>
  ask(company.member, 'query ($id: ID!) { need(id: $id) { state description title } }', { id });

const addressOf = (id: string, step: string): string => `/besoins/${id}/rediger/${step}`;
const idIn = (page: Page): string => /besoins\/([\w-]{36})/.exec(page.url())?.[1] ?? '';
/** The server has stored the shown text. */
const saved = async (page: Page): Promise<void> => page.getByText(/^Enregistré à/).waitFor();

describe('a need is written', () => {
  it('with the address and the code that is waited for, though the tab was closed', async () => {
    const email = 'fermee@neuve.example';
    const context = await browser.context();
    const first = await context.newPage();
    const writer = new Writer(first);
    await first.goto('/');
    await first.getByRole('link', { name: 'Déposer un besoin' }).first().click();
    await writer.on(situation);
    await writer.enter('Racontez-le', story);
    await writer.press();
    await writer.on('Et en une phrase');
    await writer.press();
    await writer.on('Où vous répondre');
    await writer.enter('Votre adresse mail', email);
    const step = first.url();
    await untilPersisted(first, email);
    await first.close();
    const second = await context.newPage();
    await second.goto(step);
    await until(async () => (await second.getByLabel('Votre adresse mail').inputValue()) === email);
    await second.getByRole('button', { name: 'Recevoir mon code' }).click();
    await second.locator('#otp:focus').waitFor();
    await second.close();
    const third = await context.newPage();
    await third.goto(step);
    await third.getByLabel('Votre code').fill(codeTo(product, email));
    await new Writer(third).press();
    await new Writer(third).on('Qui êtes-vous');
  });

  it('by a new company on a phone, from the front page to the end', async () => {
    const page = await browser.page();
    const writer = new Writer(page);
    await page.goto('/');
    writer.titles.push('front');
    await page.getByRole('link', { name: 'Déposer un besoin' }).first().click();
    await writer.on(situation);
    await writer.enter('Racontez-le', story);
    await writer.press();
    await writer.on('Et en une phrase');
    // The page proposes its first sentence.
    await page.getByText('Voici votre première phrase').waitFor();
    expect(await page.getByLabel('Votre besoin').inputValue()).toMatch(/^La plupart des chutes/);
    await writer.press();
    await writer.on('Où vous répondre');
    await writer.enter('Votre adresse mail', 'nadia@neuve.example');
    await writer.press('Recevoir mon code');
    await page.locator('#otp:focus').waitFor();
    await writer.enter('Votre code', codeTo(product, 'nadia@neuve.example'));
    await writer.press();
    await writer.on('Qui êtes-vous');
    await writer.enter('Votre nom', 'Nadia Petit');
    await writer.enter('Votre entreprise', 'Neuve Aide');
    await writer.press();
    await writer.on('De quoi');
    // The tags of the text are ticked.
    await page.getByRole('checkbox', { name: 'Détection de chute', checked: true }).waitFor();
    await page
      .getByText(/pourrai(t|ent) répondre$|^Personne encore/)
      .first()
      .waitFor();
    await writer.press();
    await writer.on('Où est-ce');
    await writer.tick('Toute la métropole d’Orléans');
    await writer.press();
    await writer.on('Pour quand');
    await writer.tick('Au plus vite');
    await writer.press();
    await writer.on('Relisez, puis envoyez');
    await page.getByText('Votre besoin n’est pas encore envoyé').waitFor();
    writer.inputs += 1;
    await writer.press('Envoyer mon besoin');
    await writer.on('C’est envoyé');
    expect(writer.inputs).toBeLessThanOrEqual(9);
    expect(writer.titles.length).toBeLessThanOrEqual(10);
    await page.getByText('OVLT relit votre besoin sous').waitFor();

    const nadia = await product.as('nadia@neuve.example');
    const need = await ask(
      nadia,
      'query ($id: ID!) { need(id: $id) { state description organisation { name } } }',
      {
        id: idIn(page),
      },
    );
    expect(need).toEqual({ state: 'submitted', description: story, organisation: { name: 'Neuve Aide' } });
    // No part of it waits in this browser.
    await page.goto('/besoins/nouveau');
    await writer.on(situation);
    expect(await textOf(page)).toBe('');
  });

  it('by a company that is known, and sent once however often the button is pressed', async () => {
    const page = await browser.page({ as: known });
    const writer = new Writer(page);
    await page.goto('/besoins/nouveau');
    await writer.on(situation);
    await page.getByText('Question 1 sur 5').waitFor();
    await writer.enter('Racontez-le', story);
    await writer.press();
    await writer.on('Et en une phrase');
    await writer.enter('Votre besoin', fallsAtNight.title);
    await writer.press();
    await writer.on('De quoi');
    await page.getByRole('checkbox', { name: 'Détection de chute', checked: true }).waitFor();
    await writer.press();
    await writer.on('Où est-ce');
    await writer.tick('Toute la métropole d’Orléans');
    await writer.press();
    await writer.on('Pour quand');
    await writer.tick('Dans les trois mois');
    await writer.press();
    await writer.on('Relisez');
    writer.inputs += 1;
    await page.getByRole('button', { name: 'Envoyer mon besoin' }).dblclick();
    await writer.on('C’est envoyé');
    expect(writer.inputs).toBeLessThanOrEqual(6);
    const curator = await product.as('curatrice@ovlt.example', 'curator');
    const log = await ask<{ nodes: { action: string }[] }>(
      curator,
      'query ($id: ID!) { auditLogOfNeed(needId: $id) { nodes { action } } }',
      { id: idIn(page) },
    );
    expect(log.nodes.filter(({ action }) => action.endsWith('submit'))).toHaveLength(1);
    await page.goBack();
    await writer.on('Ce besoin est déjà envoyé');
  });

  it('without losing a letter: connection cut, session ended, gone on with elsewhere', async () => {
    browser.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    // The session has ended.
    browser.expectErrors(/401/);
    const id = await draftOf(company, { ...fallsAtNight, description: 'Une chute.' });
    const context = await browser.context({ as: known });
    const page = await context.newPage();
    await page.goto(addressOf(id, 'situation'));
    await context.setOffline(true);
    await page.getByText('Vous êtes hors connexion').waitFor();
    await page.getByLabel('Racontez-le').fill('Une chute la nuit, sans réseau.');
    await page.getByText('Gardé sur ce téléphone').waitFor();
    await context.setOffline(false);
    await saved(page);
    expect(await needOf(id)).toMatchObject({ description: 'Une chute la nuit, sans réseau.' });

    await context.clearCookies();
    await page.getByLabel('Racontez-le').fill('Une chute la nuit, sans session.');
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.getByRole('button', { name: 'Recevoir mon code' }).click();
    await dialog.getByLabel('Code à six chiffres').waitFor();
    await dialog.getByLabel('Code à six chiffres').fill(codeTo(product, known));
    await dialog.getByRole('button', { name: 'Me connecter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await saved(page);
    expect(await needOf(id)).toMatchObject({ description: 'Une chute la nuit, sans session.' });

    const other = await browser.page({ as: known, width: 1280 });
    await other.goto(addressOf(id, 'situation'));
    expect(await textOf(other)).toBe('Une chute la nuit, sans session.');
  });

  it('in two tabs, which follow each other, and on two devices, where a person chooses', async () => {
    const id = await draftOf(company, { ...fallsAtNight, description: 'Une chute.' });
    const context: BrowserContext = await browser.context({ as: known });
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) await page.goto(addressOf(id, 'situation'));
    await first.getByLabel('Racontez-le').fill('Une chute dans le premier onglet.');
    await second.getByText('Ce texte vient d’être écrit dans un autre onglet').waitFor();
    expect(await textOf(second)).toBe('Une chute dans le premier onglet.');
    await saved(first);

    const desk = await browser.page({ as: known, width: 1280 });
    await desk.goto(addressOf(id, 'situation'));
    await desk.getByLabel('Racontez-le').fill('Une chute, écrite au bureau.');
    await saved(desk);
    await first.getByLabel('Racontez-le').fill('Une chute, écrite au téléphone.');
    await first.getByRole('heading', { name: 'Le texte écrit ailleurs' }).waitFor();
    expect(await first.getByText('Une chute, écrite au bureau.').count()).toBe(1);
    await expectAccessible(first);
    await first.getByRole('button', { name: 'Garder ce texte' }).click();
    await saved(first);
    expect(await needOf(id)).toMatchObject({ description: 'Une chute, écrite au téléphone.' });
    await first.getByText('L’autre texte, mis de côté').click();
    expect(await first.getByText('Une chute, écrite au bureau.').isVisible()).toBe(true);
  });

  it('with what people paste: markup, a word without end, signs that cannot be seen, a file', async () => {
    const hostile = `<img src=x onerror=alert(1)> \u202Eesrever\u202C a\u200Bb ${'x'.repeat(9_000)}`;
    const id = await draftOf(company, { tags: fallsAtNight.tags });
    const page = await browser.page({ as: known, width: 320, colours: 'dark' });
    const writer = new Writer(page);
    await page.goto(addressOf(id, 'situation'));
    await writer.press();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Écrivez au moins 50 caractères/ })
      .waitFor();
    await expectAccessible(page);
    await writer.enter('Racontez-le', hostile);
    await page.getByLabel('Racontez-le').dispatchEvent('drop', {
      dataTransfer: await page.evaluateHandle(aPicture),
    });
    await page.getByText('Les fichiers et les images ne se déposent pas ici').waitFor();
    await writer.press();
    await writer.on('Et en une phrase');
    await page.goto(addressOf(id, 'relire'));
    await page.getByText('Il manque ce qui est signalé').waitFor();
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    await writer.press('Envoyer mon besoin');
    await page.getByRole('alert').getByRole('link', { name: 'Choisissez au moins un lieu.' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Compléter Lieu' }).click();
    await writer.on('Où est-ce');
    await writer.tick('Toute la métropole d’Orléans');
    await writer.press('Enregistrer');
    await writer.on('Relisez');

    // The day by which an answer is needed is optional.
    await page.getByRole('link', { name: 'Modifier Pour quand' }).click();
    await writer.on('Pour quand');
    await writer.tick('Dans les trois mois');
    await writer.tick('Quand ce sera possible');
    await expectAccessible(page);
    await writer.press('Enregistrer');
    await writer.on('Relisez');
    await page.getByText('Quand ce sera possible').waitFor();
  });

  it('is not lost when “Continuer” is pressed before the script is there, and kept once it is', async () => {
    const page = await browser.page({ width: 390 });
    const writer = new Writer(page);
    let come = (): void => undefined;
    const comes = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/assets/**/*.js', async (route) => {
      await comes;
      await route.continue();
    });
    await page.goto('/besoins/nouveau', { waitUntil: 'commit' });
    await writer.enter('Racontez-le', story);
    await writer.press();
    expect(await page.getByLabel('Racontez-le').inputValue()).toBe(story);
    come();
    await page.getByText('Gardé sur ce téléphone').waitFor();
    await page.reload();
    await until(async () => (await page.getByLabel('Racontez-le').inputValue()) === story);
  });

  it('keeps a title empty that is emptied before the browser has read what it keeps', async () => {
    const page = await browser.page({ as: known });
    // The browser is asked once, on a slow disk. It answers when the test notifies the page.
    await page.addInitScript(`
      const addEventListener = IDBOpenDBRequest.prototype.addEventListener;
      const isRead = new Promise((read) => (globalThis.read = read));
      IDBOpenDBRequest.prototype.addEventListener = function (type, listener) {
        addEventListener.call(this, type, type === 'success' ? (event) => void isRead.then(() => listener(event)) : listener);
      };`);
    const id = await draftOf(company, { title: 'Voir les chutes la nuit', description: story });
    await page.goto(addressOf(id, 'titre'));
    await whole(page);
    await page.getByLabel('Votre besoin').fill('');
    await page.evaluate('read()');
    await saved(page);
    expect(await page.getByLabel('Votre besoin').inputValue()).toBe('');
    expect((await needOf(id)).title).toBe('');
  });

  it('from one phone only: the other one says that it has been sent', async () => {
    const id = await draftOf(company, fallsAtNight);
    const [one, other] = [await browser.page({ as: known }), await browser.page({ as: known })];
    for (const page of [one, other]) {
      await page.goto(addressOf(id, 'relire'));
      await new Writer(page).on('Relisez');
    }
    await new Writer(one).press('Envoyer mon besoin');
    await new Writer(one).on('C’est envoyé');
    await new Writer(other).press('Envoyer mon besoin');
    await new Writer(other).on('Ce besoin est déjà envoyé');
    await other.getByRole('link', { name: 'Voir où il en est' }).waitFor();
  });

  it('again after a curator asked for changes, who says which', async () => {
    const id = await draftOf(company, fallsAtNight);
    await ask(company.member, `mutation ($id: ID!) { submitNeed(id: $id) { ${problem} } }`, { id });
    const curator = await product.as('curatrice@ovlt.example', 'curator');
    const { version } = await ask<{ version: number }>(
      curator,
      'query ($id: ID!) { need(id: $id) { version } }',
      { id },
    );
    await ask(
      curator,
      `mutation ($id: ID!, $version: Int!) {
         requestNeedChanges(id: $id, version: $version, reasons: [too_vague, wrong_territory], note: "Combien de logements ?") { ${problem} } }`,
      { id, version },
    );
    const page = await browser.page({ as: known, width: 1280 });
    const writer = new Writer(page);
    await page.goto(`/besoins/${id}`);
    await page.getByRole('link', { name: 'Corriger le lieu' }).click();
    await writer.on('Où est-ce');
    await page.getByText('Le territoire ne correspond pas au texte').waitFor();
    expect(await page.getByText('Il manque de quoi vous répondre').count()).toBe(0);
    await writer.press('Enregistrer');
    await writer.on('Corrigez, puis renvoyez');
    await page.getByText('Combien de logements ?').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Modifier Situation' }).click();
    await page.getByText('Il manque de quoi vous répondre').waitFor();
    await expectAccessible(page);
    await writer.enter('Racontez-le', `${story} Quarante logements.`);
    await writer.press('Enregistrer');
    await writer.on('Corrigez, puis renvoyez');
    await writer.press('Envoyer mon besoin');
    await writer.on('C’est envoyé');
    await expectAccessible(page);
    expect(await needOf(id)).toMatchObject({
      state: 'submitted',
      description: `${story} Quarante logements.`,
    });
  });
});
