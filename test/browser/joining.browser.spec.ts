import { beforeAll, describe, expect, it } from '@jest/globals';
import { findActorOfPerson, Person } from '@passerelle/accounts';
import { Joining } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { aCompany, aPublishedNeed, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { NeedPools } from '@passerelle/needs';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();
const browser = openBrowser(product);
const [carrier, company, curator] = ['lina@cfa.example', 'anne@mains.example', 'nadia@ovlt.example'];
const title = 'Un tapis qui prévient';

let needId: string;
let conceptId: string;
beforeAll(async () => {
  const ovlt = await product.as(curator, 'curator');
  await product.as(carrier);
  const own = await aCompany(product, company, 'Mains Tendues');
  const other = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  const { manager } = product.database;
  const { id: carrierId } = await manager.findOneByOrFail(Person, { email: carrier });
  const { id: curatorId } = await manager.findOneByOrFail(Person, { email: curator });
  await aSolver(product.database, { personId: carrierId, ideas: [{ title: 'Un tapis', description: '' }] });
  needId = await aPublishedNeed(product, own, ovlt, fallsAtNight);
  const answered = await aPublishedNeed(product, other, ovlt, {
    ...fallsAtNight,
    title: 'Être prévenus la nuit',
  });
  const createdAt = product.clock.now();
  conceptId = (
    await aConcept(product.database, {
      title,
      createdAt,
      carrierId,
      joined: [carrierId],
      needIds: [answered],
    })
  ).id;
  await product.app.get(NeedPools).pool(await findActorOfPerson(manager, curatorId), [needId, answered]);
});

describe('a need that may join a concept', () => {
  it('goes to its company at home, in one line that leads there', async () => {
    const page = await browser.page({ as: company, width: 390 });
    await page.goto('/accueil');
    await page
      .getByRole('link', { name: `Une équipe pourrait répondre à votre besoin « ${fallsAtNight.title} »` })
      .click();
    await page.getByRole('heading', { name: 'Déjà en cours', level: 1 }).waitFor();
    expect(await page.getByText(title).count()).toBe(0);
  });

  it('is proposed at the desk, once however often one presses', async () => {
    const desk = await browser.page({ as: curator, width: 1280 });
    await desk.goto(`/bureau/besoins/${needId}`);
    await desk.getByRole('heading', { name: title }).waitFor();
    await desk.getByRole('button', { name: 'Proposer de le rejoindre' }).dblclick();
    await desk.getByText('C’est proposé aux deux.').waitFor();
    await desk.getByText('On attend la réponse de l’entreprise et de qui porte le concept.').waitFor();
    await expectAccessible(desk);
    expect(await product.database.manager.countBy(Joining, { needId })).toBe(1);
  });

  it('is a task of its company, which says yes by the keyboard without knowing whose concept it is', async () => {
    const page = await browser.page({ as: company, width: 390 });
    await page.goto('/accueil');
    await page.getByText('Un concept en cours pourrait répondre à').waitFor();
    expect(await page.getByText('Une équipe pourrait répondre').count()).toBe(0);
    await page
      .locator('li.card', { hasText: 'Un concept en cours' })
      .getByRole('link', { name: 'Répondre' })
      .click();
    await page.getByRole('heading', { name: 'Déjà en cours', level: 1 }).waitFor();
    await expectAccessible(page);
    expect(await page.getByText(title).count()).toBe(0);
    // The typed reason of a refusal is stored, and the answer can still change.
    await page.getByRole('button', { name: 'Non merci' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Pourquoi ?').pressSequentially('Trop tôt');
    await page.getByRole('button', { name: 'Revenir' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement?.textContent === 'Rejoindre ce concept'`);
    await page.keyboard.press('Enter');
    await page.getByText('C’est noté. On attend la réponse de l’autre partie.').waitFor();
    await page.waitForFunction(`document.activeElement?.textContent?.startsWith('C’est noté.') === true`);
    await page.goto(`/besoins/${needId}`);
    await page
      .getByRole('link', { name: 'Déjà en cours : un concept pourrait répondre à votre besoin' })
      .waitFor();
  });

  it('is a task of the person who carries the concept, and its company takes part once they say yes', async () => {
    const page = await browser.page({ as: carrier, width: 1280 });
    await page.goto('/accueil');
    await page.locator('li.card', { hasText: title }).getByRole('link', { name: 'Répondre' }).click();
    await page.getByRole('heading', { name: 'Un besoin pourrait s’y joindre' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'L’accueillir' }).click();
    await page.getByText('C’est fait : ce besoin fait partie du concept.').waitFor();
    await page.getByRole('link', { name: fallsAtNight.title }).waitFor();
    const theirs = await browser.page({ as: company, width: 390, colours: 'dark' });
    await theirs.goto(`/besoins/${needId}/concepts`);
    await theirs.getByRole('link', { name: title }).click();
    await theirs.getByRole('heading', { name: 'D’où il vient' }).waitFor();
    await theirs.getByText('Mains Tendues').first().waitFor();
    await theirs.goto(`/besoins/${needId}`);
    await theirs.getByText('Ce besoin a donné le concept').waitFor();
    await expectAccessible(theirs);
    await theirs.getByRole('link', { name: title }).click();
    await theirs.getByRole('heading', { name: 'D’où il vient' }).waitFor();
  });

  it('is taken out again, and an idea is linked, by the person who carries it', async () => {
    const page = await browser.page({ as: carrier, width: 390 });
    await page.goto(`/concepts/${conceptId}`);
    await page.getByRole('link', { name: 'Lier ou retirer' }).click();
    await page.getByLabel('Idée : Un tapis').check();
    await page.getByRole('button', { name: 'Lier', exact: true }).click();
    await page.getByText('C’est lié au concept.').waitFor();
    await page.getByRole('button', { name: 'Retirer Un tapis' }).waitFor();
    await page.getByRole('button', { name: `Retirer ${fallsAtNight.title}` }).click();
    await page.getByText('C’est retiré du concept.').waitFor();
    await page.getByRole('link', { name: fallsAtNight.title }).waitFor({ state: 'detached' });
    await expectAccessible(page);
    // A concept answers at least one need.
    expect(await page.getByRole('button', { name: 'Retirer Être prévenus la nuit' }).count()).toBe(0);
  });
});
