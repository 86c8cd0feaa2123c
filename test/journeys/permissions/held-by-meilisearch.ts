import { Settings } from '@passerelle/config';
import { installationName } from '@passerelle/database';
import type { Product } from '@passerelle/harness/product';

const PAGE = 100;

/**
 * All of the product's data in Meilisearch, read back, in lower case: every field of every document of every index of
 * this installation.
 */
export async function heldByMeilisearch({ app, database }: Product): Promise<string> {
  const { meiliUrl, meiliKey } = app.get(Settings);
  async function* all<Item>(address: string): AsyncGenerator<Item> {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const answer = await fetch(`${meiliUrl}${address}?offset=${offset}&limit=${PAGE}`, {
        headers: { authorization: `Bearer ${meiliKey}` },
      });
      const page = (await answer.json()) as { results: Item[]; total: number };
      ({ total } = page);
      yield* page.results;
    }
  }
  const installation = await installationName(database);
  const held: unknown[] = [];
  for await (const { uid } of all<{ uid: string }>('/indexes')) {
    if (!uid.startsWith(`${installation}_`)) continue;
    for await (const document of all(`/indexes/${uid}/documents`)) held.push(uid, document);
  }
  return JSON.stringify(held).toLowerCase();
}
