import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '@passerelle/accounts/testing';
import { graphqlClient } from '@passerelle/graphql/testing';
import { bootProduct } from '@passerelle/harness/product';
import { aCanary, aWorld, type World } from '@passerelle/personal-data/testing';

const product = bootProduct({ worker: false });
const canary = aCanary();
const another = aCanary();

let world: World;
beforeAll(async () => {
  world = await aWorld(product.database.manager, canary);
  await aWorld(product.database.manager, another);
});

const exportMyData = `mutation { exportMyData {
  __typename ... on DataExport { url expiresAt } ... on LimitReached { retryAfterSeconds } } }`;

/** The texts of an archive, by their names. */
function unpacked(archive: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  let at = archive.readUInt32LE(archive.length - 6);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, local] = [20, 28, 42].map((offset, i) =>
      i === 1 ? archive.readUInt16LE(at + offset) : archive.readUInt32LE(at + offset),
    ) as [number, number, number];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + nameLength;
    texts[name] = inflateRawSync(archive.subarray(start, start + size)).toString();
    at += 46 + nameLength;
  }
  return texts;
}

describe('an export', () => {
  it('has all that is about the person, once an hour, and nothing of anybody else', async () => {
    const api = graphqlClient(product.url, { cookie: await sessionOf(product.app, world.person) });
    const ask = async () =>
      (await api.query<{ exportMyData: { url: string } }>(exportMyData)).data?.exportMyData;
    const made = await ask();
    expect(await ask()).toMatchObject({ __typename: 'LimitReached' });
    const answer = await fetch(made?.url ?? '');
    expect(answer.headers.get('content-disposition')).toContain('mes-donnees.zip');
    const texts = unpacked(Buffer.from(await answer.arrayBuffer()));
    expect(Object.keys(texts)).toEqual(['donnees.html', 'donnees.json']);
    const { data } = JSON.parse(texts['donnees.json'] ?? '') as { data: Record<string, { rows: unknown[] }> };
    expect(Object.keys(data).length).toBeGreaterThan(50);
    expect(data.introduction_message?.rows).toHaveLength(3);
    for (const text of Object.values(texts)) {
      expect(text).toContain(canary.name);
      expect(text).toContain(canary.email);
      expect(text.toLowerCase()).not.toContain(another.word);
    }
    // No secret leaves the product, not even to its person.
    expect(Object.keys(data.credential?.rows[0] ?? {})).not.toContain('password');
    expect(Object.keys(data.session?.rows[0] ?? {})).not.toContain('token');
    expect(Object.keys(data)).not.toContain('verification');
    expect(texts['donnees.html']).toContain('Votre compte');
  });

  it('is behind a link that lasts half an hour', async () => {
    product.clock.advance(2 * 60 * 60 * 1_000);
    const api = graphqlClient(product.url, { cookie: await sessionOf(product.app, world.person) });
    const { data } = await api.query<{ exportMyData: { url: string } }>(exportMyData);
    const url = data?.exportMyData.url ?? '';
    expect((await fetch(`${url}x`)).status).toBe(404);
    product.clock.advance(31 * 60 * 1_000);
    expect((await fetch(url)).status).toBe(404);
  });
});
