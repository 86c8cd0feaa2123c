import { beforeAll, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { Action } from '@passerelle/actions';
import { aConcept } from '@passerelle/concepts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { aCompany, aPublishedNeed, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { askedOperation } from './walk/asked-operation.js';

const product = bootProduct();
const browser = openBrowser(product);
const carrier = 'lina@cfa.example';
const curator = 'nadia@ovlt.example';

/** The confirmation stands in the part with the action, which is in sight. */
async function expectConfirmedIn(page: Page, heading: string, words: string): Promise<void> {
  const part = page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });
  const status = part.locator('[role=status]:focus', { hasText: words });
  await status.waitFor();
  const { y = -1 } = (await status.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
}

let conceptId: string;
beforeAll(async () => {
  const ovlt = await product.as(curator, 'curator');
  await product.as(carrier);
  const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const { id: carrierId } = await product.database.manager.findOneByOrFail(Person, { email: carrier });
  const concept = await aConcept(product.database, {
    createdAt: product.clock.now(),
    carrierId,
    joined: [carrierId],
    needIds: [await aPublishedNeed(product, company, ovlt, fallsAtNight)],
  });
  conceptId = concept.id;
});

describe('a concept', () => {
  it('passes its first gate: answered and shown by its carrier, signed by a curator', async () => {
    const page = await browser.page({ as: carrier, width: 390 });
    await page.goto(`/concepts/${conceptId}`);
    await page
      .getByRole('heading', { name: 'Prochaine étape à franchir : « Le problème est vrai »' })
      .waitFor();
    // The carrier is known. One company has requested it so far, so somebody enters the others.
    await page.getByText('constaté par Passerelle').first().waitFor();
    await page.getByRole('button', { name: 'C’est prêt On sait ce qui existe' }).click();
    await page.getByRole('alert').getByText('Écrivez une réponse ou ajoutez une preuve').first().waitFor();
    await expectAccessible(page);
    for (const [item, words] of [
      ['Deux entreprises le demandent', 'Mains Tendues et Sologne Services.'],
      ['On sait ce qui existe', 'Les bracelets restent sur la table. https://essai.example/bracelets'],
    ] as const) {
      await page.getByLabel(`Une phrase, ou un lien ${item}`).fill(words);
      await page.getByRole('button', { name: `C’est prêt ${item}` }).click();
      await expectConfirmedIn(page, 'Les quatre étapes', `Enregistré : « ${item} » est prêt.`);
    }
    await page.getByText('Les bracelets restent sur la table.', { exact: true }).waitFor();
    await page.getByRole('link', { name: /essai\.example/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ajouter une preuve On sait ce qui existe' }).click();
    await page.getByLabel('Un lien').check();
    await page.getByLabel('Adresse du lien').fill('pas une adresse');
    await page.getByLabel('Ce qu’on y voit').fill('Une étude');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('alert').getByText('Copiez une adresse entière').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Adresse du lien').fill('https://etude.example/chutes');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('link', { name: /Une étude/ }).waitFor();
    // Another file replaces a refused file.
    browser.expectErrors(/the server responded with a status of 4\d\d/);
    await page.getByRole('button', { name: 'Ajouter une preuve On sait ce qui existe' }).click();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'lettre.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('alert').getByText('Un programme').first().waitFor();
    await file.setInputFiles({ name: 'lettre.txt', mimeType: 'text/plain', buffer: Buffer.from('Lu.') });
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('link', { name: 'lettre.txt' }).waitFor();
    await page.getByRole('button', { name: 'Demander le passage' }).click();
    await page.getByRole('heading', { name: 'OVLT relit l’étape « Le problème est vrai »' }).waitFor();

    const desk = await browser.page({ as: curator });
    await desk.goto('/concepts');
    await desk.getByRole('link', { name: 'Une veille de nuit sans caméra' }).click();
    await desk.getByLabel('À compléter').check();
    await desk.getByRole('button', { name: 'Signer' }).click();
    await desk.getByRole('alert').getByText('Dites pourquoi').waitFor();
    await expectAccessible(desk);
    await desk.getByLabel('Franchie').check();
    await desk.getByText('dit prêt', { exact: true }).waitFor();
    await desk.getByText('Passerelle ne constate pas : Deux entreprises le demandent.').waitFor();
    await desk.getByLabel('Ce que lira le porteur').fill('Leur lettre est jointe.');
    await desk.getByRole('button', { name: 'Signer' }).click();
    await desk.getByRole('heading', { name: 'Prochaine étape à franchir : « Quelqu’un paiera »' }).waitFor();
    await desk
      .getByText(/^franchie le/)
      .first()
      .waitFor();
  });

  it('reckons its business model from eight figures', async () => {
    const page = await browser.page({ as: carrier });
    await page.goto(`/concepts/${conceptId}`);
    await page.getByRole('button', { name: 'Écrire le modèle économique' }).click();
    const fill = (label: string, typed: string): Promise<void> => page.getByLabel(label).fill(typed);
    await fill('Prix de l’heure, en euros', 'vingt');
    await fill('Heures vendues par mois', 'beaucoup');
    await fill('Coût direct de l’heure', '21 500');
    await fill('Frais fixes par mois', '2 200');
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    // All at once, and each leads to its field.
    const summary = page.getByRole('alert').getByRole('link');
    await summary.first().waitFor();
    expect(await summary.allTextContents()).toEqual([
      expect.stringMatching(/^Écrivez un montant en euros, comme «\s28,50\s»\./u),
      expect.stringMatching(/^Écrivez un nombre entier, comme «\s400\s»\./u),
      expect.stringMatching(/^Écrivez 10\s000,00\s€ ou moins/u),
    ]);
    await expectAccessible(page);
    await summary.nth(2).click();
    expect(await page.evaluate('document.activeElement?.name')).toBe('directCostPerHour');
    await fill('Prix de l’heure, en euros', '28');
    await fill('Heures vendues par mois', '400');
    await fill('Coût direct de l’heure', '21,50');
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    await page.getByText('339 heures par mois', { exact: true }).waitFor();
    // The place stays. The confirmation is shown there, and has the focus.
    await expectConfirmedIn(page, 'Le modèle économique', 'Modèle économique enregistré.');
    await page.getByText(/14\s€ l’heure, après crédit d’impôt/).waitFor();
    await expectAccessible(page);
    // An offer without an hourly price shows that: in the form at once, and in what follows.
    await page.getByRole('button', { name: 'Changer les chiffres' }).click();
    await page.getByLabel('Ce qui est vendu').selectOption('subscription');
    await page.getByLabel('Prix de l’abonnement d’un mois, en euros').waitFor();
    await page.getByLabel('Abonnements en cours chaque mois').waitFor();
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    await page.getByText('339 abonnements par mois', { exact: true }).waitFor();
    await page.getByText(/14\s€ l’abonnement d’un mois, après crédit d’impôt/).waitFor();
  });

  it('is made public by all who take part, read without script, declined by one of them, and taken back', async () => {
    const { manager } = product.database;
    const { id: personId } = await manager.findOneByOrFail(Person, { email: 'anne@mains.example' });
    const { organisationId } = await manager.findOneByOrFail(Membership, { personId });
    const { id: carrierId } = await manager.findOneByOrFail(Person, { email: carrier });
    await manager.update(Person, { id: carrierId }, { name: 'Lina Apprentie' });
    const { id } = await aConcept(product.database, {
      title: 'Un tapis qui prévient',
      createdAt: product.clock.now(),
      carrierId,
      joined: [carrierId, { personId, organisationId }],
    });
    const page = await browser.page({ as: carrier, width: 390 });
    await page.goto(`/concepts/${id}`);
    await page.getByText('Page publique : pas encore').click();
    await page.getByRole('button', { name: 'Rendre public' }).click();
    await page.getByLabel('Dans combien de foyers').fill('cinq');
    await page.getByLabel('Ce que cela donne').fill('Deux chutes repérées en huit semaines.');
    await page.getByRole('button', { name: 'Demander l’accord des participants' }).click();
    await page.getByRole('alert').getByText('Écrivez un nombre entier').waitFor();
    await page.getByLabel('Dans combien de foyers').fill('5');
    await page.getByRole('button', { name: 'Demander l’accord des participants' }).click();
    await page.getByText('Il manque un accord.').waitFor();
    await expectAccessible(page);

    const company = await browser.page({ as: 'anne@mains.example', width: 1280, colours: 'dark' });
    await company.goto(`/concepts/${id}`);
    await company.getByRole('link', { name: 'Votre accord est demandé' }).click();
    await company.getByText('Êtes-vous d’accord').waitFor();
    await company.getByRole('button', { name: 'Je ne le souhaite pas' }).click();
    await company.getByText('C’est noté : vous ne le souhaitez pas.').waitFor();
    await company.getByText('Vous pouvez changer d’avis.').waitFor();
    await expectAccessible(company);
    await page.reload();
    await page.getByText('Page publique : en attente d’accords').click();
    await page.getByText('ne souhaite pas', { exact: true }).waitFor();
    await page.getByText('Une personne ne souhaite pas cette page').waitFor();
    await expectAccessible(page);
    await company.getByRole('button', { name: 'Je suis finalement d’accord' }).click();
    await company.getByText('C’est noté : la page est en ligne.').waitFor();
    await expectAccessible(company);

    const nobody = await browser.page({ withScript: false, width: 390 });
    await nobody.goto('/concepts/publics');
    await nobody.getByRole('link', { name: 'Un tapis qui prévient' }).click();
    await nobody.getByText('Essayé dans 5 foyers.').waitFor();
    await nobody.getByText('Lina Apprentie').waitFor();
    await nobody.getByText('Mains Tendues').waitFor();
    const reader = await browser.page({ width: 1280, language: 'en', colours: 'dark' });
    await reader.goto('/concepts/publics');
    await reader.getByRole('link', { name: 'Un tapis qui prévient' }).click();
    await reader.getByText('Tried in 5 homes.').waitFor();
    await expectAccessible(reader);

    await company.getByRole('button', { name: 'Retirer mon accord' }).click();
    await company.getByText('Votre accord est retiré.').waitFor();
    const answer = await nobody.reload();
    expect(answer?.status()).toBe(404);
    await nobody.getByRole('heading', { name: /n’existe pas/ }).waitFor();
    browser.expectErrors(/404/);
  });

  it('is spoken of with the curator who follows it, once a gate is refused', async () => {
    const { manager } = product.database;
    const idOf = async (email: string): Promise<string> =>
      (await manager.findOneByOrFail(Person, { email })).id;
    await manager.update(Person, { email: curator }, { name: 'Nadia Benali' });
    const [carrierId, curatorId] = [await idOf(carrier), await idOf(curator)];
    const refused = { carrierId, joined: [carrierId], gateState: 'refused' as const };
    const { id } = await aConcept(product.database, { ...refused, curatorId, title: 'Un drap qui veille' });
    const alone = await aConcept(product.database, { ...refused, title: 'Un drap qui attend' });
    const page = await browser.page({ as: carrier, width: 390 });
    // The action is sent before the form knows who else may do it.
    await page.route('**/graphql', (route) =>
      askedOperation(route.request().postData()) === 'query ActionChoices' ? undefined : route.fallback(),
    );
    await page.goto(`/concepts/${id}`);
    await page.getByRole('button', { name: 'En parler avec Nadia Benali' }).click();
    expect(await page.getByLabel('Ce qu’il faut faire').inputValue()).toMatch(
      /^Reprendre avec nous l’étape «\sLe problème est vrai\s»$/u,
    );
    await page.getByRole('button', { name: 'Noter cette action' }).click();
    await page.locator('[role=status]:focus', { hasText: 'C’est demandé à Nadia Benali.' }).waitFor();
    await page.getByText('Nadia Benali · pour le').waitFor();
    await expectAccessible(page);
    const [task] = await manager.findBy(Action, { subjectId: id });
    expect(task).toMatchObject({ ownerId: curatorId, createdById: carrierId });
    await page.goto(`/concepts/${alone.id}`);
    await page.getByRole('link', { name: 'Joindre OVLT' }).click();
    await page.getByRole('heading', { name: 'Parler à quelqu’un' }).waitFor();
    const desk = await browser.page({ as: curator });
    await desk.goto(`/concepts/${id}`);
    await desk.getByText('Vous pouvez la rouvrir.').waitFor();
    await desk.getByRole('button', { name: 'Imprimer le passeport' }).waitFor();
    expect(await desk.getByText('En parler avec').count()).toBe(0);
  });

  it('shows an invited person what it is and who asks, and the rest once they agree', async () => {
    const { manager } = product.database;
    const idOf = async (email: string): Promise<string> =>
      (await manager.findOneByOrFail(Person, { email })).id;
    const [carrierId, asked] = [await idOf(carrier), await idOf('anne@mains.example')];
    const { id } = await aConcept(product.database, {
      title: 'Un réveil qui veille',
      createdAt: product.clock.now(),
      carrierId,
      joined: [carrierId],
      invited: [asked],
    });
    const page = await browser.page({ as: 'anne@mains.example', width: 390 });
    await page.goto(`/concepts/${id}`);
    await page.getByRole('heading', { name: 'On vous invite à participer' }).waitFor();
    await page.getByText('Lina Apprentie porte ce concept.').waitFor();
    await page.getByText('Prévenir l’astreinte en cas de chute').waitFor();
    for (const heading of ['Les quatre étapes', 'Qui participe', 'D’où il vient'])
      expect(await page.getByRole('heading', { name: heading }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Je participe' }).click();
    await page.getByRole('heading', { name: 'Les quatre étapes' }).waitFor();
    await page.getByRole('heading', { name: 'Qui participe' }).waitFor();
  });
});
