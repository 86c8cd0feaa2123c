import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { readSettings, Settings } from '@passerelle/config';
import { SearchIndexUpdater } from '@passerelle/finding';
import { graphqlClient, type GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, draftNeed, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SolverContacts } from '@passerelle/solvers';
import { createHttpServer } from '../../apps/server/src/http/http-server.js';

const product = bootProduct();
const newSecret = 'le nouveau secret de cette installation';

/** The API of the same installation, started again with other settings. */
class Restarted {
  app: NestFastifyApplication;
  url: string;

  constructor(env: () => Record<string, string>) {
    beforeAll(async () => {
      const { databaseUrl = '', redisUrl = '', meiliUrl = '', meiliKey = '', redisPrefix } = before();
      const settings = readSettings({
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        REDIS_PREFIX: redisPrefix,
        MEILI_URL: meiliUrl,
        MEILI_KEY: meiliKey,
        SMTP_URL: 'smtp://127.0.0.1:1',
        PUBLIC_URL: before().publicUrl,
        LOG_LEVEL: 'error',
        ...env(),
      });
      this.app = await createHttpServer(settings, product.clock);
      await this.app.listen(0, '127.0.0.1');
      this.url = await this.app.getUrl();
    });
    afterAll(() => this.app.close());
  }

  /** The content at an address of the product, by this API. */
  at(address: string): string {
    return address.replace(before().publicUrl, this.url);
  }
}

const before = (): Settings => product.app.get(Settings);
const oldSecret = (): string => before().secret ?? '';

let anne: Person;
let cookie: string;
let unsubscribe: string;
let searchId: string;
/** The account that an API reads from a session. undefined: nobody. */
const read = async (api: { url: string }, header = cookie): Promise<string | undefined> => {
  const { data } = await graphqlClient(api.url, { cookie: header }).query<{ me: { email: string } }>(
    '{ me { email } }',
  );
  return data?.me.email;
};
const searchOwn = async (reader: GraphqlClient): Promise<{ titles: string[]; searchId: string | null }> => {
  const found = await ask<{ nodes: { title: string }[]; searchId: string | null }>(
    reader,
    '{ searchNeeds(text: "chutes la nuit") { searchId nodes { title } } }',
  );
  return { titles: found.nodes.map(({ title }) => title), searchId: found.searchId };
};

beforeAll(async () => {
  const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  await draftNeed(company, fallsAtNight);
  await product.settled();
  anne = await product.database.manager.findOneByOrFail(Person, { email: 'anne@mains.example' });
  cookie = await sessionOf(product.app, anne.id);
  unsubscribe = product.app.get(SolverContacts, { strict: false }).unsubscribeUrlOf(anne);
  const found = await searchOwn(company.member);
  expect(found.titles).toEqual([fallsAtNight.title]);
  searchId = found.searchId ?? '';
});

describe('after a new SECRET, with the one before as SECRET_PREVIOUS', () => {
  const api = new Restarted(() => ({ SECRET: newSecret, SECRET_PREVIOUS: oldSecret() }));

  it('people stay signed in, find their drafts, and what they began goes on', async () => {
    expect(await read(api)).toBe('anne@mains.example');
    const client = graphqlClient(api.url, { cookie });
    expect((await searchOwn(client)).titles).toEqual([fallsAtNight.title]);
    expect(
      await ask(client, 'mutation ($id: ID!) { openSearchResult(searchId: $id) }', { id: searchId }),
    ).toBe(true);
  });

  it('drafts are found by the new secret alone once the index has been made again, as happens every night', async () => {
    await api.app.get(SearchIndexUpdater, { strict: false }).rebuild();
    expect((await searchOwn(graphqlClient(api.url, { cookie }))).titles).toEqual([fallsAtNight.title]);
  });

  it('a mail that was sent before unsubscribes its reader', async () => {
    const answer = await fetch(api.at(unsubscribe), { method: 'POST' });
    expect(answer.status).toBe(204);
    expect(await product.app.get(SolverContacts, { strict: false }).hasRefused('anne@mains.example')).toBe(
      true,
    );
  });

  it('a session that was opened before can be ended', async () => {
    const other = await sessionOf(product.app, anne.id);
    expect(await read(api, other)).toBe('anne@mains.example');
    const answer = await fetch(`${api.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: before().publicUrl, cookie: other },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    expect(await read(api, other)).toBeUndefined();
    expect(await read(product, other)).toBeUndefined();
  });
});

describe('after a new SECRET alone', () => {
  const api = new Restarted(() => ({ SECRET: newSecret }));

  it('nothing that was signed before is believed', async () => {
    expect(await read(api)).toBeUndefined();
    expect((await fetch(api.at(unsubscribe), { method: 'POST' })).status).toBe(410);
  });
});
