import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { expectAccessible, holds, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  aPublishedNeed,
  ask,
  fallDetector,
  fallsAtNight,
  importSolvers,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import type { Page } from 'playwright-core';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
const browser = openBrowser(product);
const nadia = 'nadia@ovlt.example';
const paul = 'paul@ovlt.example';
const WIDE = { width: 1280, height: 900 };

let solver: GraphqlClient;
beforeAll(async () => {
  const curator = await product.as(nadia, 'curator');
  await product.as(paul, 'curator');
  solver = await product.as('karim@nuit.example');
  const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  await importSolvers(product, fallDetector);
  await aPublishedNeed(product, company, curator, fallsAtNight);
  await product.settled();
});
// By the letters of its slug, a tag of a spec differs from the tags of the product.
const skill = (slug: string, wanted: Partial<Tag> = {}): Promise<Tag> =>
  aTag(product.database, { facet: 'skill', slug, labelFr: slug, labelEn: `${slug} in English`, ...wanted });
const stored = (id: string): Promise<Tag> => product.database.manager.findOneByOrFail(Tag, { id });
const at = ({ reference }: Tag): string =>
  `/etiquettes?champ=savoir-faire&etiquette=${encodeURIComponent(reference)}`;
const open = async (as: string, address: string): Promise<Page> => {
  const page = await browser.page({ as, ...WIDE });
  await page.goto(address);
  await whole(page);
  return page;
};
const pick = async (page: Page, label: string | RegExp, words: string, tag: string): Promise<void> => {
  await page.getByLabel(label).pressSequentially(words);
  await page.getByRole('option', { name: tag }).waitFor();
  await page.keyboard.press('Enter');
};

describe('a curator who tends the tags', () => {
  it('finds one, changes its words and takes that back', async () => {
    const tag = await skill('zgruter', { synonymsFr: ['manier une zgrue'] });
    const broader = await skill('zmanutention');
    const page = await open(nadia, '/etiquettes');
    await expectAccessible(page);
    await page.getByLabel('Chercher une étiquette').pressSequentially('zgrue');
    await page.getByRole('link', { name: /^zgruter/ }).click();
    await page.getByRole('heading', { name: 'zgruter' }).waitFor();
    await page.getByLabel('Synonymes français').fill('manier une zgrue\nzgrutage');
    await pick(page, /^Rangée sous/, 'zmanu', 'zmanutention');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    await page.getByRole('link', { name: 'zmanutention' }).waitFor();
    expect(await stored(tag.id)).toMatchObject({
      synonymsFr: ['manier une zgrue', 'zgrutage'],
      broaderId: broader.id,
    });
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('C’est annulé').waitFor();
    expect(await stored(tag.id)).toMatchObject({ synonymsFr: ['manier une zgrue'], broaderId: null });
  });

  it('learns that there is no such tag, beside those that there are', async () => {
    const page = await open(nadia, '/etiquettes?etiquette=theme%3Anulle-part');
    await page.getByText('Cela n’existe pas').waitFor();
    await page.getByRole('link', { name: /^Silver économie/ }).click();
    await page.getByRole('heading', { name: 'Silver économie' }).waitFor();
  });

  it('puts one under another by drag, and takes that back', async () => {
    const [tag, broader] = [await skill('ztisser'), await skill('ztextile')];
    const page = await open(nadia, '/etiquettes?mots=zt');
    const row = (name: string) => page.getByRole('link', { name });
    await row('ztisser').dragTo(row('ztextile'));
    await page.getByText('« ztisser » est rangée sous « ztextile ».').waitFor();
    expect((await stored(tag.id)).broaderId).toBe(broader.id);
    // The other direction would be a circle.
    await row('ztextile').dragTo(row('ztisser'));
    await page.getByText('le sens inverse est possible').waitFor();
    await row('ztisser').hover();
    await page.mouse.down();
    await row('ztextile').hover();
    await page.getByText('Déposez ici').hover();
    await page.mouse.up();
    await page.getByText('« ztisser » n’est plus sous une autre.').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('C’est annulé').waitFor();
    expect((await stored(tag.id)).broaderId).toBe(broader.id);
  });

  it('learns what a colleague has changed meanwhile, and overwrites none of it', async () => {
    const tag = await skill('zcoudre');
    const [first, second] = [await open(nadia, at(tag)), await open(paul, at(tag))];
    await first.getByLabel('Synonymes français').fill('zcouture');
    await second.getByLabel('Nom anglais').fill('zsewing');
    await first.getByRole('button', { name: 'Enregistrer' }).click();
    await first.getByText('C’est enregistré.').waitFor();
    await second.getByRole('button', { name: 'Enregistrer' }).click();
    const other = second.locator('.notice.warn');
    await other.getByText('zcouture').waitFor();
    await expectAccessible(second);
    expect(await second.getByLabel('Nom anglais').inputValue()).toBe('zsewing');
    await second.getByRole('button', { name: 'quand même' }).click();
    await second.getByText('C’est enregistré.').waitFor();
    expect(await stored(tag.id)).toMatchObject({ labelEn: 'zsewing', synonymsFr: ['zcouture'] });
  });

  it('reads what a merge changes before it is done, and is refused one into a narrower tag', async () => {
    const tag = await product.database.manager.findOneByOrFail(Tag, {
      facet: 'technology',
      slug: 'detection-de-chute',
    });
    const kept = await aTag(product.database, { facet: 'technology', slug: 'zchutes', labelFr: 'zChutes' });
    await aTag(product.database, { facet: 'technology', slug: 'zlit', labelFr: 'zLit', broaderId: tag.id });
    const page = await open(nadia, at(tag));
    await page.getByRole('button', { name: 'Fusionner…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Pourquoi ?').fill('Deux mots pour une même chose');
    await pick(page, 'Dans quelle étiquette ?', 'zli', 'zLit');
    await dialog.getByRole('button', { name: /^Fusionner «.*« zLit »$/ }).click();
    await dialog.getByText('le sens inverse est possible').first().waitFor();
    await dialog.getByRole('button', { name: 'Changer' }).click();
    await pick(page, 'Dans quelle étiquette ?', 'zchu', 'zChutes');
    await dialog.getByText('Cela ne peut pas être annulé.').waitFor();
    await dialog.getByText(/Ce qui change.* un besoin, un profil\./).waitFor();
    await dialog.getByText('L’étiquette rangée sous elle passe sous « zChutes ».').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Fusionner «.*« zChutes »$/ }).click();
    await page.getByText('fait maintenant partie de « zChutes »').waitFor();
    await page.getByRole('heading', { name: 'zChutes' }).waitFor();
    await page.getByRole('link', { name: 'un besoin' }).waitFor();
    expect((await stored(tag.id)).mergedIntoId).toBe(kept.id);
  });

  it('retires one, and offers it again', async () => {
    const tag = await skill('zforger');
    const page = await open(nadia, at(tag));
    await page.getByRole('button', { name: 'Retirer…' }).click();
    await page.getByLabel('Pourquoi ?').fill('Plus personne n’en parle');
    await page.getByRole('button', { name: 'Retirer « zforger »' }).click();
    await page.getByText('« zforger » est retirée.').waitFor();
    await page.getByRole('button', { name: 'Rétablir' }).waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('C’est annulé').waitFor();
    expect((await stored(tag.id)).retired).toBe(false);
    await page.getByText('Historique').click();
    await page.getByText('l’a proposée de nouveau').waitFor();
    await page.getByText('l’a retirée de celles qu’on propose. (Plus personne n’en parle)').waitFor();
    await expectAccessible(page);
  });
});

