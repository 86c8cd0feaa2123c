import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { expectAccessible, holds, openBrowser, whole } from '@passerelle/harness/browser';
import { until } from '@passerelle/harness/processes';
import {
  aCompany,
  aPublishedNeed,
  aSubmittedNeed,
  ask,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  mealDeliverers,
  publishNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct({ env: () => ({ UNDO_SECONDS: '120' }) });
mailedAtOnce(product);
const browser = openBrowser(product);
const nadia = 'nadia@ovlt.example';
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';

let company: Company;
let curator: GraphqlClient;
beforeAll(async () => {
  curator = await product.as(nadia, 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
  await product.as(karim);
  await importSolvers(product, ...mealDeliverers, fallDetector);
  await holdProfile(product, fallDetector.name, karim);
});

const aNeedLike = (title: string): Record<string, unknown> => ({ ...fallsAtNight, title });
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DESK = { width: 1280, height: 900 };
const statesOf = async (): Promise<Record<string, number>> => {
  const rows: { state: string; count: string }[] = await product.database.manager.query(
    'SELECT state, count(*) FROM need GROUP BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
};

/** Presses keys as a curator does, and counts them. */
function keysOn(page: Page) {
  let pressed = 0;
  return {
    count: () => pressed,
    async press(...keys: string[]) {
      for (const key of keys) {
        pressed += 1;
        await page.keyboard.press(key);
      }
    },
  };
}

describe('a curator at the desk', () => {
  it('handles ten needs by keys alone: seven published, two sent back, one refused', async () => {
    const titles = Array.from(
      { length: 10 },
      (_, i) => `Soulager le dos des aides à domicile, équipe ${i + 1}`,
    );
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/accueil');
    await whole(page);
    await page.getByText('Rien n’attend.').waitFor();
    for (const title of titles) await aSubmittedNeed(company, aNeedLike(title));
    // New items appear without a reload.
    await page.getByRole('link', { name: '10 besoins à relire' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '10 besoins à relire' }).click();
    await whole(page);
    await expectAccessible(page);
    const keys = keysOn(page);
    const left = async (count: number): Promise<void> =>
      page.getByText(count === 0 ? 'Tout est traité.' : `Reste ${count}.`).waitFor();
    for (let i = 0; i < 7; i++) {
      await page.getByRole('button', { name: 'Publier' }).waitFor();
      await keys.press('p');
      await left(9 - i);
    }
    for (let i = 0; i < 2; i++) {
      await page.getByRole('button', { name: 'Demander une correction' }).waitFor();
      await keys.press('c');
      await page.getByRole('group', { name: 'Que faut-il corriger ?' }).waitFor();
      await keys.press('Space');
      await page.getByText('Le message qui partira').waitFor();
      if (i === 0) await expectAccessible(page);
      await keys.press('Control+Enter');
      await left(2 - i);
    }
    await page.getByRole('button', { name: 'Refuser' }).waitFor();
    await keys.press('f');
    await page.getByRole('group', { name: 'Pourquoi refuser ce besoin ?' }).waitFor();
    await keys.press('Space', 'Control+Enter');
    await left(0);
    expect(await statesOf()).toEqual({ published: 7, changes_requested: 2, closed: 1 });
    expect(keys.count()).toBeLessThanOrEqual(60);
    process.stdout.write(`Ten needs at the desk: ${keys.count()} keys.\n`);
  });

  it('introduces in two clicks, with a note that says why', async () => {
    const needId = await aPublishedNeed(product, company, curator, fallsAtNight);
    product.clock.advance(HOUR);
    await product.settled();
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto(`/bureau/besoins/${needId}`);
    await whole(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Présenter' }).click();
    await page.getByLabel('Pour Mains Tendues').waitFor();
    expect(await page.getByLabel('Pour Mains Tendues').inputValue()).toContain(fallDetector.name);
    await page.getByRole('button', { name: 'Envoyer aux deux' }).click();
    await page.getByText('Présentés.').first().waitFor();
    await page.getByText('attend les deux réponses').waitFor();
    product.clock.advance(HOUR);
    await product.settled();
    expect((await mailsTo(product, karim)).map(({ subject }) => subject).join()).toContain('rencontre');
    // The text to each party stands below its recipient, and does not overlap it.
    const [{ id }] = await product.database.manager.query<[{ id: string }]>(
      'SELECT id FROM introduction WHERE need_id = $1',
      [needId],
    );
    await page.goto(`/mises-en-relation/${id}`);
    const note = page.locator('blockquote').filter({ hasText: 'À l’entreprise' });
    await note.waitFor();
    expect(await note.innerText()).toMatch(/^À l’entreprise\n/u);
  });

  it('ends an introduction that nobody answers', async () => {
    product.clock.advance(9 * DAY);
    await product.settled();
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau/bientot-sans-reponse');
    await page.getByText('Des réponses sont attendues').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Retirer la rencontre' }).click();
    await page.getByLabel('Le besoin est clos').check();
    await page.getByRole('button', { name: 'Retirer la rencontre' }).click();
    await page.getByText('Retirée.').first().waitFor();
    product.clock.advance(HOUR);
    expect((await mailsTo(product, anne)).at(-1)?.subject).toMatch(/rencontre/i);
  });

  it('says yes beside no to a company that asks to meet somebody, and writes that it has asked', async () => {
    const needId = await aPublishedNeed(product, company, curator, aNeedLike('Savoir qui est tombé la nuit'));
    product.clock.advance(HOUR);
    await product.settled();
    const [{ id: solverId }] = await product.database.manager.query<[{ id: string }]>(
      'SELECT id FROM solver WHERE name = $1',
      [fallDetector.name],
    );
    const asked = await ask<{ id?: string }>(
      company.member,
      `mutation ($needId: ID!, $solverId: ID!) {
         askForIntroduction(needId: $needId, solverId: $solverId) { __typename ... on IntroductionRequest { id } } }`,
      { needId, solverId },
    );
    expect(asked.id).toBeDefined();
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto(`/bureau/besoins/${needId}`);
    await whole(page);
    const row = page.getByRole('listitem').filter({ hasText: 'l’entreprise aimerait le rencontrer' });
    await row.getByRole('button', { name: 'Décliner' }).waitFor();
    await row.getByRole('button', { name: `Présenter ${fallDetector.name}` }).click();
    const note = row.getByLabel('Pour Mains Tendues');
    await note.waitFor();
    expect(await note.inputValue()).toContain(`Vous avez demandé à rencontrer ${fallDetector.name}.`);
    expect(await row.getByLabel(`Pour ${fallDetector.name}`).inputValue()).toContain(
      'L’entreprise a demandé à vous rencontrer.',
    );
    await expectAccessible(page);
    await row.getByRole('button', { name: 'Envoyer aux deux' }).click();
    await page.getByText('Présentés.').first().waitFor();
    await row.waitFor({ state: 'detached' });
    product.clock.advance(HOUR);
    await product.settled();
  });

  it('takes a decision back by one key, and nobody hears of it', async () => {
    const needId = await aSubmittedNeed(company, aNeedLike('Garder le chien d’une cliente hospitalisée'));
    await product.settled();
    const before = (await mailsTo(product, anne)).length;
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto(`/bureau/besoins/${needId}`);
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    await page.keyboard.press('p');
    await page.getByText('Publié.').first().waitFor();
    await page.keyboard.press('z');
    await page.getByText('(annulé)').waitFor();
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    product.clock.advance(HOUR);
    await product.settled();
    expect(await mailsTo(product, anne)).toHaveLength(before);
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Publier' }).waitFor({ state: 'detached' });
    product.clock.advance(HOUR);
    await product.settled();
    await page.keyboard.press('z');
    await page
      .getByRole('status')
      .getByText(/^Trop tard/)
      .waitFor();
  });

  it('puts a need right, and its company reads what has changed', async () => {
    const needId = await aSubmittedNeed(company, aNeedLike('Retrouver les clés des clients'));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto(`/bureau/besoins/${needId}`);
    await page.getByRole('button', { name: 'Modifier' }).waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Titre').fill('Ne plus perdre les clés des clients');
    await page.getByLabel('Ajouter une étiquette').fill('recrut');
    await page
      .getByRole('button', { name: /^Recrutement/ })
      .first()
      .click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Ne plus perdre les clés des clients' }).waitFor();
    expect((await mailsTo(product, anne)).at(-1)?.text).toContain('Ne plus perdre les clés des clients');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByRole('button', { name: 'Publier' }).waitFor({ state: 'detached' });
  });

  it('deals with several rows at once, but for publishing', async () => {
    for (const i of [1, 2, 3])
      await aSubmittedNeed(company, aNeedLike(`Ranger les clés des clients, équipe ${i}`));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('checkbox', { name: /équipe 3$/ }).check();
    const bar = page.getByRole('group', { name: 'Lignes choisies' });
    await bar.getByText('2 lignes choisies').waitFor();
    await expectAccessible(page);
    expect(await bar.getByRole('button').allTextContents()).toEqual([
      'Plus tard',
      'M’en occuper',
      'Réunir ces besoins',
      'Ne plus rien choisir',
    ]);
    await page.keyboard.press('s');
    await bar.getByRole('button', { name: 'Dans une semaine' }).click();
    await page.getByText('Remises à plus tard. Reste 1.').waitFor();
    await page.goto('/bureau/a-relire?vue=plus-tard');
    await page
      .getByRole('link', { name: /équipe 3/ })
      .first()
      .click();
    // On a phone, where the list is not beside it.
    const back = page.locator('a', { hasText: 'Retour à la liste' });
    expect(await back.getAttribute('href')).toBe('/bureau/a-relire?vue=plus-tard');
    // Undo restores the chosen day of an item that was taken up again.
    const snoozed = (): Promise<unknown[]> =>
      product.database.manager.query('SELECT row_key, until FROM desk_snooze ORDER BY row_key');
    const before = await snoozed();
    await page.getByRole('button', { name: 'Reprendre maintenant' }).click();
    await page.getByText('Repris.').first().waitFor();
    expect(await snoozed()).toHaveLength(before.length - 1);
    await page.keyboard.press('z');
    await page.getByText('Annulé — ').waitFor();
    expect(await snoozed()).toEqual(before);
    await page.goto('/bureau/a-relire');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Tout est traité.').waitFor();
  });

  it('offers what was decided of one need for the others of its company that wait', async () => {
    const titles = [1, 2, 3].map((i) => `Porter les courses au troisième étage, équipe ${i}`);
    const ids: string[] = [];
    const other = await aCompany(product, 'paul@courses.example', 'Courses du Val');
    for (const title of titles) ids.push(await aSubmittedNeed(other, aNeedLike(title)));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Demander une correction' }).waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Trop vague').check();
    await page.getByLabel('Un mot pour l’entreprise').fill('Dites combien de fois par semaine.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Reste 2.').waitFor();
    await page.getByText('2 autres attendent d’être relus').waitFor();
    await page.keyboard.press('a');
    const offer = page.getByRole('group', { name: 'Lesquels ?' });
    await expectAccessible(page);
    expect(await page.getByLabel('Un mot pour l’entreprise').inputValue()).toContain('par semaine');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Cochez au moins un besoin.' }).waitFor();
    await offer.getByLabel('équipe 3').check();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Corrections demandées : 1. Reste 1.').waitFor();
    const decided = async (i: number) =>
      (await product.database.manager.query(
        'SELECT state, moderation_reasons AS reasons, moderation_note AS note FROM need WHERE id = $1',
        [ids[i]],
      )) as unknown;
    const sentBack = [
      { state: 'changes_requested', reasons: ['too_vague'], note: 'Dites combien de fois par semaine.' },
    ];
    expect([await decided(0), await decided(2)]).toEqual([sentBack, sentBack]);
    await page.keyboard.press('z');
    await page.getByText('(annulé)').waitFor();
    expect(await decided(2)).toMatchObject([{ state: 'submitted' }]);
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText(left === 0 ? 'Tout est traité.' : 'Reste 1.').waitFor();
    }
  });

  it('says what was done, and what was taken back, wherever one is in a long list', async () => {
    for (let i = 1; i <= 8; i++)
      await aSubmittedNeed(company, aNeedLike(`Laver les vitres des vérandas, équipe ${i}`));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    const onRow = async (team: number): Promise<void> =>
      page
        .getByRole('article')
        .getByRole('heading', { name: `équipe ${team}` })
        .waitFor();
    for (const team of [2, 3, 4, 5, 6, 7]) {
      await page.keyboard.press('j');
      await onRow(team);
    }
    const isInSight = async (text: string): Promise<boolean> => {
      const status = page.getByRole('status').filter({ hasText: text });
      await status.waitFor();
      const box = await status.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= DESK.height;
    };
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    await page.keyboard.press('p');
    expect(await isInSight('Publié. Reste 7.')).toBe(true);
    await onRow(8);
    // The last snoozed item returns first, by keys alone.
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Demain' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    expect(await isInSight('Remis. Reste 6.')).toBe(true);
    await page.keyboard.press('z');
    expect(await isInSight('Annulé — Laver les vitres des vérandas, équipe 8 : Remis.')).toBe(true);
    expect(await page.getByText('Reste 6.').count()).toBe(0);
    await page.locator('[data-row]').filter({ hasText: 'équipe 8' }).waitFor();
    // Several at once, from the last visited row.
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    const bar = page.getByRole('group', { name: 'Lignes choisies' });
    await bar.getByText('2 lignes choisies').waitFor();
    await page.keyboard.press('s');
    await bar.getByRole('button', { name: 'Demain' }).and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('Remises à plus tard. Reste 5.').waitFor();
    await page.keyboard.press('z');
    expect(await isInSight('Annulé — Remises à plus tard.')).toBe(true);
    await page.locator('[data-row]').filter({ hasText: 'équipe 8' }).waitFor();
    // Both rows are back.
    await until(async () => (await page.locator('[data-row]').count()) === 7);
    // On a phone, where the text replaces the list.
    const phone = await browser.page({ as: nadia });
    await phone.goto('/bureau');
    await phone.getByRole('link', { name: /équipe 1/ }).click();
    for (let left = 6; left >= 0; left--) {
      await phone.getByRole('button', { name: 'Publier' }).click();
      await phone.getByText(`Publié. Reste ${left}.`).waitFor();
    }
  });

  it('keeps what is typed of a decision: closed, without a network, or when another is quicker', async () => {
    const title = 'Déneiger les allées des clients';
    const needId = await aSubmittedNeed(company, aNeedLike(title));
    browser.expectErrors(/net::ERR_/);
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Demander une correction' }).waitFor();
    const note = page.getByLabel('Un mot pour l’entreprise');
    const typed = 'Dites combien de mètres.';
    await page.keyboard.press('c');
    await note.fill(typed);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Demander une correction' }).click();
    await holds(page, `document.querySelector('textarea')?.value === ${JSON.stringify(typed)}`);
    await page.getByLabel('Trop vague').check();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Demander la correction' }).click();
    await page.getByRole('alert').getByText('Vous êtes hors connexion').waitFor();
    expect(await note.inputValue()).toBe(typed);
    await page.locator('[data-row]').filter({ hasText: title }).waitFor();
    await publishNeed(curator, needId);
    await page.context().setOffline(false);
    await page.getByText('quelqu’un vient d’en décider').waitFor();
    expect(await note.inputValue()).toBe(typed);
    await page.getByRole('button', { name: 'Demander la correction' }).click();
    await page.getByRole('alert').getByText('ne peut pas être renvoyé pour correction').waitFor();
    expect(await note.inputValue()).toBe(typed);
    await page.getByRole('button', { name: 'Fermer' }).click();
    await note.waitFor({ state: 'detached' });
  });

  it('lets what comes in wait, and keeps what is being read', async () => {
    const titles = [1, 2, 3].map((i) => `Réparer les lits médicalisés, équipe ${i}`);
    const first = await aSubmittedNeed(company, aNeedLike(titles[0] ?? ''));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    const rows = page.locator('[data-row]');
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    const second = await aSubmittedNeed(company, aNeedLike(titles[1] ?? ''));
    await aSubmittedNeed(company, aNeedLike(titles[2] ?? ''));
    await page.getByRole('button', { name: '2 nouveaux' }).waitFor();
    expect(await rows.count()).toBe(1);
    await expectAccessible(page);
    const askedAhead = page.waitForRequest((request) => request.postData()?.includes(second) === true);
    await page.keyboard.press('r');
    await page.getByRole('link', { name: 'médicalisés, équipe 3' }).waitFor();
    expect(await rows.count()).toBe(3);
    // The next one was fetched meanwhile. It is there at once, even with a slow server.
    await (await askedAhead).response();
    await page.route('**/graphql', () => undefined);
    await page.keyboard.press('j');
    await page
      .getByRole('article')
      .getByRole('heading', { name: titles[1] ?? '' })
      .waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await whole(page);
    await page.keyboard.press('k');
    await page
      .getByRole('article')
      .getByRole('heading', { name: titles[0] ?? '' })
      .waitFor();
    // Another curator handles the open item. It stays, and shows its new state.
    await publishNeed(curator, first);
    await page.getByRole('link', { name: 'À relire 2' }).waitFor();
    const read = page.getByRole('article').filter({ hasText: titles[0] ?? '' });
    await read.locator('header').getByText('En ligne').waitFor();
    for (const left of [1, 0]) {
      await page.keyboard.press('j');
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText(left === 0 ? 'Tout est traité.' : 'Reste 1.').waitFor();
    }
  });

  it('goes to the search by one key', async () => {
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau/silencieux');
    await whole(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Touches du clavier' });
    await help.locator('kbd').getByText('/', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    // On an AZERTY keyboard.
    await page.keyboard.press('Shift+/');
    await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
  });

  it('has no keys while typing, and none once they are switched off', async () => {
    await aSubmittedNeed(company, aNeedLike('Trouver des gants qui tiennent'));
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Un mot pour l’entreprise').fill('');
    await page.getByLabel('Un mot pour l’entreprise').pressSequentially('pfz');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Touches du clavier' });
    await help.getByText('Publier').waitFor();
    await expectAccessible(page);
    await help.getByLabel('Activer ces touches').uncheck();
    await help.getByRole('button', { name: 'Fermer' }).click();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Tout est traité.').waitFor();
  });
});

describe('a company without any account', () => {
  it('says in the row that nobody of a company has an account, and introduces it at an address typed there', async () => {
    const empty = await aCompany(product, 'partie@vide.example', 'Maison Vide');
    const needId = await aPublishedNeed(
      product,
      empty,
      curator,
      aNeedLike('Savoir qui est tombé au petit matin'),
    );
    await product.database.manager.query('DELETE FROM membership WHERE organisation_id = $1', [empty.id]);
    product.clock.advance(HOUR);
    await product.settled();
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau/a-presenter');
    await whole(page);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Maison Vide' })
      .getByText('Personne de l’entreprise n’a de compte')
      .waitFor();
    await page.goto(`/bureau/besoins/${needId}`);
    await page.getByRole('button', { name: 'Présenter' }).click();
    const address = page.getByLabel('Adresse de quelqu’un de l’entreprise');
    await address.and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Envoyer aux deux' }).click();
    // The summary leads to the field, which exists.
    await page.getByRole('alert').getByRole('link').click();
    await address.and(page.locator(':focus')).waitFor();
    await expectAccessible(page);
    await address.fill('contact@vide.example');
    await page.getByRole('button', { name: 'Envoyer aux deux' }).click();
    await page.getByText('Présentés.').first().waitFor();
    product.clock.advance(HOUR);
    await product.settled();
    expect((await mailsTo(product, 'contact@vide.example')).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('rencontre'),
    ]);
  });
});

describe('candidates beside each other', () => {
  it('compares candidates in columns that can be read', async () => {
    const needId = await aPublishedNeed(product, company, curator, fallsAtNight);
    await importSolvers(product, { ...fallDetector, externalId: 'gamma', name: 'Veille tranquille' });
    product.clock.advance(HOUR);
    await product.settled();
    for (const width of [1024, 1440]) {
      const page = await browser.page({ as: nadia, width, height: 900 });
      await page.goto(`/bureau/besoins/${needId}`);
      await whole(page);
      for (const name of [fallDetector.name, 'Veille tranquille'])
        await page.getByRole('checkbox', { name }).check();
      await page.getByRole('button', { name: 'Comparer', exact: true }).click();
      const table = page.getByRole('table');
      await table.getByRole('rowheader', { name: 'Pourquoi' }).waitFor();
      const narrow = await page.evaluate<
        string[]
      >(`[...document.querySelectorAll('table th')].filter((cell) => {
        const { fontSize, overflowWrap, wordBreak } = getComputedStyle(cell);
        const isBroken = overflowWrap !== 'normal' || wordBreak === 'break-all';
        return isBroken || cell.getBoundingClientRect().width < 6 * Number.parseFloat(fontSize);
      }).map(({ textContent }) => textContent)`);
      expect(narrow).toEqual([]);
      await expectAccessible(page);
      await page.close();
    }
  });
});
