import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { MailPreferencesLink } from '@passerelle/notifications';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { Locator, Page } from 'playwright-core';
import { askedOperation } from './walk/asked-operation.js';
import { countPersisted, untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct({ worker: false });
const browser = openBrowser(product);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const saved = (page: Page | Locator) =>
  page.getByRole('status').filter({ hasText: 'C’est enregistré.' }).waitFor();

describe('a profile', () => {
  it('is made complete on a phone from nothing, paused and resumed', async () => {
    await aPerson(product.database, { email: 'lea@etudes.example', name: 'Léa Moreau' });
    const page = await browser.page({ as: 'lea@etudes.example' });
    await page.goto('/mon-profil');
    await expectAccessible(page);
    await button(page, 'Commencer mon profil').click();
    expect(await page.getByRole('alert').textContent()).toContain('Choisissez ce que vous êtes');
    await page.getByLabel('Étudiant ou étudiante').check();
    await button(page, 'Commencer mon profil').click();
    await page.getByRole('heading', { name: 'Il manque 2 choses pour que l’on vous voie' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Dire ce que je sais faire' }).click();
    await page.getByLabel('En une phrase').fill('Je pose des barres d’appui pour la prévention des chutes');
    await untilPersisted(page, 'Je pose des barres d’appui pour la prévention des chutes');
    await page.reload();
    // The typed text is restored.
    await until(async () => (await page.getByLabel('En une phrase').inputValue()) !== '');
    expect(await page.getByLabel('En une phrase').inputValue()).toContain('barres d’appui');
    await button(page, 'Enregistrer').click();
    await saved(page);

    // The communes do not arrive the first time.
    let isLost = false;
    browser.expectErrors(/ERR_FAILED/);
    await page.route('**/graphql', (route) => {
      if (isLost || askedOperation(route.request().postData()) !== 'query ServedArea')
        return route.fallback();
      isLost = true;
      return route.abort();
    });
    await page.getByRole('link', { name: 'Dire où je travaille' }).click();
    await expectAccessible(page);
    await button(page, 'Réessayer').click();
    // A press on the map is a press on the box.
    await page.locator('path', { hasText: 'Olivet' }).click();
    expect(await page.getByLabel('Olivet').isChecked()).toBe(true);
    await page.getByLabel('Saran').check();
    await expectAccessible(page);
    await button(page, 'Enregistrer').click();
    await page.getByText('Olivet et Saran').waitFor();
    await page.getByText('Votre profil est visible.').waitFor();

    await page.getByRole('link', { name: 'Choisir des sujets' }).click();
    await page
      .getByRole('group', { name: 'Reconnus dans votre texte' })
      .getByRole('checkbox')
      .first()
      .check();
    await page.getByLabel('Chercher un sujet').fill('ergo');
    await page.getByLabel('Ergothérapeute').check();
    await expectAccessible(page);
    await button(page, 'Enregistrer').click();
    await page.getByRole('list', { name: 'Sujets choisis' }).getByText('Ergothérapeute').waitFor();

    await page.getByRole('link', { name: 'Présenter une idée' }).click();
    await page.getByLabel('Votre idée, en une phrase').fill('Une visite de quarante minutes');
    await button(page, 'Enregistrer l’idée').click();
    await saved(page.getByRole('region', { name: 'Idées' }));
    await button(page, 'Retirer « Une visite de quarante minutes »').click();
    await button(page, 'La remettre').click();
    await button(page, 'Retirer « Une visite de quarante minutes »').waitFor();

    await button(page, 'Faire une pause').click();
    await page.getByText('Votre profil est en pause.').waitFor();
    await expectAccessible(page);
    await button(page, 'Reprendre').click();
    await button(page, 'Faire une pause').waitFor();
    const [profile] = await product.database.manager.find(Solver, { where: { name: 'Léa Moreau' } });
    expect(profile).toMatchObject({
      kind: 'student',
      pausedAt: null,
      headline: expect.stringMatching(/barres/),
    });
  });

  it('asks a person without a name for one, and the founder of a start-up’s profile once', async () => {
    const [learner, founder] = ['lucas@cfa.example', 'ines@pousse.example'];
    for (const email of [learner, founder]) await aPerson(product.database, { email, name: '' });
    const nameOf = async (email: string): Promise<string> =>
      (await product.database.manager.findOneByOrFail(Person, { email })).name;
    const page = await browser.page({ as: learner });
    await page.goto('/mon-profil');
    await page.getByLabel('Étudiant ou étudiante').check();
    await page.getByLabel('Votre nom, comme les autres le liront').fill('Lucas Bernard');
    await button(page, 'Commencer mon profil').click();
    await page.getByRole('heading', { name: 'Il manque 2 choses pour que l’on vous voie' }).waitFor();
    expect(await nameOf(learner)).toBe('Lucas Bernard');

    const theirs = await browser.page({ as: founder });
    await theirs.goto('/mon-profil');
    await theirs.getByLabel('Start-up', { exact: true }).check();
    await theirs.getByLabel('Nom de la start-up').fill('Pousse');
    await theirs.getByLabel('Votre prénom et votre nom').fill('Inès Petit');
    await expectAccessible(theirs);
    await button(theirs, 'Commencer mon profil').click();
    await theirs.getByRole('heading', { name: /pour que l’on vous voie/ }).waitFor();
    expect(await nameOf(founder)).toBe('Inès Petit');
  });

  it('that was changed meanwhile shows both texts, and loses neither', async () => {
    const person = await aPerson(product.database, { email: 'paul@projet.example', name: 'Paul Roy' });
    const { id } = await aSolver(product.database, { personId: person.id, headline: 'Avant' });
    const context = await browser.context({ as: 'paul@projet.example', colours: 'dark' });
    const [phone, desk] = [await context.newPage(), await context.newPage()];
    await phone.goto('/mon-profil?partie=presentation');
    await phone.getByLabel('En une phrase').fill('Depuis le téléphone');
    await desk.goto('/mon-profil#presentation');
    await desk.getByLabel('En une phrase').fill('Depuis le bureau');
    await button(desk, 'Enregistrer').click();
    await saved(desk);
    await button(phone, 'Enregistrer').click();
    await phone.getByText('Depuis le bureau').waitFor();
    expect(await phone.getByLabel('En une phrase').inputValue()).toBe('Depuis le téléphone');
    await expectAccessible(phone);
    await button(phone, 'Enregistrer mon texte quand même').click();
    await saved(phone);
    const { headline } = await product.database.manager.findOneByOrFail(Solver, { id });
    expect(headline).toBe('Depuis le téléphone');
  });
});

describe('a structure', () => {
  const siret = '73282932000074';
  let organisationId: string;
  beforeAll(async () => {
    const owner = await aPerson(product.database, { email: 'josiane@aide.example', name: 'Josiane Durand' });
    const { id } = await anOrganisation(product.database, { name: 'Aide Loire', siret });
    organisationId = id;
    await aMembership(product.database, { personId: owner.id, organisationId, role: 'owner' });
    await aPerson(product.database, { email: 'zoe@aide.example', name: 'Zoé Petit' });
  });

  it('whose SIRET is known is joined by asking, and an owner accepts in one act', async () => {
    const asker = await browser.page({ as: 'zoe@aide.example' });
    await asker.goto('/structures/nouvelle');
    await expectAccessible(asker);
    await asker.getByLabel('Nom de la structure').fill('Aide Loire');
    await asker.getByLabel('SIRET (facultatif)').fill('732 829 320 00074');
    await button(asker, 'Inscrire la structure').click();
    await asker.getByRole('status').getByRole('button', { name: 'Demander à la rejoindre' }).click();
    await asker.getByText('Votre demande à Aide Loire est partie').waitFor();

    const owner = await browser.page({ as: 'josiane@aide.example', width: 1280 });
    await owner.goto(`/structures/${organisationId}`);
    await expectAccessible(owner);
    await button(owner, 'Accepter Zoé Petit').click();
    await owner.getByText('Zoé Petit est membre.').waitFor();
    await owner.getByRole('heading', { name: '2 membres' }).waitFor();

    await asker.goto('/compte');
    await asker.getByRole('link', { name: 'Aide Loire' }).click();
    await asker.getByRole('heading', { name: '2 membres' }).waitFor();
  });
});

describe('the account', () => {
  it('ends a session elsewhere', async () => {
    await aPerson(product.database, { email: 'marc@aide.example', name: 'Marc Blanc' });
    const elsewhere = await browser.page({ as: 'marc@aide.example' });
    await elsewhere.goto('/compte');
    const page = await browser.page({ as: 'marc@aide.example' });
    await page.goto('/compte');
    await page.getByRole('heading', { name: 'Appareils connectés' }).waitFor();
    await expectAccessible(page);
    await button(page, /^Déconnecter ./).click();
    await page.getByText('Un appareil est déconnecté.').waitFor();
    await elsewhere.goto('/compte');
    expect(elsewhere.url()).toContain('/connexion?next=%2Fcompte');
    await button(page, /^Déconnecter ./)
      .first()
      .waitFor({ state: 'detached' });
    expect(await button(page, /^Déconnecter ./).count()).toBe(0);
  });

  it('says which mails one gets, and the page in each mail says the same', async () => {
    const { id, email } = await aPerson(product.database, { email: 'paul@aide.example', name: 'Paul Roux' });
    const page = await browser.page({ as: email });
    await page.goto('/compte');
    await expectAccessible(page);
    await page.getByLabel('Les messages').selectOption('Jamais');
    await page.getByLabel('Vos besoins et votre profil').selectOption('Dans le mail du jour');
    await page.getByLabel('L’heure du mail du jour').selectOption('17 h');
    // Another language reloads the page, but keeps the unsaved choices.
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByLabel('Français').waitFor();
    await until(async () => (await page.locator('html').getAttribute('lang')) === 'en');
    await until(async () => (await page.locator('select[name=hour]').inputValue()) === '17');
    await page.getByLabel('Français').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await until(async () => (await page.locator('html').getAttribute('lang')) === 'fr');
    await page.getByLabel('L’heure du mail du jour').selectOption('18 h');
    await page.getByLabel('À l’heure de').selectOption('Martinique');
    await page.getByLabel('Seulement ce qui ne peut pas attendre').check();
    await button(page, 'Enregistrer mes choix').click();
    await page.getByRole('status').filter({ hasText: 'C’est enregistré.' }).waitFor();

    const elsewhere = await browser.page();
    await elsewhere.goto(product.app.get(MailPreferencesLink, { strict: false }).urlFor({ id, email }));
    await expectAccessible(elsewhere);
    expect(await elsewhere.getByLabel('Les messages').inputValue()).toBe('never');
    await elsewhere.getByLabel('Les rendez-vous').selectOption('Jamais');
    await button(elsewhere, 'Enregistrer').click();
    await elsewhere.getByRole('heading', { name: 'C’est enregistré' }).waitFor();

    // The page that was open meanwhile overwrites nothing.
    await page.getByLabel('Les messages').selectOption('Tout de suite');
    await button(page, 'Enregistrer mes choix').click();
    await page.getByText('Vos choix ont changé dans une autre page').waitFor();
    await page.reload();
    expect(await page.getByLabel('Les rendez-vous').inputValue()).toBe('never');
    expect(await page.getByLabel('Les messages').inputValue()).toBe('never');
    expect(await page.getByLabel('Vos besoins et votre profil').inputValue()).toBe('daily');
    expect(await page.getByLabel('L’heure du mail du jour').inputValue()).toBe('18');
    expect(await page.getByLabel('À l’heure de').inputValue()).toBe('America/Martinique');
    expect(await page.getByLabel('Seulement ce qui ne peut pas attendre').isChecked()).toBe(true);
  });

  it('leaves nothing of what was typed to a colleague who signs in at the same browser', async () => {
    const { database } = product;
    const { id: organisationId } = await anOrganisation(database, { kind: 'startup' });
    await aSolver(database, { organisationId, headline: 'Ce qui est enregistré' });
    for (const email of ['marc@atelier.example', 'nour@atelier.example']) {
      const { id: personId } = await aPerson(database, { email });
      await aMembership(database, { personId, organisationId, role: 'owner' });
    }
    const context = await browser.context({ as: 'marc@atelier.example' });
    const page = await context.newPage();
    const headline = page.getByLabel('En une phrase');
    await page.goto('/mon-profil?partie=presentation');
    await headline.fill('Ce que Marc n’a pas fini d’écrire');
    await untilPersisted(page, 'Ce que Marc n’a pas fini d’écrire');
    await page.reload();
    await until(async () => (await headline.inputValue()).startsWith('Ce que Marc'));
    await page.evaluate("sessionStorage.setItem('typed', 'a text')");
    expect(await countPersisted(page)).toBe(2);

    await page.goto('/compte');
    await button(page, 'Me déconnecter').click();
    await page.waitForURL(`${product.url}/`);
    expect(await countPersisted(page)).toBe(0);
    await page.goto('/compte');
    expect(page.url()).toContain('/connexion');

    await browser.signIn(context, 'nour@atelier.example');
    await page.goto('/mon-profil?partie=presentation');
    expect(await headline.inputValue()).toBe('Ce qui est enregistré');
    expect(await countPersisted(page)).toBe(0);

    // The same holds for a session that ended without a sign-out.
    await headline.fill('Ce que Nour n’a pas fini d’écrire');
    await untilPersisted(page, 'Ce que Nour n’a pas fini d’écrire');
    await context.clearCookies();
    await browser.signIn(context, 'marc@atelier.example');
    await page.goto('/mon-profil?partie=presentation');
    await until(async () => (await countPersisted(page)) === 0);
    expect(await headline.inputValue()).toBe('Ce qui est enregistré');
  });

  it('of another person takes the place of one’s own, in every tab that is looked at again', async () => {
    const first = await aPerson(product.database, { email: 'luc@aide.example', name: 'Luc Roux' });
    const second = await aPerson(product.database, { email: 'lea@aide.example', name: 'Léa Petit' });
    const context = await browser.context({ as: first.email });
    const tab = await context.newPage();
    await tab.goto('/compte');
    await tab.getByText(first.email).first().waitFor();
    const other = await browser.context({ as: second.email });
    await context.addCookies(await other.cookies());
    // The event of a browser when the tab gets the focus again.
    await tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await tab.getByText(second.email).first().waitFor();
    expect(await tab.getByText(first.email).count()).toBe(0);
  });
});
