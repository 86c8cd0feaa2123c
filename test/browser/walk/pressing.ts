import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { whole } from '@passerelle/harness/browser';
import type { Page } from 'playwright-core';
import { broken } from './broken-api.js';
import { type Fate, holdingUp, type Leaving } from './held-up.js';

const documentsFile = fileURLToPath(
  new URL('../../../apps/web/dist/trusted-documents.json', import.meta.url),
);
/** By hash: the texts of what pages may ask. */
const documents = JSON.parse(fs.readFileSync(documentsFile, 'utf8')) as Record<string, string>;

/** Lets a page ask, and refuses whatever it wants to change, while it is looked at. */
export const whileNothingChanges = (page: Page, look: () => Promise<void>): Promise<void> =>
  holdingUp(page, ['*/graphql', '*/api/auth/*'], fateOf, look);

function fateOf({ url, postData }: Leaving): Fate {
  if (!url.endsWith('/graphql') || postData === undefined) return 'is cut off';
  const { documentId = '' } = JSON.parse(postData) as { documentId?: string };
  const isChange = /^mutation\b/m.test(documents[documentId.replace('sha256:', '')] ?? '');
  return isChange ? { json: broken } : undefined;
}

const BUTTONS = 'main button[type=button]:visible';

/** What a press has brought about: a dialog that is open, or something else that is new in the page. */
export interface Pressed {
  name: string;
  opensDialog: boolean;
}

/**
 * Presses each button of a page once, those of the same name as one, on a page that is opened anew: what a press fetches may come late.
 * @param onPressed looks at what came of it
 */
export async function pressEveryButton(
  page: Page,
  address: string,
  onPressed: (pressed: Pressed) => Promise<void>,
): Promise<void> {
  const names = [...new Set(await namesIn(page))].filter((name) => name !== '');
  for (const [number, name] of names.entries()) {
    if (number > 0) {
      await page.goto(address);
      await whole(page);
    }
    const before = await page.locator('main').innerHTML();
    const at = (await namesIn(page)).indexOf(name);
    if (at === -1) continue;
    await page.locator(BUTTONS).nth(at).click();
    await whole(page);
    const opensDialog = (await page.locator('dialog[open]').count()) > 0;
    const isNew = (await page.locator('main').innerHTML()) !== before;
    if (opensDialog || isNew) await onPressed({ name, opensDialog });
  }
}

const namesIn = (page: Page): Promise<string[]> => page.locator(BUTTONS).allInnerTexts();
