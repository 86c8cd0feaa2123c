import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, aMembership } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aGroup } from '@passerelle/groups/testing';
import {
  aCompany,
  ask,
  aPublishedNeed,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  linkIn,
  mailsTo,
  type Outcome,
  problem,
  signUp,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { addressesIn, type Filling, pressEverything, type SeenPage } from '@passerelle/harness/robot';
import { AskWhatCameOfMeetings } from '@passerelle/introductions';
import { MailedLinks } from '@passerelle/links';
import { pressLink } from '@passerelle/links/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

const DAY = 24 * 3_600_000;
/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

let nadia: GraphqlClient;
let company: Company;
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';
const contact = 'contact@veille.example';
const ines = 'ines@sommeil.example';
/** Those who are introduced to each other. */
const parties = [anne, karim, contact, ines];

const personAt = async (email: string): Promise<string> =>
  (
    await product.database.manager.query<{ id: string }[]>('SELECT id FROM person WHERE email = $1', [email])
  )[0]?.id ?? '';
const change = async (
  who: GraphqlClient,
  mutation: string,
  variables: Record<string, unknown>,
): Promise<void> => {
  const types = { id: 'ID!', email: 'String!', siret: 'String!' };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name as keyof typeof types]}`);
  const { message } = await ask<Outcome>(
    who,
    `mutation (${declared.join()}) { ${mutation} { ${problem} } }`,
    variables,
  );
  expect({ mutation, message }).toEqual({ mutation, message: undefined });
};
async function introduce(needId: string, solverId: string): Promise<string> {
  const { introductions } = await ask<{ introductions: { id: string }[] }>(
    nadia,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: [{ solverId }] } },
  );
  await product.settled();
  return introductions[0]?.id ?? '';
}

/** Two who met ten days ago: they are asked what came of it. */
async function askForNews(): Promise<void> {
  const needId = await aPublishedNeed(product, company, nadia, fallsAtNight);
  await product.as(karim);
  const { id: solverId } = await aSolver(product.database, {
    name: 'Nuit Sereine',
    personId: await personAt(karim),
  });
  const id = await introduce(needId, solverId);
  await change(company.member, 'acceptIntroduction(id: $id)', { id });
  await change(await product.as(karim), 'acceptIntroduction(id: $id)', { id });
  await change(company.member, 'markIntroductionMet(id: $id, input: { on: "2027-01-11" })', { id });
  product.clock.advance(10 * DAY);
  await product.app.get(AskWhatCameOfMeetings).run();
  await product.settled();
}

/** Another profile, which nobody holds: it is told of a need, asked to take its page over, and introduced. */
async function tellContact(): Promise<string> {
  await importSolvers(product, {
    ...fallDetector,
    externalId: 'veille',
    name: 'Veille Douce',
    email: contact,
  });
  const needId = await aPublishedNeed(product, company, nadia, { ...fallsAtNight, confidential: true });
  const tell = 'mutation ($id: ID!) { tellStandingOut(needId: $id) { ... on SolversTold { solverCount } } }';
  await ask(nadia, tell, { id: needId });
  await product.settled();
  const solver = await product.database.manager.findOneByOrFail(Solver, { name: 'Veille Douce' });
  await change(nadia, 'inviteSolver(id: $id)', { id: solver.id });
  return introduce(needId, solver.id);
}

/** Somebody who is told of a need by a search alone. */
async function keepSearch(): Promise<void> {
  const claire = await product.as('claire@cfa.example');
  const save = 'mutation { saveSearch(input: { name: "La nuit", text: "nuit" }) { __typename } }';
  expect(await ask(claire, save)).toEqual({ __typename: 'SavedSearch' });
}

async function askSupervisor(): Promise<void> {
  const lea = await product.as('lea@cfa.example');
  const { id } = await aSolver(product.database, {
    name: 'Atelier de Léa',
    kind: 'student',
    personId: await personAt('lea@cfa.example'),
  });
  await change(lea, 'askSupervisor(solverId: $id, email: $email)', { id, email: 'claire@cfa.example' });
}

/** Mails of accounts: each holds a secret that opens one, or sets it up. */
async function askForAccounts(): Promise<void> {
  await signUp(product, {
    email: 'zoe@neuve.example',
    name: 'Zoé Petit',
    password: 'une phrase facile à retenir',
  });
  for (const path of ['sign-in/magic-link', 'request-password-reset'])
    await fetch(`${product.url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: anne }),
    });
  await change(company.member, 'inviteMember(organisationId: $id, email: $email, role: member)', {
    id: company.id,
    email: 'paul@mains.example',
  });
  const siret = '73282932000074';
  const known = await anOrganisation(product.database, { siret, name: 'Aide à Tous' });
  await product.as('josiane@aide.example');
  await aMembership(product.database, {
    personId: await personAt('josiane@aide.example'),
    organisationId: known.id,
    role: 'owner',
  });
  await change(await product.as('lea@cfa.example'), 'requestToJoin(siret: $siret)', { siret });
  const group = await aGroup(product.database, { leadId: await personAt('nadia@ovlt.example') });
  await change(nadia, 'inviteToGroup(id: $id, email: $email)', {
    id: group.id,
    email: 'marie@residence.example',
  });
}

