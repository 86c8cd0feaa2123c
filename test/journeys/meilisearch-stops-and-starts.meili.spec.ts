import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { type MeiliTestServer, startMeiliServer } from '@passerelle/harness';
import { aCompany, aPublishedNeed, ask, fallsAtNight } from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { SearchIndex } from '@passerelle/search';

const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const folder = fs.mkdtempSync(path.join(base, 'passerelle-meilisearch-'));
let meili: MeiliTestServer;
beforeAll(async () => {
  meili = await startMeiliServer({ folder });
});
const product = bootProduct({ env: () => ({ MEILI_URL: meili.url, MEILI_KEY: meili.key }) });
afterAll(async () => {
  await meili.stop();
  fs.rmSync(folder, { recursive: true });
});

const health = async (): Promise<unknown[]> => {
  const answer = await fetch(`${product.url}/health`);
  const { status, search } = (await answer.json()) as { status: string; search: { engine: string } };
  return [answer.status, status, search.engine];
};
/** Time passes, and the schedule copies the changes that Meilisearch has missed. */
const engineBecomes = (name: string): Promise<void> =>
  until(async () => {
    product.clock.advance(10_000);
    await product.app.get(SearchIndex, { strict: false }).catchUp();
    return JSON.stringify(await health()) === JSON.stringify([200, 'ok', name]);
  });

const titlesFoundBy = async (member: GraphqlClient, text: string): Promise<string[]> => {
  const { nodes } = await ask<{ nodes: { title: string }[] }>(
    member,
    'query ($text: String!) { searchNeeds(text: $text, first: 20) { nodes { title } } }',
    { text },
  );
  return nodes.map(({ title }) => title).toSorted();
};

describe('while Meilisearch is stopped and started empty', () => {
  it('needs are published and found as ever, and afterwards it finds them all', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const publish = (title: string): Promise<string> =>
      aPublishedNeed(product, company, curator, { ...fallsAtNight, title });
    await publish('Veilleuses A');
    await engineBecomes('meilisearch');
    expect(await titlesFoundBy(company.member, 'veileuse')).toEqual(['Veilleuses A']);

    await meili.stop('SIGKILL');
    expect(await titlesFoundBy(company.member, 'veileuse')).toEqual(['Veilleuses A']);
    await publish('Veilleuses B');
    expect(await titlesFoundBy(company.member, 'veileuse')).toEqual(['Veilleuses A', 'Veilleuses B']);
    expect(await health()).toEqual([200, 'ok', 'postgresql']);

    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    meili = await startMeiliServer({ folder, port: meili.port });
    expect(await titlesFoundBy(company.member, 'veileuse')).toEqual(['Veilleuses A', 'Veilleuses B']);
    await publish('Veilleuses C');
    await engineBecomes('meilisearch');
    expect(await titlesFoundBy(company.member, 'veileuse')).toEqual([
      'Veilleuses A',
      'Veilleuses B',
      'Veilleuses C',
    ]);
  });
});
