import { beforeAll } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  problem,
} from '@passerelle/harness/journey';
import type { Product } from '@passerelle/harness/product';

const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} ... on Introduction { state } } }`;

/** A person with access to the API and, with their cookie, to everything else. */
export interface Reader {
  client: GraphqlClient;
  cookie: string;
  email: string;
}
/** Two who have accepted. Each test has its own pair. */
export interface Introduced {
  id: string;
  title: string;
  company: Reader & Company;
  holder: Reader;
  solverId: string;
}

/** For stories of introductions that both have accepted. Registers its needs before all tests. */
export class IntroducedPairs {
  curator: Reader;
  /** Has a company, and no part in them. */
  stranger: Reader;
  /** How many pairs there are. Each has the number in its names. */
  made = 0;

  constructor(
    private readonly product: Product,
    private readonly start: Date,
  ) {
    beforeAll(async () => {
      await product.as('nadia@ovlt.example', 'curator');
      this.curator = await this.reader('nadia@ovlt.example');
      await aCompany(product, 'autre@aide.example', 'Autre Aide');
      this.stranger = await this.reader('autre@aide.example');
    });
  }

  async reader(email: string): Promise<Reader> {
    const { database, app, url } = this.product;
    const { id } = await database.manager.findOneByOrFail(Person, { email });
    const cookie = await sessionOf(app, id);
    return { client: graphqlClient(url, { cookie }), cookie, email };
  }

  async twoWhoAccepted(): Promise<Introduced> {
    const { product } = this;
    product.clock.set(this.start);
    const name = `Nuit Sereine ${++this.made}`;
    const title = `Repérer les chutes, la nuit ; sans caméra ${this.made}`;
    const company = await aCompany(product, `anne${this.made}@mains.example`, `Mains ${this.made}`);
    await product.as(`karim${this.made}@nuit.example`);
    const holder = await this.reader(`karim${this.made}@nuit.example`);
    await importSolvers(product, { ...fallDetector, externalId: name, name });
    const solverId = await holdProfile(product, name, holder.email);
    const needId = await aPublishedNeed(product, company, this.curator.client, { ...fallsAtNight, title });
    const { introductions } = await ask<{ introductions: { id: string }[] }>(
      this.curator.client,
      `mutation ($input: IntroduceInput!) { introduce(input: $input) {
      ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
      { input: { needId, solvers: [{ solverId }] } },
    );
    const id = introductions[0]?.id ?? '';
    await ask(company.member, accept, { id });
    await ask(holder.client, accept, { id });
    await product.settled();
    const member = { ...company, ...(await this.reader(`anne${this.made}@mains.example`)) };
    return { id, title, company: member, holder, solverId };
  }
}