/** Ends with an introduction that waits for the other side, and one that both have accepted and write about. */
beforeAll(async () => {
  nadia = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Cachées');
  await askForNews();
  const id = await tellContact();
  const accepting = linkIn(
    (await mailsTo(product, contact)).findLast(({ text }) => text.includes('/lien/accepter')),
    'accepter',
  );
  expect((await pressLink(product.url, accepting)).status).toBe(200);
  await askSupervisor();
  await product.settled();
  await keepSearch();
  product.clock.advance(60_000);
  const other = await holdProfileOf('Sommeil Léger', ines);
  const needId = await aPublishedNeed(product, company, nadia, {
    ...fallsAtNight,
    title: 'Rassurer la nuit',
  });
  const second = await introduce(needId, other);
  await change(company.member, 'acceptIntroduction(id: $id)', { id: second });
  await change(await product.as(ines), 'acceptIntroduction(id: $id)', { id: second });
  await change(
    company.member,
    'writeMessage(introductionId: $id, channel: parties, body: "Mardi vous irait-il ?")',
    { id: second },
  );
  await askForAccounts();
  // What searches find within a minute is mailed together.
  product.clock.advance(2 * 60_000);
  await product.settled();
  expect(id).not.toBe('');
});

async function holdProfileOf(name: string, email: string): Promise<string> {
  await product.as(email);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  return holdProfile(product, name, email);
}

const everyAddress = (): string[] => [
  ...new Set(
    product.mailbox
      .messages()
      .flatMap(({ html, headers }) => [
        ...addressesIn(html),
        ...(headers['list-unsubscribe']?.slice(1, -1).split(',') ?? []),
      ]),
  ),
];
const pathsOf = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) => /\/lien\/([\w-]+)/.exec(address)?.[1] ?? []);

/** All that there is, but for counts of tries and when tasks and handlers were seen last. */
async function snapshot(): Promise<Record<string, unknown>> {
  const { manager } = product.database;
  const tables = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ 'rate|_run$|^seen_' ORDER BY 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables)
    contents[name] = await manager.query(`SELECT row::text FROM "${name}" AS row ORDER BY 1`);
  return contents;
}

/** Lets the robot loose in portions: a client presses so often a minute. */
async function loose(
  addresses: readonly string[],
  filling: Filling,
): Promise<{ pages: SeenPage[]; presses: number }> {
  const pages: SeenPage[] = [];
  let presses = 0;
  for (const address of addresses) {
    product.clock.advance(60_000);
    const robbed = await pressEverything(product.url, [address], filling);
    pages.push(...robbed.pages);
    presses += robbed.presses;
  }
  expect(pages.filter(({ status }) => status === 429)).toEqual([]);
  return { pages, presses };
}

describe('a robot that opens and presses everything in every mail', () => {
  it('meets every page that a mail can lead to', async () => {
    const links = Reflect.get(product.app.get(MailedLinks), 'links') as Map<string, unknown>;
    const { pages } = await loose(
      everyAddress().filter((address) => address.includes('desinscription')),
      'everything',
    );
    const met = new Set([
      ...pathsOf(everyAddress()),
      ...pathsOf(pages.map(({ headers }) => headers.get('location') ?? '')),
    ]);
    expect([...links.keys()].filter((path) => !met.has(path))).toEqual([]);
  });

  it('changes nothing by opening them, by GET or by HEAD', async () => {
    const before = await snapshot();
    for (const address of everyAddress())
      for (const method of ['GET', 'HEAD']) {
        const request = { method, redirect: 'manual', headers: { accept: 'text/html' } } as const;
        const { status, headers } = await fetch(address, request);
        expect([method, address, status < 400]).toEqual([method, address, true]);
        expect(headers.getSetCookie()).toEqual([]);
      }
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });

  it('changes nothing by filling in everything and pressing every button, and finds no session and no contact detail', async () => {
    const before = await snapshot();
    let presses = 0;
    let caught = 0;
    for (const { to, html: mail } of product.mailbox.messages()) {
      const robbed = await loose(addressesIn(mail), 'everything');
      presses += robbed.presses;
      for (const { headers, html, address } of robbed.pages) {
        if (html.includes('comme le font les robots')) caught += 1;
        expect([address, headers.getSetCookie()]).toEqual([address, []]);
        for (const email of parties.filter((each) => !to.includes(each))) expect(html).not.toContain(email);
      }
    }
    expect(presses).toBeGreaterThan(20);
    expect(caught).toBe(presses);
    await product.settled();
    expect(await snapshot()).toEqual(before);
  });
});
