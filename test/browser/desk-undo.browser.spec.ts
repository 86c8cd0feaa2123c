import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  aSubmittedNeed,
  type Company,
  fallsAtNight,
  publishNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ env: () => ({ UNDO_SECONDS: '120' }) });
const browser = openBrowser(product);
const nadia = 'nadia@ovlt.example';
const DESK = { width: 1280, height: 900 };

let company: Company;
beforeAll(async () => {
  await product.as(nadia, 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
});

const aNeedLike = (title: string): Record<string, unknown> => ({ ...fallsAtNight, title });
const statesOf = async (): Promise<string[]> => {
  const rows: { state: string }[] = await product.database.manager.query('SELECT DISTINCT state FROM need');
  return rows.map(({ state }) => state);
};

describe('what a curator has just done', () => {
  const titled = (i: number): string => `Monter les courses au sixième étage, immeuble ${i}`;
  const inDatabase = async (needId: string): Promise<string> => {
    const [need] = await product.database.manager.query<[{ state: string }]>(
      'SELECT state FROM need WHERE id = $1',
      [needId],
    );
    return need.state;
  };

  it('is undone from the top of the page, on a phone too, and after the page is loaded again; its row is chosen', async () => {
    const ids: string[] = [];
    for (const i of [1, 2, 3]) ids.push(await aSubmittedNeed(company, aNeedLike(titled(i))));
    for (const size of [DESK, { width: 390, height: 800 }]) {
      const page = await browser.page({ as: nadia, ...size });
      await page.goto('/bureau');
      await page.getByRole('link', { name: /immeuble 1/ }).click();
      await page
        .getByRole('article')
        .getByRole('heading', { name: titled(1) })
        .waitFor();
      await page.getByRole('button', { name: 'Publier' }).click();
      await page.getByText('Publié. Reste 2.').waitFor();
      const undo = page.getByRole('button', { name: 'Annuler' });
      const box = await undo.first().boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(size.height / 2);
      await page.reload();
      await page.getByText(`${titled(1)} : Publié.`).waitFor();
      await whole(page);
      await page.keyboard.press('z');
      await page.getByText(`Annulé — ${titled(1)} : Publié.`).waitFor();
      await page
        .getByRole('article')
        .getByRole('heading', { name: titled(1) })
        .waitFor();
      await page
        .locator('[data-row][aria-current=true]')
        .filter({ hasText: 'immeuble 1' })
        .waitFor({ state: 'attached' });
      expect(await inDatabase(ids[0] ?? '')).toBe('submitted');
      await expectAccessible(page);
    }
  });

  it('keeps keys that are pressed while something loads: three keys are three acts', async () => {
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    // The server does not answer before all three keys are pressed.
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await gate;
      await route.continue();
    });
    for (let i = 0; i < 3; i++) await page.keyboard.press('p');
    open();
    await page.getByText('Tout est traité.').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await statesOf()).toEqual(['published']);
  });

  it('says who has decided meanwhile, and goes on to the next row by the same key', async () => {
    const [first] = [
      await aSubmittedNeed(company, aNeedLike('Changer les ampoules en hauteur')),
      await aSubmittedNeed(company, aNeedLike('Descendre les poubelles')),
    ];
    const page = await browser.page({ as: nadia, ...DESK });
    await page.goto('/bureau');
    await page.getByRole('article').getByRole('heading', { name: 'Changer les ampoules' }).waitFor();
    const claude = await product.as('claude@ovlt.example', 'curator');
    await product.database.manager.query(
      `UPDATE person SET name = 'Claude Martin' WHERE email = 'claude@ovlt.example'`,
    );
    await publishNeed(claude, first ?? '');
    const status = page.getByRole('status').filter({ hasText: 'Déjà traité : ' });
    await status.waitFor();
    expect(await status.innerText()).toContain('Claude Martin');
    await page.keyboard.press('p');
    await page.getByRole('article').getByRole('heading', { name: 'Descendre les poubelles' }).waitFor();
    await page.getByText('Déjà traité : Claude Martin').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Publier' }).waitFor();
    await page.keyboard.press('p');
    await page.getByText('Tout est traité.').waitFor();
  });
});
