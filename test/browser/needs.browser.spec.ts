import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  draftNeed,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  mealDeliverers,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import type { Page } from 'playwright-core';
import { askedOperation } from './walk/asked-operation.js';
import { holdingUp } from './walk/held-up.js';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
mailedAtOnce(product);
const browser = openBrowser(product);
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';

let company: Company;
let curator: GraphqlClient;
let holder: GraphqlClient;
let solverId: string;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
  holder = await product.as(karim);
  await importSolvers(product, ...mealDeliverers, fallDetector);
  solverId = await holdProfile(product, fallDetector.name, karim);
  needId = await aPublishedNeed(product, company, curator, { ...fallsAtNight, confidential: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const interests = async (): Promise<{ message: string; state: string }[]> =>
  product.database.manager.query('SELECT message, state FROM interest WHERE need_id = $1', [needId]);

describe('a start-up', () => {
  it('goes from the mail about a need to its answer in three taps and a text, once, and takes it back', async () => {
    const page = await browser.page({ as: karim });
    const [mail] = await mailsTo(product, karim);
    const link = new RegExp(`${product.url}/besoins/\\S+`).exec(mail?.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: fallsAtNight.title }).waitFor();
    expect(await page.getByText('Mains Tendues').count()).toBe(0);
    await page.getByText('Surtout parce que vous parlez tous deux de').waitFor();
    await expectAccessible(page);

    await button(page, 'Je veux répondre').click();
    const message = 'Nous équipons déjà deux résidences, et nous pouvons commencer en janvier.';
    await page.getByLabel('Votre message').fill(message);
    await expectAccessible(page);
    // What is typed outlives the page.
    await untilPersisted(page, message);
    await page.reload();
    await until(async () => (await page.getByLabel('Votre message').inputValue()) !== '');
    expect(await page.getByLabel('Votre message').inputValue()).toBe(message);
    // An offered opening with no text after it is not an answer.
    await page.getByRole('button', { name: /s’y prête/ }).click();
    await page.getByLabel('Votre message').fill('Bonjour, votre besoin s’y prête : ');
    await button(page, 'Envoyer ma réponse').click();
    await page.getByRole('alert').getByText('Terminez la phrase commencée').waitFor();
    // A whole sentence of the form alone is not an answer either.
    await page.getByLabel('Votre message').fill('');
    await page.getByRole('button', { name: /vingt minutes/ }).click();
    await button(page, 'Envoyer ma réponse').click();
    await page.getByRole('alert').getByText('Ajoutez quelques mots de vous').waitFor();
    expect(await interests()).toEqual([]);
    await page.getByLabel('Votre message').fill(message);
    // While the page fetches the answer that it has just sent, nothing invites a second answer.
    let isSent = false;
    await holdingUp(
      page,
      ['*/graphql*'],
      async ({ postData }) => {
        const operation = askedOperation(postData);
        if (operation === 'mutation MarkInterest') isSent = true;
        else if (isSent && operation === 'query OneNeed') {
          await page.getByText('Votre réponse est envoyée.').waitFor();
          expect(await button(page, 'Je veux répondre').count()).toBe(0);
        }
        return undefined;
      },
      async () => {
        await button(page, 'Envoyer ma réponse').dblclick();
        await page.getByText('Nous vous écrirons dans tous les cas').waitFor();
      },
    );
    expect(await interests()).toEqual([{ message, state: 'open' }]);
    expect(await button(page, 'Je veux répondre').count()).toBe(0);

    // Its company reads the answer, and can request a meeting there. The team is not also among those who were only
    // notified.
    const member = await browser.page({ as: anne });
    await member.goto(`/besoins/${needId}`);
    await member.getByRole('heading', { name: 'Un porteur de solution a répondu' }).waitFor();
    await member.getByText('Un porteur de solution a répondu. OVLT prépare la suite.').waitFor();
    const answer = member.getByRole('listitem').filter({ hasText: message });
    await answer.getByRole('button', { name: 'Demander une rencontre' }).waitFor();
    expect(await member.getByRole('link', { name: fallDetector.name }).count()).toBe(1);
    await expectAccessible(member);

    await button(page, 'Retirer ma réponse').click();
    await button(page, 'Je veux répondre').waitFor();
    expect(await interests()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('learns what stands in the way of an answer and where to mend it, and keeps its text', async () => {
    await ask(holder, 'mutation ($id: ID!) { pauseSolver(id: $id) { __typename } }', { id: solverId });
    const page = await browser.page({ as: karim });
    await page.goto(`/besoins/${needId}?repondre=1`);
    await page.getByRole('button', { name: /^Bonjour, nous avons déjà/ }).click();
    await page.getByLabel('Votre message').press('End');
    await page.getByLabel('Votre message').pressSequentially('un capteur.');
    await button(page, 'Envoyer ma réponse').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('link', { name: 'Reprendre mon profil' }).getAttribute('href')).toBe(
      '/mon-profil',
    );
    expect(await page.getByLabel('Votre message').inputValue()).toMatch(/^Bonjour, .*\u00a0: un capteur\.$/);
    await ask(holder, 'mutation ($id: ID!) { resumeSolver(id: $id) { __typename } }', { id: solverId });
    await product.settled();
  });

  it('sets a need aside in two taps, takes it back in one, and finds it under “Écartés”', async () => {
    const page = await browser.page({ as: karim });
    await page.goto('/pour-moi');
    const need = page.getByRole('link', { name: fallsAtNight.title });
    await need.waitFor();
    await expectAccessible(page);
    await button(page, 'Pas pour moi').click();
    await button(page, 'C’est trop loin').click();
    await button(page, 'Annuler').waitFor();
    expect(await page.getByRole('link', { name: 'Corriger mes lieux' }).count()).toBe(1);
    await button(page, 'Annuler').click();
    await need.waitFor();
    await product.settled();

    await button(page, 'Pas pour moi').click();
    await button(page, 'Autre chose').click();
    await page.getByLabel('Dites-le en quelques mots').fill('Nous en sortons.');
    await button(page, 'Envoyer').click();
    await button(page, 'Annuler').waitFor();
    await page.getByRole('link', { name: 'Écartés' }).click();
    await button(page, 'Reprendre').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Pour moi', exact: true }).click();
    await page.getByText('Aucun besoin proche').waitFor();
    await page.goBack();
    await button(page, 'Reprendre').click();
    await page.getByText('Vous n’avez rien écarté').waitFor();
    await product.settled();
  });
});

describe('a company', () => {
  it('requests a meeting with a team, learns at once that OVLT answers, and withdraws', async () => {
    const member = await browser.page({ as: anne });
    await member.goto(`/besoins/${needId}`);
    await button(member, 'Demander une rencontre').click();
    await button(member, 'Demander à OVLT').click();
    await member.locator('p:focus', { hasText: 'Vous avez demandé cette rencontre' }).waitFor();
    await button(member, 'Retirer ma demande').click();
    await button(member, 'Demander une rencontre').waitFor();
    await product.settled();
  });

  it('sees where its needs stand, what is to be done first, and closes one knowing what ends with it', async () => {
    await draftNeed(company, { ...fallsAtNight, title: 'Un brouillon à finir' });
    const introduce = 'mutation ($input: IntroduceInput!) { introduce(input: $input) { __typename } }';
    const input = { needId, solvers: [{ solverId }] };
    expect(await ask(curator, introduce, { input })).toEqual({ __typename: 'IntroductionsProposed' });
    const member = await browser.page({ as: anne });
    await member.goto('/mes-besoins');
    const headings = await member.getByRole('heading').allTextContents();
    expect(headings).toEqual([
      'Vos besoins',
      'À vous',
      'Un brouillon à finir',
      'En cours',
      fallsAtNight.title,
    ]);
    await expectAccessible(member);
    await member.getByRole('link', { name: /^En cours/ }).click();
    expect(new URL(member.url()).search).toBe('?vue=en-cours');
    await member.getByRole('link', { name: fallsAtNight.title }).click();
    await member.getByRole('heading', { name: 'Vos rencontres' }).waitFor();
    await expectAccessible(member);

    await button(member, 'Voir pourquoi').click();
    await member.getByText('Voir le calcul').click();
    const points = await member.locator('tbody td').allTextContents();
    const total = await member.locator('tfoot td').textContent();
    const sum = points.reduce((all, each) => all + Number.parseInt(each, 10), 0);
    expect(total).toBe(`${sum} sur 100`);
    await expectAccessible(member);

    await member.goBack();
    await member.getByRole('link', { name: /^En cours/ }).waitFor();
    expect(new URL(member.url()).search).toBe('?vue=en-cours');
    await button(member, 'Clore').click();
    await member.getByText('Une rencontre proposée sera annulée').waitFor();
    await expectAccessible(member);
    await member.getByLabel('Nous avons trouvé ailleurs').check();
    await button(member, 'Clore ce besoin').click();
    await member.getByText('Rien ici pour l’instant').waitFor();
    await product.settled();
    const [state] = await product.database.manager.query(
      'SELECT need.state, closing_reason, introduction.state AS introduction FROM need JOIN introduction ON need_id = need.id WHERE need.id = $1',
      [needId],
    );
    expect(state).toEqual({ state: 'closed', closing_reason: 'met_elsewhere', introduction: 'withdrawn' });
  });
});

describe('who reads a need', () => {
  it('is led to sign in, reads it as far as they may, or finds no such page', async () => {
    const other = await aPublishedNeed(product, company, curator, {
      ...fallsAtNight,
      title: 'Livrer des repas chauds le soir',
    });
    const nobody = await browser.page();
    await nobody.goto(`/besoins/${other}`);
    expect(nobody.url()).toBe(`${product.url}/connexion?next=${encodeURIComponent(`/besoins/${other}`)}`);

    await product.as('lina@univ-orleans.example');
    const lina = await browser.page({ as: 'lina@univ-orleans.example' });
    await lina.goto(`/besoins/${other}`);
    await lina.getByRole('link', { name: 'Créer mon profil' }).waitFor();
    await button(lina, 'Signaler ce texte').click();
    await lina.getByLabel('C’est de la publicité').check();
    await button(lina, 'Envoyer à OVLT').click();
    await lina.getByText('Personne d’autre ne saura').waitFor();

    const desk = await browser.page({ as: 'nadia@ovlt.example', colours: 'dark', width: 1280, height: 800 });
    await desk.goto(`/besoins/${other}`);
    await desk.getByText('Vous lisez ce besoin comme OVLT').waitFor();
    await expectAccessible(desk);

    browser.expectErrors(/404/);
    // The first is closed by now, and only its company may read it.
    for (const id of [needId, '01900000-0000-7000-8000-000000000000', 'n’importe quoi']) {
      const answer = await lina.goto(`/besoins/${encodeURIComponent(id)}`);
      expect(answer?.status()).toBe(404);
      await lina.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    }
  });
});
