import { beforeAll, describe, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aConcept } from '@passerelle/concepts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { aCompany, aPublishedNeed, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();
const browser = openBrowser(product);
const carrier = 'lina@cfa.example';
const curator = 'nadia@ovlt.example';

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
    for (const [item, words] of [
      ['Deux entreprises le demandent', 'Mains Tendues et Sologne Services.'],
      ['Quelqu’un le porte', 'Lina, apprentie.'],
      ['On sait ce qui existe', 'Les bracelets restent sur la table.'],
    ] as const) {
      await page.getByRole('button', { name: `Répondre ${item}` }).click();
      await page.getByLabel('Ce que vous en savez').fill(words);
      await page.getByLabel('C’est prêt').check();
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText(words).waitFor();
    }
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
    await fill('Heures vendues par mois', '400');
    await fill('Coût direct d’une heure', '21,50');
    await fill('Frais fixes par mois', '2 200');
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    await page.getByRole('alert').getByText('Écrivez un montant en euros').waitFor();
    await fill('Prix de l’heure, en euros', '28');
    await page.getByRole('button', { name: 'Enregistrer et calculer' }).click();
    await page.getByText('339 heures par mois', { exact: true }).waitFor();
    await page.getByText(/14\s€ l’heure, après crédit d’impôt/).waitFor();
    await expectAccessible(page);
  });
});
