import { describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ now: new Date('2026-11-26T09:00:00.000Z') });
const browser = openBrowser(product);

describe('the plan', () => {
  it('is written, measured and shown by a curator, and read by a company', async () => {
    await product.as('nadia@ovlt.example', 'curator');
    await product.as('claire@mains.example');
    const page = await browser.page({ as: 'nadia@ovlt.example' });
    await page.goto('/plan');
    await page.getByRole('button', { name: 'Écrire le plan' }).click();
    await page.getByLabel('Titre').fill('Trois ans pour l’aide à domicile');
    await page.getByLabel('Première année').fill('2026');
    await page.getByLabel('Nouvel axe').first().fill('Du concept aux foyers');
    await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trois ans pour l’aide à domicile' }).waitFor();

    await page.getByRole('button', { name: 'Ajouter un objectif : Du concept aux foyers' }).click();
    await page.getByLabel('L’objectif, en une phrase').fill('Huit concepts essayés');
    await page.getByLabel('Ce que l’on compte').fill('concepts essayés');
    await page.getByLabel('Cible').fill('8');
    await page.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
    const objective = page.getByRole('article');
    await objective.getByText('Non mesuré').waitFor();
    await objective.getByRole('button', { name: /^Noter un relevé/ }).click();
    await page.getByRole('textbox', { name: 'concepts essayés' }).fill('3');
    await page.getByLabel('Jour du relevé').fill('2026-11-26');
    await page.getByLabel('D’où vient ce chiffre').fill('Comité d’automne');
    await page.getByRole('button', { name: 'Enregistrer le relevé' }).click();
    await objective.getByText('Dans les temps').waitFor();
    expect(await objective.innerText()).toMatch(
      /3\ssur\s8\sconcepts essayés[^]*Source\s:\sComité d’automne/u,
    );
    await objective.getByRole('button', { name: 'Noter une action Huit concepts essayés' }).click();
    await objective.getByRole('button', { name: 'Noter une action', exact: true }).click();
    await objective.getByLabel('Ce qu’il faut faire').fill('Trouver trois foyers');
    await objective.getByRole('button', { name: 'Noter cette action' }).click();
    await objective.getByText('Trouver trois foyers', { exact: true }).waitFor();
    await expectAccessible(page);

    const reader = await browser.page({ as: 'claire@mains.example', colours: 'dark', width: 320 });
    await reader.goto('/plan');
    await reader.getByText('Le plan paraîtra ici').waitFor();
    await page.getByRole('button', { name: 'Modifier le plan' }).click();
    await page.getByLabel('Le montrer à toutes les personnes connectées').check();
    await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await page.getByText('Le plan est enregistré').waitFor();
    await reader.reload();
    await reader.getByRole('article').getByText('Dans les temps').waitFor();
    await reader.getByRole('listitem').filter({ hasText: 'Trouver trois foyers' }).waitFor();
    expect(await reader.getByRole('button', { name: /Modifier|Retirer|Ajouter|relevé/ }).count()).toBe(0);
    await expectAccessible(reader);
    await reader.emulateMedia({ media: 'print' });
    expect(await reader.getByRole('button', { name: 'Imprimer pour le comité' }).isVisible()).toBe(false);
    expect(await reader.getByText('Chaque objectif est comparé à un rythme régulier').isVisible()).toBe(true);
  });
});