describe('what people sought in vain', () => {
  beforeEach(() => product.database.manager.query('TRUNCATE search_note, searched_phrase, rate_limit'));

  it('becomes a synonym in one press, or a new tag that has it already', async () => {
    const search = 'query ($text: String!) { searchNeeds(text: $text) { searchId } }';
    for (const text of ['équipe du jour', 'heure du jour']) await ask(solver, search, { text });
    const tag = await skill('zservir');
    const page = await open(nadia, at(tag));
    await expectAccessible(page);
    await page.getByRole('button', { name: '« équipe du jour » : Synonyme de « zservir »' }).click();
    await page.getByText('« équipe du jour » est un synonyme de « zservir ».').waitFor();
    expect((await stored(tag.id)).synonymsFr).toEqual(['équipe du jour']);
    await page.getByText('Déjà reconnus (1)').waitFor();
    await page.getByRole('link', { name: 'Nouvelle étiquette « heure du jour »' }).click();
    expect(await page.getByLabel('Nom français').inputValue()).toBe('Heure du jour');
    expect(await page.getByLabel('Identifiant').inputValue()).toBe('heure-du-jour');
    await expectAccessible(page);
    await page.getByLabel('Nom anglais').fill('Hour of the day');
    await page.getByLabel('Nom français').fill('Heure de la journée');
    await untilPersisted(page, 'Heure de la journée');
    await page.reload();
    await whole(page);
    await holds(page, `document.getElementById('labelFr').value === 'Heure de la journée'`);
    await holds(page, `document.getElementById('labelEn').value === 'Hour of the day'`);
    await page.getByLabel('Synonymes français').fill('heure du jour');
    await page.getByRole('button', { name: 'Créer l’étiquette' }).click();
    await page.getByText('« Heure de la journée » est créée').waitFor();
    await page.getByText('Déjà reconnus (2)').waitFor();
  });

  it('comes along from the desk, to be a synonym or a tag', async () => {
    const search = 'query ($text: String!) { searchNeeds(text: $text) { searchId } }';
    await ask(solver, search, { text: 'heure et jour' });
    await skill('zlever');
    const page = await open(nadia, '/bureau/cherche-en-vain');
    await page.getByText('« heure et jour »').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Synonyme de… « heure et jour »' }).click();
    const dialog = page.getByRole('dialog', { name: '« heure et jour » est un synonyme de…' });
    await dialog.waitFor();
    await pick(page, 'Quelle étiquette ?', 'zlev', 'zlever');
    await page.getByRole('button', { name: 'Ajouter le synonyme' }).click();
    await page.getByText('« heure et jour » est un synonyme de « zlever ».').waitFor();
    await page.goto('/bureau/cherche-en-vain');
    await page.getByRole('link', { name: 'Nouvelle étiquette « heure et jour »' }).click();
    await page.getByLabel('Nom français').waitFor();
    expect(await page.getByLabel('Nom français').inputValue()).toBe('Heure et jour');
  });
});

