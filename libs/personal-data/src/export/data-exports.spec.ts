import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sessionOf } from '@passerelle/accounts/testing';
import { graphqlClient } from '@passerelle/graphql/testing';
import { bootProduct } from '@passerelle/harness/product';
import { DataExportsService } from './data-exports.service.js';
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
    // Their own message: what others have written is theirs.
    expect(data.introduction_message?.rows).toHaveLength(1);
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

  it('tells nobody who has reported them, nor what the product shows only to the other side or to curators', async () => {
    const { manager } = product.database;
    const others: readonly [statement: string, words: string][] = [
      ['UPDATE content_report SET comment = $2, note = $2 WHERE author_id = $1', 'Mots de qui signale'],
      [
        'UPDATE introduction SET note_to_company = $2 WHERE solver_reply_person_id = $1',
        'Mot à la structure',
      ],
      [
        `UPDATE introduction SET company_reply_decline_note = $2, outcome_note = $2, withdrawal_note = $2
         WHERE solver_reply_person_id = $1`,
        'Motif que les animateurs lisent',
      ],
      [
        `INSERT INTO audit_entry (id, recorded_at, actor_id, object_kind, object_id, action, concerned_id, after)
         SELECT gen_random_uuid(), now(), reporter_id, 'contentReport', id, 'report', $1, jsonb_build_object('comment', $2::text)
         FROM content_report WHERE author_id = $1`,
        'Signalement au journal',
      ],
      [
        `UPDATE import_plan SET samples = jsonb_build_array((SELECT name FROM person WHERE id = $1), $2::text)
         WHERE author_id = $1`,
        'Ligne de quelqu’un d’autre',
      ],
    ];
    for (const [statement, words] of others) {
      const [rows] = await manager.query<{ count: number }[]>(
        `WITH done AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM done`,
        [world.person, words],
      );
      expect([statement, rows?.count]).not.toEqual([statement, 0]);
    }
    const texts = unpacked(await product.app.get(DataExportsService).archiveFor(canary.email));
    const { data } = JSON.parse(texts['donnees.json'] ?? '') as {
      data: Record<string, { rows: Record<string, unknown>[] }>;
    };
    for (const text of Object.values(texts))
      expect(others.filter(([, words]) => text.includes(words))).toEqual([]);
    expect(data.content_report?.rows.map((row) => row.reporter_id)).not.toContain(world.other);
    expect(data.audit_entry?.rows.map((row) => row.actor_id)).not.toContain(world.other);
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
