import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson, signIn } from '@passerelle/accounts/testing';
import { SystemClock } from '@passerelle/config';
import {
  createDataSource,
  Database,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { ask, problem } from '@passerelle/harness/journey';
import { scratchFolder, until } from '@passerelle/harness/processes';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { aNeed } from '@passerelle/needs/testing';
import { chooseMailsAtOnce } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { type Life, startLife } from './killable-product.js';
import { subjectOf, textOf } from './subjects.js';

const PASSWORD = 'un mot de passe pour les essais';
const numbers = [0, 1, 2, 3];
const folder = path.join(scratchFolder(), 'postgres');
let postgres: EmbeddedPostgres;
let mailbox: TestMailbox;
let life: Life;
let url: string;

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ folder });
  mailbox = await startTestMailbox();
  life = startLife({
    DATABASE_URL: postgres.url('passerelle'),
    SMTP_URL: mailbox.smtpUrl,
    UNDO_SECONDS: '0',
    PUBLIC_URL: 'http://passerelle.example',
    SECRET: 'un secret pour les essais, assez long pour servir',
  });
  url = (await life.url) ?? '';
});
afterAll(async () => {
  life.kill();
  await life.ended;
  await mailbox.stop();
  await postgres.stop();
});

async function inDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const dataSource = await createDataSource(postgres.url('passerelle')).initialize();
  try {
    return await work(new Database(dataSource, new SystemClock()));
  } finally {
    await dataSource.destroy();
  }
}
const rows = <Row>(sql: string): Promise<Row[]> => inDatabase(({ manager }) => manager.query<Row[]>(sql));
const health = async (): Promise<number> => (await fetch(`${url}/health`)).status;

/** Four needs that wait for a curator, and a match for each of them. @returns the ids of the needs. */
const fourNeeds = (): Promise<string[]> =>
  inDatabase(async (database) => {
    await chooseMailsAtOnce(database);
    await aPerson(database, { email: 'nadia@ovlt.example', role: 'curator', password: PASSWORD });
    const { id: authorId } = await aPerson(database, { email: 'sylvie@aide.example' });
    const { id: organisationId } = await anOrganisation(database);
    await aMembership(database, { personId: authorId, organisationId });
    const needs: string[] = [];
    for (const number of numbers) {
      const { tag, title } = subjectOf(number);
      const found = await database.manager.query<{ id: string }[]>(
        `SELECT id FROM tag WHERE facet || ':' || slug = $1`,
        [tag],
      );
      const same = { description: textOf(number), tagIds: found.map(({ id }) => id) };
      const contactEmail = `projet-${number}@startup.example`;
      await aSolver(database, {
        ...same,
        name: `Projet ${number}`,
        headline: title,
        keywords: [],
        contactEmail,
      });
      const state = { state: 'submitted' as const, submittedAt: new Date() };
      needs.push((await aNeed(database, { ...same, ...state, organisationId, authorId, title })).id);
    }
    return needs;
  });

describe('while PostgreSQL is stopped and started', () => {
  it('the product refuses what it cannot keep and goes on afterwards; everybody is notified, once, and everything found', async () => {
    const [known = '', before = '', during = '', after = ''] = await fourNeeds();
    const curator = graphqlClient(url, { cookie: await signIn(url, 'nadia@ovlt.example', PASSWORD) });
    const publish = (id: string): Promise<{ state?: string }> =>
      ask(
        curator,
        `mutation ($id: ID!) { publishNeed(id: $id, version: 1) { ${problem} ... on Need { state } } }`,
        { id },
      );

    const found = async (number: number): Promise<string | undefined> =>
      (
        await ask<{ nodes: { id: string }[] }>(
          curator,
          'query ($text: String!) { searchNeeds(text: $text, first: 1) { nodes { id } } }',
          { text: subjectOf(number).title },
        )
      ).nodes[0]?.id;

    expect(await publish(known)).toMatchObject({ state: 'published' });
    // From now on, the search index of this process is loaded.
    await until(async () => (await found(0)) === known);
    // The follow-up work is interrupted at any point.
    expect(await publish(before)).toMatchObject({ state: 'published' });
    await postgres.stop();
    await until(async () => (await health()) === 503);
    await expect(publish(during)).rejects.toThrow('UNAVAILABLE');
    await expect(found(0)).rejects.toThrow('UNAVAILABLE');
    postgres = await startEmbeddedPostgres({ folder, port: postgres.port });
    await until(async () => (await health()) === 200);
    for (const id of [during, after]) expect(await publish(id)).toMatchObject({ state: 'published' });

    const pending = `SELECT 1 FROM delivery UNION ALL SELECT 1 FROM event WHERE dispatched_at IS NULL`;
    await until(async () => (await rows(pending)).length === 0);
    const notices = await rows<{ kind: string; count: number; mailed: number }>(
      `SELECT kind, count(*)::int AS count, count(mailed_at)::int AS mailed FROM notice GROUP BY kind ORDER BY kind`,
    );
    expect(notices).toEqual(
      ['match_found', 'need_matched', 'need_published'].map((kind) => ({ kind, count: 4, mailed: 4 })),
    );
    expect(await Promise.all(numbers.map(found))).toEqual([known, before, during, after]);
    const sent = mailbox.messages();
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(12);
    for (const number of numbers)
      expect(sent.filter(({ to }) => to.includes(`projet-${number}@startup.example`))).not.toEqual([]);
  });
});
