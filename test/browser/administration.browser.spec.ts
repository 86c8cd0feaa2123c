import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, OutboxEvent } from '@passerelle/database';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  ask,
  fallDetector,
  holdProfile,
  importSolvers,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Delivery } from '@passerelle/jobs';
import { Solver } from '@passerelle/solvers';
import type { Page } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);
const camille = 'camille@ovlt.example';
const nadia = 'nadia@ovlt.example';
const karim = 'karim@nuit.example';
const rose = 'rose@mains.example';
const DESK = { width: 1280, height: 900 };

let solverId: string;
beforeAll(async () => {
  await product.as(camille, 'admin');
  await product.as(nadia, 'curator');
  const company = await aCompany(product, rose, 'Mains Tendues');
  await product.as(karim);
  await importSolvers(product, fallDetector);
  solverId = await holdProfile(product, fallDetector.name, karim);
  await ask(
    company.member,
    `mutation ($id: ID!) { reportContent(input: { kind: solver, contentId: $id, reason: misleading, comment: "Ce n’est pas leur nom." }) {
      ${problem} ... on ContentReport { id } } }`,
    { id: solverId },
  );
  await product.settled();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
async function opened(as: string, address: string, size: object = DESK): Promise<Page> {
  const page = await browser.page({ as, ...size });
  await page.goto(address);
  await whole(page);
  return page;
}

describe('an administrator', () => {
  it('reads first what is wrong, replays it, and two at once do it once', async () => {
    const { manager } = product.database;
    const id = newId();
    const now = product.clock.now();
    const event = { id, name: 'NeedClosed', subjectId: newId(), data: { needId: newId() } };
    await manager.insert(OutboxEvent, { ...event, recordedAt: now, dispatchedAt: now });
    const lastError = 'QueryFailedError: canceling statement due to statement timeout';
    const delivery = { eventId: id, handler: 'IndexNeedOnNeedChanged', failures: 60, touchedAt: now };
    await manager.insert(Delivery, { ...delivery, lastError, state: 'dead_lettered' });
    const [page, other] = [
      await opened(camille, '/administration'),
      await opened(camille, '/administration'),
    ];
    await page.getByText('En panne : Un travail a échoué trop souvent et attend d’être rejoué.').waitFor();
    await page.getByRole('heading', { name: 'Mettre la recherche à jour (1)' }).waitFor();
    expect(await page.getByText(lastError).first().isVisible()).toBe(false);
    await expectAccessible(page);
    await button(page, /^Rejouer Mettre/).click();
    await says(page, '1 travail est rejoué.');
    await button(other, 'Tout rejouer').click();
    await says(other, 'quelqu’un l’a déjà fait');
    await product.settled();
    await button(page, 'Regarder de nouveau').click();
    await page.getByText('Rien n’est en panne.').waitFor();
    await expectAccessible(page);
  });

  it('suspends somebody, whose open page is closed at once, and reads in sentences who did what', async () => {
    const theirs = await opened(karim, '/mon-profil');
    const page = await opened(camille, '/personnes');
    await page.getByLabel('Nom ou adresse mail').fill('karim@');
    await button(page, 'Chercher').click();
    await page.getByText('Une personne', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'karim' }).click();
    await button(page, 'Suspendre').click();
    await page.locator('[name=reason]:focus').waitFor();
    await button(page, 'Suspendre ce compte').click();
    await page.getByRole('alert').getByRole('link', { name: 'Ce champ est obligatoire.' }).click();
    await page.locator('[name=reason]:focus').waitFor();
    await page.getByLabel('Pourquoi ?').fill('Publicité répétée');
    await expectAccessible(page);
    await button(page, 'Suspendre ce compte').click();
    await says(page, 'est suspendu, et déconnecté partout');
    await page.locator('[role=status]:focus').waitFor();
    browser.expectErrors(/status of 401/);
    await theirs.goto('/mon-profil');
    await theirs.getByLabel('Votre adresse mail').first().waitFor();

    await page.getByText('Historique').click();
    await page.getByText(/camille a suspendu le compte\. \(Publicité répétée\)/).waitFor();
    await expectAccessible(page);
    await button(page, 'Rouvrir').click();
    await page.getByLabel('Pourquoi ?').fill('C’était une erreur');
    await button(page, 'Rouvrir ce compte').click();
    await says(page, 'Le compte est rouvert');
    await product.settled();
  });

  it('cannot be locked out: who is the last one stays one', async () => {
    const page = await opened(camille, '/personnes?qui=equipe');
    await page.getByRole('link', { name: 'camille' }).click();
    await page.getByLabel('Animateur OVLT').check();
    await page.getByText('C’est votre compte : vous ne verrez plus cette page.').waitFor();
    await button(page, 'Changer le rôle').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('heading', { name: 'Suspendre ce compte' }).count()).toBe(0);
  });
});

describe('a curator', () => {
  it('hides what was reported, on a phone, and sees before what each side reads', async () => {
    const page = await opened(nadia, '/signalements', {});
    await page.getByRole('heading', { name: 'Un profil : trompeur' }).waitFor();
    await page.getByLabel('Masquer ce profil').check();
    await page.getByText('Qui l’a signalé lira : « L’équipe d’OVLT a fait le nécessaire.').waitFor();
    await page.getByLabel('Ce que lira son auteur').fill('Ce nom est celui d’une autre entreprise.');
    await page.getByLabel(/^Un mot à qui l’a signalé/).fill('Merci, le nom sera corrigé.');
    await page.getByText('Puis : « Merci, le nom sera corrigé. »').waitFor();
    await expectAccessible(page);
    await button(page, 'Envoyer la réponse').click();
    await says(page, 'Réglé. Qui l’a signalé le saura.');
    await page.getByText('Rien à lire : tout signalement a reçu sa réponse.').waitFor();
    const { hiddenReason } = await product.database.manager.findOneByOrFail(Solver, { id: solverId });
    expect(hiddenReason).toBe('Ce nom est celui d’une autre entreprise.');
    await product.settled();
    const theirs = await opened(rose, '/avis', {});
    await theirs.getByRole('link', { name: 'Votre signalement a été examiné' }).click();
    await theirs.getByText('Réponse donnée : « Merci, le nom sera corrigé. »').waitFor();
    await expectAccessible(theirs);
  });

  it('finds a structure with its needs and its history, and no page of administrators', async () => {
    const page = await opened(nadia, '/structures?mots=mains');
    await page.getByRole('link', { name: 'Mains Tendues' }).click();
    await page.getByRole('heading', { name: 'Pour l’équipe d’OVLT' }).waitFor();
    await page.getByText('Historique').click();
    await page.getByText('rose a créé.').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    browser.expectErrors(/status of 404/);
    for (const address of ['/administration', '/personnes']) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
    }
  });
});