describe('the palette', () => {
  it('opens whatever is found by words, by keys alone, from every page', async () => {
    await skill('zbroder');
    const page = await open(nadia, '/bureau');
    const help = page.getByRole('button', { name: 'Touches du clavier' });
    await help.focus();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /^Besoin, porteur/ });
    await field.waitFor();
    await page.getByRole('option', { name: 'Voir les touches' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('zzzzzz');
    await page.getByText('Rien de ce nom.').waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await help.evaluate((button) => button.matches(':focus'))).toBe(true);

    // Enter at once waits for the answer to these words.
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('zbrod');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'zbroder' }).waitFor();

    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('mains tend');
    const found = page.getByRole('group', { name: 'Structures' }).getByRole('option');
    await found.waitFor();
    while ((await found.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mains Tendues', level: 1 }).waitFor();

    // In a field too.
    await page.goto('/etiquettes?nouvelle=');
    await whole(page);
    await page.getByLabel('Nom français').focus();
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('bur');
    await page.getByRole('option', { name: 'Bureau : À présenter' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'À présenter', level: 1 }).waitFor();
  });

  it('is for curators alone', async () => {
    const page = await open('karim@nuit.example', '/accueil');
    await page.keyboard.press('Control+k');
    await page.getByRole('link', { name: 'Besoins', exact: true }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
