import { describe, expect, it } from '@jest/globals';
import { ask, problem } from '@passerelle/harness/journey';
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

  it('has its objectives and axes moved by the keyboard, and says who was first', async () => {
    const karim = await product.as('karim@ovlt.example', 'curator');
    const plan = await ask<{ id: string; axes: { id: string }[] }>(
      karim,
      `mutation ($input: PlanInput!) { startPlan(input: $input) { ${problem} ... on Plan { id axes { id } } } }`,
      { input: { title: 'Recruter', fromYear: 2040, axes: [{ title: 'Essayer' }, { title: 'Former' }] } },
    );
    const whole = { figure: 'Essais', unit: 'count', target: 8, startsOn: '2040-01-01', dueOn: '2042-12-31' };
    for (const title of ['Premier', 'Deuxième', 'Troisième'])
      await ask(
        karim,
        `mutation ($planId: ID!, $input: ObjectiveInput!) { addObjective(planId: $planId, input: $input) { ${problem} } }`,
        { planId: plan.id, input: { ...whole, axisId: plan.axes[0]?.id, title } },
      );
    const page = await browser.page({ as: 'nadia@ovlt.example' });
    await page.goto(`/plan/${plan.id}`);
    const titles = () => page.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();
    const focused = () => page.locator(':focus').getAttribute('aria-label');
    const comesTo = (place: number) =>
      page.getByRole('article').nth(place).getByRole('heading', { name: 'Premier' }).waitFor();
    await page.getByRole('button', { name: 'Descendre : Premier' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('« Premier » est à la place 2 sur 3.').waitFor();
    await comesTo(1);
    expect(await focused()).toMatch(/^Descendre\s: Premier$/u);
    await page.keyboard.press('Enter');
    await page.getByText('« Premier » est à la place 3 sur 3.').waitFor();
    await comesTo(2);
    expect(await titles()).toEqual(['Deuxième', 'Troisième', 'Premier']);
    // At the end nothing moves, and the focus stays on a control that can still be pressed.
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Monter\s: Premier$/u);
    await page.getByRole('button', { name: 'Monter : Former' }).press('ArrowUp');
    await page.getByText('« Former » est à la place 1 sur 2.').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining(['Former', 'Essayer']),
    );
    await expectAccessible(page);
    const { version } = await ask<{ version: number }>(karim, `{ plan(id: "${plan.id}") { version } }`);
    await ask(
      karim,
      `mutation ($id: ID!, $version: Int!, $input: PlanChange!) { editPlan(id: $id, version: $version, input: $input) { ${problem} } }`,
      {
        id: plan.id,
        version,
        input: {
          title: 'Recruter',
          fromYear: 2040,
          axes: plan.axes.map(({ id }, i) => ({ id, title: `Axe ${i}` })),
        },
      },
    );
    await page.getByRole('button', { name: 'Monter : Premier' }).press('ArrowUp');
    await page
      .getByText(/karim.*Ce plan a changé entre-temps|Ce plan a changé entre-temps/u)
      .first()
      .waitFor();
    expect(await titles()).toEqual(['Deuxième', 'Troisième', 'Premier']);
  });
});
